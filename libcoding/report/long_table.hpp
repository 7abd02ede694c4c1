// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <vector>

#include "libcoding/containers/workbook.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {

/// A report that is one table of more rows than are to be held together: they are made one by one.
struct LongTable {
    Report report;  ///< its only part is the table, without rows
    /// Hands on one row after the other, until one is not taken.
    std::function<void(const std::function<bool(std::vector<Cell>)>& take)> each_row;

    [[nodiscard]] const Table& table() const { return std::get<Table>(report.parts.front()); }
};

/// The report with all of its rows.
Report whole(const LongTable& table);

/// CSV, JSON and XLSX are written row by row, other formats hold the table. Where `out` fails, it ends.
void write(std::ostream& out, Format format, const LongTable& table, const Catalogue& catalogue);

/// As write_csv() and write_json() of a whole report do, to the byte.
void write_csv(std::ostream& out, const LongTable& table);
void write_json(std::ostream& out, const LongTable& table, const Catalogue& catalogue);
/// A first sheet and the table, whose first rows alone tell how wide its columns are. Error{input} where a
/// sheet does not take so many rows (`most_rows`, headings among them); nothing is written then.
void write_xlsx(std::ostream& out, const LongTable& table, const Catalogue& catalogue,
                std::size_t most_rows = containers::Workbook::most_rows);

}  // namespace coding::report
