// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a report as a sheet of a workbook.
#include <algorithm>

#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/markup.hpp"
#include "libcoding/report/table_pages.hpp"
#include "libcoding/report/workbook_sheets.hpp"
#include "libcoding/text/display_width.hpp"

namespace coding::report {
namespace {

using containers::Workbook;

constexpr double narrowest_column = 9, widest_column = 60, room_for_filter = 3;
constexpr int deepest_level = 7;                  // of Excel's outline
constexpr const char* minus_sign = "\"\u2212\"";  // quoted: no character of a format

std::string number_format(ColumnType type) {
    const auto signed_as = [](const std::string& digits) { return digits + ";" + minus_sign + digits; };
    switch (type) {
        case ColumnType::count:
            return "#,##0";
        case ColumnType::share:
        case ColumnType::interval:
            return "0.0%";
        case ColumnType::rate:
            return signed_as("#,##0.0");
        case ColumnType::balance:
            return std::string{"+0.00;"} + minus_sign + "0.00;0.00";
        case ColumnType::number:
            return signed_as("#,##0.00");
        case ColumnType::probability:
        case ColumnType::coefficient:
        case ColumnType::coefficient_interval:
            return signed_as("0.000");
        case ColumnType::text:
        case ColumnType::before:
        case ColumnType::word:
        case ColumnType::code:
        case ColumnType::flag:
        case ColumnType::day:
        case ColumnType::quotes:
            break;
    }
    return {};
}

/// What is seen somewhere, and what a figure counts a part of.
std::vector<std::size_t> columns_of_sheet(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t n = 0; n <= table.follow_ups.size(); ++n) {
        for (const auto i : shape_of(table, n, Shown::sheet).columns) {
            if (std::find(columns.begin(), columns.end(), i) != columns.end()) continue;
            columns.push_back(i);
            const auto whole = table.columns[i].out_of;
            if (whole && table.columns[*whole].shown == Shown::never) columns.push_back(*whole);
        }
    }
    return columns;
}

}  // namespace

TableSheet::TableSheet(Workbook& workbook, const Table& table, const Catalogue& catalogue)
    : workbook_(workbook), table_(table), catalogue_(catalogue), columns_(columns_of_sheet(table)) {
    heads_.columns = table.columns;
    for (auto& column : heads_.columns) {
        if (column.group.empty() && column.follow_up > 0) {
            column.group = table.follow_ups[column.follow_up - 1];
        }
    }
    coloured_ = std::any_of(table.rows.begin(), table.rows.end(),
                            [](const Table::Row& row) { return !safe_colour(row.colour).empty(); });
    sectioned_ = std::any_of(table.rows.begin(), table.rows.end(),
                             [](const Table::Row& row) { return !row.section.empty(); });
}

void TableSheet::add() {
    if (columns_.empty()) return;
    sheet_.name = workbook_.unique_name(catalogue_.text(table_.title));
    add_groups();
    add_heads();
    sheet_.head_rows = sheet_.rows.size();
    sheet_.head_columns = 1;
    sheet_.filtered = true;
    std::string section;
    for (const auto& one : table_.rows) {
        if (!one.section.empty()) section = catalogue_.text(one.section);
        sheet_.rows.push_back(row(one, section));
        widen(sheet_.rows.back());
    }
    if (table_.rows.empty()) {
        sheet_.filtered = false;  // there is nothing to filter
        sheet_.rows.emplace_back();
        add_text(sheet_.rows.back(), catalogue_.text(nothing_to_show()), {.quiet = true});
    }
    workbook_.sheets.push_back(std::move(sheet_));
}

void TableSheet::add_groups() {
    Workbook::Row row;
    const auto style = workbook_.style_of({.strong = true, .wrapped = true});
    for (const auto& [group, begin, end] : column_groups(heads_, columns_)) {
        const auto first = row.cells.size();
        row.cells.push_back({catalogue_.text(group), style});
        for (auto n = begin; n < end; ++n) {
            if (is_interval(table_.columns[columns_[n]].type)) row.cells.emplace_back();
            if (n > begin) row.cells.emplace_back();
        }
        const auto last = row.cells.size() - 1;
        if (!group.empty() && last > first) sheet_.merges.push_back({0, first, last});
        if (begin == 0 && sectioned_) row.cells.emplace_back();
    }
    if (!row.cells.empty()) sheet_.rows.push_back(std::move(row));
}

