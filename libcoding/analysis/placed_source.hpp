// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// The part of a coding that lies in a column, and all blocks that it touches.
struct Piece {
    std::uint32_t begin_word = 0, end_word = 0;
    std::uint32_t begin_turn = 0, end_turn = 0;
    std::uint32_t begin_block = 0, end_block = 0;  // in the source
};

/// The blocks of one source with the words and turns of a column numbered through them, so that what the
/// column leaves out has no length, and the part of a coding in it is one interval of words and one of turns.
class PlacedSource {
  public:
    struct Block {
        std::uint32_t begin = 0, begin_word = 0;
        std::uint32_t words = 0;                           // none outside the column
        std::uint32_t words_before = 0, turns_before = 0;  // of the column
        std::uint32_t inside_from = 0;                     // the first block of the column from here on
        std::uint32_t voice = 0;                           // index in voices(); nobody outside the column
    };
    static constexpr std::uint32_t nobody = 0;

    PlacedSource(const store::CountingTables& tables, const Scope& scope)
        : tables_(tables), scope_(scope), voice_of_(tables.participants.size()) {}

    /// Places the source that holds the block; numbers go on from the last one's.
    void open(const Layer& layer, std::uint32_t column, std::uint32_t block);
    /// Numbers from 0 again.
    void start() { first_ = end_ = words_ = turns_ = 0; }

    [[nodiscard]] std::uint32_t source() const { return tables_.blocks[first_].source; }
    [[nodiscard]] bool holds(std::uint32_t corpus_block) const { return corpus_block < end_; }
    [[nodiscard]] const Block& block(std::uint32_t in_source) const { return blocks_[in_source]; }
    [[nodiscard]] std::uint32_t in_corpus(std::uint32_t in_source) const { return first_ + in_source; }
    [[nodiscard]] bool inside(std::uint32_t in_source) const {
        return blocks_[in_source].inside_from == in_source;
    }
    [[nodiscard]] std::size_t size() const { return blocks_.size() - 1; }
    /// Participants who speak in the column; the first stands for nobody.
    [[nodiscard]] const std::vector<std::uint32_t>& voices() const { return voices_; }

    /// Of a coding in this source that touches the column. Calls hear(voice) for its blocks.
    template <class Hear>
    [[nodiscard]] Piece piece(const store::FlatCoding& coding, Hear&& hear) const {
        Piece piece;
        piece.begin_block = coding.block - first_;
        piece.end_block = piece.begin_block;
        do {
            hear(blocks_[piece.end_block++].voice);
        } while (blocks_[piece.end_block].begin < coding.end);
        piece.begin_word = word(blocks_[piece.begin_block], coding.begin_word);
        piece.end_word = word(blocks_[piece.end_block - 1], coding.end_word);
        piece.begin_turn = blocks_[piece.begin_block].turns_before;
        piece.end_turn = blocks_[piece.end_block].turns_before;
        return piece;
    }

  private:
    static std::uint32_t word(const Block& block, std::uint32_t word) {
        return block.words_before + std::clamp(word, block.begin_word, block.begin_word + block.words) -
               block.begin_word;
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    std::uint32_t first_ = 0, end_ = 0;  // blocks of the corpus
    std::uint32_t words_ = 0, turns_ = 0;
    std::vector<Block> blocks_;  // and one behind the last
    std::vector<std::uint32_t> voices_;
    std::vector<std::uint32_t> voice_of_;  // by participant, where voices_ says the same
};

}  // namespace coding::analysis
