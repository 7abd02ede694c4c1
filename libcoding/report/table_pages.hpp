// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "libcoding/report/report.hpp"

namespace coding::report {

/// The columns in as many tables as they need, at most `most` in each beside the first, which all begin with;
/// about even, groups kept whole where they can be.
std::vector<std::vector<std::size_t>> table_pages(const Table& table, const std::vector<std::size_t>& columns,
                                                  std::size_t most);

/// Neighbours that stand under one heading, of columns of one page; where `group` is empty, under none.
struct ColumnGroup {
    Message group;
    std::size_t begin = 0, end = 0;  ///< indices into the columns
};
/// Nothing where no column has a group.
std::vector<ColumnGroup> column_groups(const Table& table, const std::vector<std::size_t>& columns);

}  // namespace coding::report
