// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace coding::analysis {

/// How much intervals that come by their begin cover together. Their union only ever grows at its end, so
/// that it is enough to know how far it has come, not what it holds.
class Union {
  public:
    /// Without a branch, which no processor could foretell.
    void add(std::uint32_t begin, std::uint32_t end) {
        const auto from = std::max(to_, begin);
        to_ = std::max(from, end);
        length_ += to_ - from;
    }
    /// One that shares nothing with this.
    void add(const Union& other) { length_ += other.length_; }
    [[nodiscard]] std::uint64_t length() const { return length_; }

  private:
    std::uint64_t length_ = 0;
    std::uint32_t to_ = 0;
};

/// Turns that follow each other, all of them counted, and the words of a coding in them; half-open, in corpus
/// positions (a turn is known by its block).
struct Piece {
    std::uint32_t begin_turn = 0, end_turn = 0;
    std::uint32_t begin_word = 0, end_word = 0;
};

/// What the pieces of some codings cover together.
struct Cover {
    Union turns, words;

    void add(const Piece& piece) {
        turns.add(piece.begin_turn, piece.end_turn);
        words.add(piece.begin_word, piece.end_word);
    }
    void add(const Cover& other) {
        turns.add(other.turns);
        words.add(other.words);
    }
};

}  // namespace coding::analysis
