// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/bit_table.hpp"
#include "libcoding/analysis/chosen.hpp"
#include "libcoding/analysis/columns.hpp"
#include "libcoding/analysis/passages.hpp"
#include "libcoding/analysis/placed_source.hpp"
#include "libcoding/analysis/rows.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// What a sweep in text order adds up. Sweeps of different sources are merged by addition.
///
/// Codings come by their begin, so the union of what a row covers only ever grows at its end: a row needs to
/// know how far it has come, not what it holds.
class Sweep {
  public:
    struct Row {
        Place covered;  // up to where the union goes
        Place length;   // of the union: turns and words
        std::uint32_t sources = 0, groups = 0, participants = 0, present = 0;
    };

    /// What adds up from a code to those above it; of the codings that are kept.
    struct Sums {
        std::uint64_t codings = 0, prompted = 0, spontaneous = 0, distance = 0;

        Sums& operator+=(const Sums& more) {
            codings += more.codings;
            prompted += more.prompted;
            spontaneous += more.spontaneous;
            distance += more.distance;
            return *this;
        }
    };

    /// `times`: by block, or empty where nobody was at a session for a part only. All is borrowed.
    Sweep(const store::CountingTables& tables, const Scope& scope, const Rows& rows,
          const std::vector<std::int32_t>& times);

    /// Starts anew with those codings in [first, end) that are chosen. They touch the column, and a source's
    /// are all in the range or none.
    void count(const Layer& layer, std::uint32_t column, const Chosen& codings, std::uint32_t first,
               std::uint32_t end);

    void merge(const Sweep& other);
    /// Adds to the rows who and which groups were met in several sources. Once, after the last merge.
    void count_returning();

    [[nodiscard]] const std::vector<Row>& rows() const { return row_; }
    [[nodiscard]] const std::vector<Sums>& sums() const { return sums_; }  ///< by code
    /// How many codings of each code a participant makes, of those that are kept.
    [[nodiscard]] const SparseLines<std::uint32_t>& made() const { return made_; }

  private:
    void start(const Layer& layer, std::uint32_t column);
    void open_source(std::uint32_t block);
    void find_people();
    void find_voices();
    void find_questions();
    void close_source();
    void take(const store::FlatCoding& coding);
    void note_partial_presence(std::uint32_t code, const Piece& piece);
    void close_row(std::uint32_t row, std::uint32_t above);
    void close_passages();
    void keep(std::uint32_t code, std::uint32_t block);
    void note_question(Sums& sums, std::uint32_t code, std::uint32_t block) const;

    const store::CountingTables& tables_;
    const Scope& scope_;
    const Rows& rows_;
    const std::vector<std::int32_t>& times_;

    const Layer* layer_ = nullptr;
    std::uint32_t column_ = 0;
    std::vector<Row> row_;
    std::vector<Sums> sums_;
    SparseLines<std::uint32_t> made_;
    // Whoever and whichever is met in one source only is counted there; these hold the others, by row.
    BitTable spoke_, present_, grouped_;

    // Of the source that the sweep has come to.
    PlacedSource source_;
    Passages passages_;
    std::vector<std::uint64_t> met_;                    // a bit for each row
    std::size_t words_per_row_ = 1;                     // of heard_ and the like
    std::vector<std::uint64_t> heard_;                  // by row, a bit for each voice
    std::vector<std::uint64_t> only_here_, returning_;  // voices
    std::uint32_t once_ = 0;  // people of the column who were at no other session, from begin to end
    std::vector<Stay> whole_, partial_;
    std::vector<std::uint32_t>
        since_question_;  // by block: turns since the question's first; empty: none asked
};

}  // namespace coding::analysis
