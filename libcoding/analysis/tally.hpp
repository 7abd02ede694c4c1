// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/analysis/bit_table.hpp"
#include "libcoding/analysis/chosen.hpp"
#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/counts.hpp"
#include "libcoding/analysis/passages.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/sessions.hpp"
#include "libcoding/analysis/window.hpp"

namespace coding::analysis {

/// Counts codings by code, rolled up, in one sweep in text order (docs/METHODS.md has the definitions).
///
/// A row is a code alone (where others stand below it), a code with all below it, or everything. Codings come
/// by their begin, so the union of what a row covers only ever grows at its end: a row needs to know how far
/// it has come, not what it holds. What a row already covers, the rows above it cover too.
class Tally {
  public:
    struct Result {
        std::vector<Counts> own;    ///< by code
        std::vector<Counts> total;  ///< by code, with those below
        Counts all;
    };

    Tally(const store::CountingTables& tables, const Scope& scope, const Sessions& sessions);

    /// Counts in one column; `codings` are those that touch it.
    const Result& count(const Layer& layer, const Column& column, const Chosen& codings);

  private:
    struct Row {
        std::uint32_t covered_word = 0, covered_turn = 0;
        std::uint32_t source = store::FlatBlock::none;  // the last met
        std::uint32_t words = 0, turns = 0, sources = 0, groups = 0, present = 0;
    };

    /// Who was at the session that the sweep has come to.
    struct Session {
        std::uint32_t source = store::FlatBlock::none;
        std::uint32_t once = 0;  // people of the column who were at no other session, from begin to end
        std::vector<Stay> whole, partial;
    };

    /// What adds up from a code to those above it.
    struct Sums {
        std::uint64_t codings = 0, prompted = 0, spontaneous = 0, distance = 0;
    };

    void find_rows();
    void find_questions();
    void start(const Layer& layer, const Column& column);
    void open_session(std::uint32_t source);
    void cover(std::uint32_t code, const Piece& piece);
    void enter_source(std::uint32_t row_index, Row& row);
    void note_speakers(std::uint32_t code, const Piece& piece, const Window& window);
    void note_partial_presence(std::uint32_t code, const Piece& piece, const Window& window);
    template <class Keep>
    void sweep_passages(const Chosen& codings, const std::vector<bool>& codes, Keep&& keep);
    void keep(std::uint32_t code, std::uint32_t block);
    void finish(const Totals& of);
    void fill(Counts& counts, std::uint32_t row_index, const Sums& sums, const Totals& of) const;
    void count_speakers();
    void find_dominant(const Chosen& codings);

    [[nodiscard]] std::span<const std::uint32_t> rows_of(std::uint32_t code) const {
        return std::span{rows_of_code_}.subspan(first_row_[code], first_row_[code + 1] - first_row_[code]);
    }
    [[nodiscard]] std::uint32_t everything() const { return static_cast<std::uint32_t>(codes_); }

    const store::CountingTables& tables_;
    const Scope& scope_;
    const Sessions& sessions_;
    std::size_t codes_;
    // Rows: of total codes [0, codes), everything, then the codes alone that have others below them.
    std::size_t rows_ = 0;
    std::vector<std::uint32_t> own_row_;       // by code
    std::vector<std::uint32_t> rows_of_code_;  // from the code alone up to everything
    std::vector<std::uint32_t> first_row_;
    std::vector<std::int32_t> times_;  // by block, where somebody was there for a part only
    std::vector<bool> questioned_;     // by source: the guide's questions are marked in it; empty: in none
    std::vector<std::uint32_t> since_question_;  // by block: turns since the question's first one

    // Of the column that is being counted.
    const Layer* layer_ = nullptr;
    std::uint32_t column_ = 0;
    std::vector<Row> row_;
    std::vector<Sums> sums_;  // by code, then everything
    std::vector<PassageKeeper> passages_;
    std::vector<std::uint32_t> made_;  // kept codings by participant
    BitTable spoke_;                   // participant, code
    BitTable present_;                 // participant, row
    BitTable grouped_;                 // group, row
    Session session_;
    Result result_;
};

}  // namespace coding::analysis
