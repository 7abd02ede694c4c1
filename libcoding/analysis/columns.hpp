// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// Columns that share no block. One without any list is a single column of all that is in scope.
struct Layer {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::vector<std::uint32_t> column_of_source;
    /// Last: of what nobody speaks. Empty: all in scope count in every column.
    std::vector<std::uint32_t> column_of_participant;
    std::vector<std::uint32_t> column_of_group;          ///< empty: all in scope count in every column
    std::vector<std::uint32_t> column_of_question = {};  ///< last: of blocks under none; empty: not split so

    [[nodiscard]] bool whole() const {
        return column_of_source.empty() && column_of_participant.empty() && column_of_question.empty();
    }
    /// Of a block in scope.
    [[nodiscard]] std::uint32_t column_of(const store::FlatBlock& block) const {
        if (!column_of_question.empty()) {
            return block.question == store::FlatBlock::none ? column_of_question.back()
                                                            : column_of_question[block.question];
        }
        if (!column_of_participant.empty()) {
            return block.speaker == store::FlatBlock::none ? column_of_participant.back()
                                                           : column_of_participant[block.speaker];
        }
        return column_of_source.empty() ? 0 : column_of_source[block.source];
    }
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
Columns columns_of(const store::CountingTables& tables, const Scope& scope, const Split& split);

using CodingList = std::vector<std::uint32_t>;  ///< indices, in order

/// By column: the codings in scope that touch a block of it.
std::vector<CodingList> codings_by_column(const store::CountingTables& tables, const Scope& scope,
                                          const Columns& columns);

}  // namespace coding::analysis
