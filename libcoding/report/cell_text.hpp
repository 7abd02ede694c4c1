// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "libcoding/report/numbers.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// No value where there are no words.
Cell text_or_none(std::string text);

/// A count.
Cell whole(std::uint64_t value);

/// What people see of a table, or of its nth follow-up, where columns up to `widest` are shown; they are
/// spared columns of texts without any text, but for those in a workbook.
struct Shape {
    std::vector<std::size_t> columns;  ///< indices, in order; those of a follow-up begin with the code column
    std::vector<std::size_t> rows;     ///< a follow-up leaves out those without a value
};
Shape shape_of(const Table& table, std::size_t follow_up, Shown widest);

/// What stands in place of the rows of a table that has none.
Message nothing_to_show();

/// A value as its column's type is written; not for quotes.
std::string value_text(const Cell& cell, ColumnType type, const Numbers& numbers, const Catalogue& catalogue);

/// The text of a cell as people read it: a word of a fixed set in their language, "no group" for what stands
/// there in place of a name.
std::string words_of(const Column& column, const std::string& text, const Catalogue& catalogue);

/// What people read in a cell: "1,204", "3 / 8", a row's label, a dash where there is no value.
std::string cell_text(const Table& table, const Table::Row& row, std::size_t column, const Numbers& numbers,
                      const Catalogue& catalogue);

/// Columns of texts, words, codes and flags stand to the left, all others to the right.
bool is_numeric(ColumnType type);

/// Columns whose cells may be broken into lines; figures, words and days are not.
bool is_broken(ColumnType type);

/// Where figures stand by themselves, an interval takes two columns.
bool is_interval(ColumnType type);

/// The quoted words between the marks of the report's language.
std::string quoted(const std::string& words, Language language);

/// How a passage was coded, each in words: code, polarity, intensity, coders.
std::vector<std::string> quote_facts(const Quote& quote, const Catalogue& catalogue);

/// Who is quoted and where: the attribution, else speaker and source.
std::string quote_by(const Quote& quote);

/// "lever", "barrier", "ambivalent"; empty for none.
Message polarity_message(Polarity polarity);

/// The totals on one line: "11 sources · 27 participants".
std::string totals_line(const Report& report, const Catalogue& catalogue);
/// The scope on one line; a report always says it.
std::string scope_line(const Report& report, const Catalogue& catalogue);
/// The state of the project: number and day of the last entry of its history, the first 12 digits of its
/// hash.
Message state_message(const Report& report);

}  // namespace coding::report
