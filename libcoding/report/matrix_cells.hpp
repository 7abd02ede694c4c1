// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// What is told of a cell of a matrix besides its figures.
struct ToldCell {
    std::size_t row = 0;     ///< of analysis::Frequency::rows
    std::size_t column = 0;  ///< of Frequency::columns
    std::string summary;     ///< in the researchers' words; empty: none
    std::vector<Quote> quotes;
};

struct ToldCells {
    std::vector<ToldCell> cells;  ///< by row, then column
    std::uint64_t not_shown = 0;  ///< summaries of cells of such a matrix that filters leave out
};

/// The cells that have a summary, with the best attested quote of each; with `at_most` also all others of
/// codes that head no others, with up to so many quotes (0: all). `by` as it was chosen in the end.
ToldCells told_cells(const store::Project& project, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Frequency& frequency,
                     const std::string& by, std::optional<std::size_t> at_most);

}  // namespace coding::report
