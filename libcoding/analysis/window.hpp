// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "libcoding/analysis/blocks.hpp"
#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// The part of a coding that lies in a column.
struct Piece {
    std::uint32_t begin_word = 0, end_word = 0;
    std::uint32_t begin_turn = 0, end_turn = 0;
    std::uint32_t first_block = 0, last_block = 0;
};

/// Numbers the words and turns of a column as a sweep comes to them, so that what the column leaves out has
/// no length, and the part of a coding in it is one interval of words and one of turns. Only the blocks
/// between the first and the last of overlapping codings are held; gaps between those have no length either,
/// which unions do not mind.
class Window {
  public:
    Window(const store::CountingTables& tables, const Scope& scope, const Layer& layer, std::uint32_t column)
        : tables_(tables), scope_(scope), layer_(layer), column_(column) {}

    /// False when the coding does not touch the column. Codings must come in text order.
    bool take(const store::FlatCoding& coding, Piece& piece) {
        const auto end = end_block(tables_, coding);
        if (coding.block >= first_ + places_.size()) {
            first_ = coding.block;
            places_.clear();
        }
        while (first_ + places_.size() < end) add_block(static_cast<std::uint32_t>(first_ + places_.size()));
        auto first = coding.block;
        while (first < end && !place(first).inside) ++first;
        if (first >= end) return false;
        auto last = end - 1;
        while (!place(last).inside) --last;
        piece.begin_word = place(first).words + words_before(first, coding.begin_word);
        piece.end_word = place(last).words + words_before(last, coding.end_word);
        piece.begin_turn = place(first).turns;
        piece.end_turn = place(last).turns + (tables_.blocks[last].words > 0 ? 1U : 0U);
        piece.first_block = first;
        piece.last_block = last;
        return true;
    }

    /// Whether a block of the last coding lies in the column.
    [[nodiscard]] bool holds(std::uint32_t block) const { return place(block).inside; }

  private:
    struct Place {
        bool inside = false;
        std::uint32_t words = 0;  // before the block
        std::uint32_t turns = 0;
    };

    [[nodiscard]] const Place& place(std::uint32_t block) const { return places_[block - first_]; }

    void add_block(std::uint32_t index) {
        const auto& block = tables_.blocks[index];
        const bool inside = scope_.blocks[index] && layer_.column_of(block) == column_;
        places_.push_back({inside, words_, turns_});
        if (!inside) return;
        words_ += block.words;
        turns_ += block.words > 0 ? 1U : 0U;
    }

    [[nodiscard]] std::uint32_t words_before(std::uint32_t index, std::uint32_t word) const {
        const auto& block = tables_.blocks[index];
        return std::clamp(word, block.begin_word, block.begin_word + block.words) - block.begin_word;
    }

    const store::CountingTables& tables_;
    const Scope& scope_;
    const Layer& layer_;
    std::uint32_t column_;
    std::uint32_t first_ = 0;  // block
    std::vector<Place> places_;
    std::uint32_t words_ = 0;  // up to the window's end
    std::uint32_t turns_ = 0;
};

}  // namespace coding::analysis
