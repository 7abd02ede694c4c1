// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "libcoding/containers/workbook.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// A table as a sheet: all that people see of it, its follow-ups beside it, figures as numbers.
class TableSheet {
  public:
    /// All must live as long.
    TableSheet(containers::Workbook& workbook, const Table& table, const Catalogue& catalogue);

    /// Adds the sheet to the workbook; nothing where the table shows no column.
    void add();
    /// A row of a table of such columns, as the sheet would hold it. The style that it needs may be new.
    [[nodiscard]] containers::Workbook::Row row(const Table::Row& row, const std::string& section) const;

  private:
    void add_groups();
    void add_heads();
    void add_head(const std::string& title, bool right);
    void widen(const containers::Workbook::Row& row);
    void add_cells(containers::Workbook::Row& set, const Table::Row& row, std::size_t column) const;
    void add_text(containers::Workbook::Row& set, const std::string& text,
                  const containers::Workbook::Style& style) const;
    [[nodiscard]] std::string label(const Table::Row& row, std::size_t column) const;

    containers::Workbook& workbook_;
    const Table& table_;
    const Catalogue& catalogue_;
    std::vector<std::size_t> columns_;
    Table heads_;  ///< its columns alone, those of follow-ups grouped under the title there
    bool sectioned_ = false, coloured_ = false;
    containers::Workbook::Sheet sheet_;
};

using TakeRow = std::function<void(const containers::Workbook::Row&)>;

/// Every table of a report in one, for statistics: one row a figure, in columns of fixed names (`table, row,
/// code, column, measure, value, text`); keys as in CSV, never translated. Row by row: there are many.
void each_tidy_row(const Report& report, const TakeRow& take);
/// Their sheet: its heads alone.
containers::Workbook::Sheet tidy_sheet(containers::Workbook& workbook);

}  // namespace coding::report
