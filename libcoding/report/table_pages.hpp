// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "libcoding/report/report.hpp"

namespace coding::report {

/// The columns in as many tables as they need, all of which begin with the heads (Table::heads); about even,
/// groups kept whole where they can be. `needs`: the width of each column, in any unit; `room`: that of a
/// page, in the same. Indices into `columns`.
std::vector<std::vector<std::size_t>> table_pages(const Table& table, const std::vector<std::size_t>& columns,
                                                  const std::vector<double>& needs, double room);

/// The title of one of several such tables: "Codings by code (2/3)".
std::string page_title(std::string title, std::size_t page, std::size_t pages);

/// Neighbours that stand under one heading, of columns of one page; where `group` is empty, under none.
struct ColumnGroup {
    Message group;
    std::size_t begin = 0, end = 0;  ///< indices into the columns
};
/// Nothing where no column has a group.
std::vector<ColumnGroup> column_groups(const Table& table, const std::vector<std::size_t>& columns);

}  // namespace coding::report
