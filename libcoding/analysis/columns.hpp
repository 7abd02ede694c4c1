// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/sessions.hpp"

namespace coding::analysis {

/// Columns that share no block. The words and turns in scope are numbered anew within each column, so that
/// what a column leaves out has no length and the part of a coding in a column is one interval of words and
/// one of turns.
struct Layer {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Place {
        std::uint32_t column = none;
        std::uint32_t words = 0;  ///< of the column, before the block
        std::uint32_t turns = 0;  ///< of the column, before the block
    };

    std::vector<Place> places;                         ///< by block of the corpus
    std::vector<std::uint32_t> column_of_participant;  ///< empty: all in scope count in every column
    std::vector<std::uint32_t> column_of_group;        ///< empty: all in scope count in every column

    [[nodiscard]] bool counts_participant(std::uint32_t participant, std::uint32_t column) const {
        return column_of_participant.empty() || column_of_participant[participant] == column;
    }
    [[nodiscard]] bool counts_group(std::uint32_t group, std::uint32_t column) const {
        return column_of_group.empty() || column_of_group[group] == column;
    }
};

struct Column {
    std::string name;
    std::size_t layer = 0;
    std::uint32_t index = 0;  ///< in the layer
    Totals totals;            ///< all but the codings
};

struct Columns {
    std::vector<Layer> layers;
    std::vector<Column> columns;
};

/// The columns of a split, of which By::nothing has one: the scope itself.
Columns columns_of(const store::CountingTables& tables, const Scope& scope, const Sessions& sessions,
                   const Split& split);

using CodingList = std::vector<std::uint32_t>;  ///< indices, in order

/// By column: the chosen codings that touch a block of it.
std::vector<CodingList> codings_by_column(const store::CountingTables& tables, const Columns& columns,
                                          const std::vector<bool>& chosen);

}  // namespace coding::analysis
