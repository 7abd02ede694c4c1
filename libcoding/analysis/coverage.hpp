// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/subjects.hpp"

namespace coding::analysis {

/// Who has spoken, and of which subject: a board of subjects × structures × populations, whose empty cells
/// say where to ask next.
struct Coverage {
    struct Cell {
        std::uint64_t turns = 0;  ///< in scope, with at least one word
        std::uint64_t words = 0;
        std::vector<std::uint64_t> coded;  ///< turns by subject
    };
    std::vector<std::string> structures;   ///< columns of the one split
    std::vector<std::string> populations;  ///< of the other; one without a name where there is none
    std::vector<Cell> cells;               ///< by structure, then by population

    [[nodiscard]] const Cell& at(std::size_t structure, std::size_t population) const {
        return cells[structure * populations.size() + population];
    }
};

/// Somebody who stands in two groups counts in both.
Coverage coverage(const store::CountingTables& tables, const Scope& scope, const Subjects& subjects,
                  const Split& structure, const Split& population);

}  // namespace coding::analysis
