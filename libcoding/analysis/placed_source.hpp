// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// Turns and words of a column up to a place in the text, in one number (turns above, words below): both grow
/// through the text, so the greater of two places is the later, and the difference is turns and words
/// between.
class Place {
  public:
    Place() = default;
    Place(std::uint32_t turns, std::uint32_t words) : both_(std::uint64_t{turns} << 32U | words) {}
    [[nodiscard]] std::uint32_t turns() const { return static_cast<std::uint32_t>(both_ >> 32U); }
    [[nodiscard]] std::uint32_t words() const { return static_cast<std::uint32_t>(both_); }

    friend bool operator<=(Place a, Place b) { return a.both_ <= b.both_; }
    /// Of places: a is not before b.
    friend Place operator-(Place a, Place b) { return Place{a.both_ - b.both_}; }
    Place& operator+=(Place more) {
        both_ += more.both_;
        return *this;
    }

  private:
    explicit Place(std::uint64_t both) : both_(both) {}
    std::uint64_t both_ = 0;
};

/// The part of a coding that lies in a column, and all blocks that it touches.
struct Piece {
    Place begin, end;
    std::uint32_t begin_block = 0, end_block = 0;  // in the source
};

/// The blocks of one source with the words and turns of a column numbered through them, so that what the
/// column leaves out has no length, and the part of a coding in it is one interval of words and one of turns.
/// Only blocks that codings touch are looked at.
class PlacedSource {
  public:
    struct Block {
        std::uint32_t end = 0;  // in the corpus
        std::uint32_t begin_word = 0;
        std::uint32_t words = 0;                           // none outside the column
        std::uint32_t words_before = 0, turns_before = 0;  // of the column
        std::uint32_t voice = 0;                           // index in voices(); nobody outside the column
        bool inside = false;
    };
    static constexpr std::uint32_t nobody = 0;

    PlacedSource(const store::CountingTables& tables, const Scope& scope)
        : tables_(tables), scope_(scope), voice_of_(tables.participants.size()) {}

    /// Goes to the source that holds the block; numbers go on from the last one's.
    void open(std::uint32_t block);
    /// Numbers from 0 again.
    void start(const Layer& layer, std::uint32_t column) {
        layer_ = &layer;
        column_ = column;
        first_ = end_ = words_ = turns_ = 0;
    }

    [[nodiscard]] std::uint32_t source() const { return tables_.blocks[first_].source; }
    [[nodiscard]] bool holds(std::uint32_t corpus_block) const { return corpus_block < end_; }
    [[nodiscard]] const Block& block(std::uint32_t in_source) const { return blocks_[in_source]; }
    [[nodiscard]] std::uint32_t in_corpus(std::uint32_t in_source) const { return first_ + in_source; }
    /// The first block of the column in the piece of a coding.
    [[nodiscard]] std::uint32_t first_inside(const Piece& piece) const {
        auto block = piece.begin_block;
        while (!blocks_[block].inside) ++block;
        return block;
    }
    [[nodiscard]] std::uint32_t size() const { return end_ - first_; }
    /// Participants who speak in what was placed; the first stands for nobody.
    [[nodiscard]] const std::vector<std::uint32_t>& voices() const { return voices_; }

    /// Of a coding in this source that touches the column; in text order. Calls hear(voice) for its blocks.
    template <class Hear>
    [[nodiscard]] Piece piece(const store::FlatCoding& coding, Hear&& hear) {
        Piece piece;
        piece.begin_block = coding.block - first_;
        piece.end_block = piece.begin_block;
        // What lies between codings has no length, which unions do not mind.
        placed_ = std::max(placed_, piece.begin_block);
        do {
            if (piece.end_block == placed_) place();
            hear(blocks_[piece.end_block].voice);
        } while (blocks_[piece.end_block++].end < coding.end && piece.end_block < size());
        const auto& first = blocks_[piece.begin_block];
        const auto& last = blocks_[piece.end_block - 1];
        piece.begin = {first.turns_before, word(first, coding.begin_word)};
        piece.end = {last.turns_before + (last.words > 0 ? 1U : 0U), word(last, coding.end_word)};
        return piece;
    }

  private:
    void place();

    static std::uint32_t word(const Block& block, std::uint32_t word) {
        return block.words_before + std::clamp(word, block.begin_word, block.begin_word + block.words) -
               block.begin_word;
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    const Layer* layer_ = nullptr;
    std::uint32_t column_ = 0;
    std::uint32_t first_ = 0, end_ = 0;  // blocks of the corpus
    std::uint32_t placed_ = 0;           // up to this block of the source
    std::uint32_t words_ = 0, turns_ = 0;
    std::vector<Block> blocks_;
    std::vector<std::uint32_t> voices_;
    std::vector<std::uint32_t> voice_of_;  // by participant, where voices_ says the same
};

}  // namespace coding::analysis
