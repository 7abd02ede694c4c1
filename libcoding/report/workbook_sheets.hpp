// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/containers/workbook.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// A table as a sheet: all that people see of it, its follow-ups beside it, figures as numbers; nothing where
/// it shows no column. Added to the workbook.
void add_table_sheet(containers::Workbook& workbook, const Table& table, const Catalogue& catalogue);

/// Every table of a report in one, for statistics: one row a figure, in columns of fixed names (`table, row,
/// code, column, measure, value, text`); keys as in CSV, never translated. False where it has more rows than
/// a sheet takes, and is left out.
bool add_tidy_sheet(containers::Workbook& workbook, const Report& report);

}  // namespace coding::report
