// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/homogeneity.hpp"
#include "libcoding/analysis/levers.hpp"

namespace coding::analysis {

/// How the columns of a row differ. The tests take what is counted as independent, which turns of one speaker
/// are not: what they call unlikely is less so.
struct RowDifference {
    std::optional<Homogeneity> test;
    std::optional<double> p_holm;                      ///< corrected for the tests of all rows
    std::vector<std::optional<double>> specificities;  ///< by column; none where the column has nothing
};

/// By row: of the turns in each column, those that the row touches. Empty without columns, and where columns
/// share blocks (overlapping groups).
std::vector<RowDifference> differences(const Frequency& frequency);

/// By row: of the levers and barriers (codings) in each column, the levers.
std::vector<RowDifference> differences(const Levers& levers);

}  // namespace coding::analysis
