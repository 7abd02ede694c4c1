// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/analysis/differences.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// How the columns of a split differ, as a follow-up of a table (it is added): the test of each row, and the
/// specificity of each column, below "columns" like its counts.
void add_difference_columns(Table& table, const std::vector<std::string>& columns, const std::string& by,
                            Message title);
void add_difference_cells(std::vector<Cell>& cells, const analysis::RowDifference& row);

/// What p and specificity mean; `counted` says of what.
std::vector<Definition> difference_definitions(Message counted);

/// What every reader of the tests has to be told.
Message independence_warning();

}  // namespace coding::report