void TableSheet::add_heads() {
    sheet_.rows.emplace_back();
    bool first = true;
    for (const auto i : columns_) {
        const auto& column = table_.columns[i];
        const auto title = catalogue_.text(column.title);
        const bool right = is_numeric(column.type);
        if (is_interval(column.type)) {
            add_head(catalogue_.text(Message{"{0}, from", title}), right);
            add_head(catalogue_.text(Message{"{0}, to", title}), right);
        } else {
            add_head(title, right);
        }
        if (first && sectioned_) add_head(catalogue_.text(Message{"Section"}), false);
        first = false;
    }
}

void TableSheet::add_head(const std::string& title, bool right) {
    sheet_.rows.back().cells.push_back({title, workbook_.style_of({.right = right, .head = true})});
    double longest = 0;
    for (const auto& word : text::wrapped(text::one_line(title), 1)) {
        longest = std::max(longest, static_cast<double>(text::display_width(word)));
    }
    sheet_.widths.push_back(std::max(longest + room_for_filter, narrowest_column));
}

Workbook::Row TableSheet::row(const Table::Row& row, const std::string& section) const {
    Workbook::Row set;
    set.level = std::clamp(row.depth, 0, deepest_level);
    bool first = true;
    for (const auto i : columns_) {
        add_cells(set, row, i);
        if (first && sectioned_) add_text(set, section, {.wrapped = true});
        first = false;
    }
    return set;
}

void TableSheet::widen(const Workbook::Row& row) {
    for (std::size_t n = 0; n < row.cells.size(); ++n) {
        const auto* text = std::get_if<std::string>(&row.cells[n].value);
        if (text == nullptr) continue;
        const auto indent = workbook_.styles[row.cells[n].style].indent;
        const auto width = static_cast<double>(text::display_width(*text) + 2) + 1.5 * indent;
        sheet_.widths[n] = std::max(sheet_.widths[n], std::min(width, widest_column));
    }
}

void TableSheet::add_cells(Workbook::Row& set, const Table::Row& row, std::size_t column) const {
    const auto type = table_.columns[column].type;
    const auto& cell = row.cells[column];
    Workbook::Style style{.number_format = number_format(type), .strong = row.strong};
    if (is_interval(type)) {
        const auto* interval = std::get_if<analysis::Interval>(&cell);
        for (const auto end : {0, 1}) {
            Workbook::Cell bound{{}, workbook_.style_of(style)};
            if (interval != nullptr) bound.value = end == 0 ? interval->low : interval->high;
            set.cells.push_back(bound);
        }
        return;
    }
    if (type == ColumnType::code) {
        style.indent = std::max(0, row.depth) + (coloured_ ? 1 : 0);
        style.edge = safe_colour(row.colour);
        const auto text = label(row, column);
        style.wrapped = static_cast<double>(text::display_width(text)) > widest_column;  // what was said, too
        return add_text(set, text, style);
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        style.wrapped = true;
        return add_text(set, words_of(table_.columns[column], *text, catalogue_), style);
    }
    Workbook::Cell figure{{}, workbook_.style_of(style)};
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) figure.value = *whole;
    if (const auto* real = std::get_if<double>(&cell)) figure.value = *real;
    if (const auto* flag = std::get_if<bool>(&cell)) figure.value = *flag;
    set.cells.push_back(std::move(figure));
}

std::string TableSheet::label(const Table::Row& row, std::size_t column) const {
    if (!row.label.empty()) return catalogue_.text(row.label);
    const auto* text = std::get_if<std::string>(&row.cells[column]);
    return text == nullptr ? std::string{} : *text;
}

void TableSheet::add_text(Workbook::Row& set, const std::string& text, const Workbook::Style& style) const {
    set.cells.push_back({text, workbook_.style_of(style)});
}

}  // namespace coding::report
