// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/analysis/bit_table.hpp"
#include "libcoding/analysis/chosen.hpp"
#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/cover.hpp"
#include "libcoding/analysis/open_passages.hpp"
#include "libcoding/analysis/rows.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/voices.hpp"

namespace coding::analysis {

/// What a sweep in text order adds up, by row (rows.hpp). What adds up from row to row, and who and what was
/// met, is noted at the row of the code alone, and goes up the rows once: at the end of a source, or of the
/// sweep. Sweeps of different sources are merged by addition.
class Sweep {
  public:
    /// Of the codings that are kept.
    struct Sums {
        std::uint64_t prompted = 0, spontaneous = 0, distance = 0;

        Sums& operator+=(const Sums& more) {
            prompted += more.prompted;
            spontaneous += more.spontaneous;
            distance += more.distance;
            return *this;
        }
    };
    struct Met {
        std::uint64_t codings = 0;  ///< that are kept
        std::uint32_t sources = 0, groups = 0, participants = 0, present = 0;
    };
    /// `times`: by block, or empty where nobody was at a session for a part only. All is borrowed.
    Sweep(const store::CountingTables& tables, const Scope& scope, const Rows& rows,
          const std::vector<std::int32_t>& times);

    /// Starts anew with those codings in [first, end) that are chosen. They touch the column, and a source's
    /// are all in the range or none.
    void count(const Layer& layer, std::uint32_t column, const Chosen& codings, std::uint32_t first,
               std::uint32_t end);

    void merge(const Sweep& other);
    /// Takes what was noted at codes up the rows. Once, after the last merge.
    void add_up();

    [[nodiscard]] const Cover& cover(std::uint32_t row) const { return cover_[row]; }
    [[nodiscard]] const Met& met(std::uint32_t row) const { return met_[row]; }
    [[nodiscard]] const Sums& sums(std::uint32_t row) const { return sums_[row]; }
    /// By participant, then row; the last line: nobody.
    [[nodiscard]] const SparseLines<Voice>& voices() const { return voices_; }

  private:
    void start(const Layer& layer, std::uint32_t column);
    void open_source(std::uint32_t coding);
    void close_source();
    void take(std::uint32_t index);
    std::uint32_t take_blocks(const store::FlatCoding& coding, std::span<const std::uint32_t> rows,
                              std::uint32_t end);
    void cover(std::span<const std::uint32_t> rows, const Piece& piece) {
        for (const auto row : rows) cover_[row].add(piece);
    }
    void note_partial_presence(std::uint32_t row, std::uint32_t begin, std::uint32_t end);
    /// Counts a coding that is kept; `block` is its first in the column, and `said` the voice there.
    void keep(Voice& said, std::uint32_t row, std::uint32_t block) {
        said.make();
        if (!tables_.since_question.empty()) note_question(row, block);
    }
    /// Of who speaks the block.
    [[nodiscard]] Voice& voice(std::uint32_t block, std::uint32_t row) {
        return voices_.open(std::min(blocks_[block].speaker, nobody_))[row];
    }
    void note_question(std::uint32_t row, std::uint32_t block);

    [[nodiscard]] bool inside(std::uint32_t block) const {
        return scope_.blocks[block] && (whole_ || layer_->column_of(blocks_[block]) == column_);
    }

    const store::CountingTables& tables_;
    const std::span<const store::FlatCoding> codings_;  // of the tables
    const std::span<const store::FlatBlock> blocks_;
    const Scope& scope_;
    const Rows& rows_;
    const std::vector<std::int32_t>& times_;
    const std::uint32_t nobody_;  // the last line of voices_; above it is FlatBlock::none

    const Layer* layer_ = nullptr;
    std::uint32_t column_ = 0;
    bool whole_ = false;  // the column is all that is in scope
    std::vector<Cover> cover_;
    std::vector<Sums> sums_;
    std::vector<Met> met_;
    SparseLines<Voice> voices_;
    // By row. Whoever was at one session only, from begin to end, is counted there; here are the others.
    BitTable present_, grouped_;

    // Of the source that the sweep has come to.
    std::uint32_t source_ = 0;
    std::uint32_t source_end_ = 0;     // one past its last coding; 0: none is open
    std::vector<std::uint64_t> here_;  // a bit for each row
    OpenPassages passages_;
    std::uint32_t once_ = 0;  // people of the column who were at no other session, from begin to end
    std::vector<Stay> throughout_, partial_;
};

}  // namespace coding::analysis
