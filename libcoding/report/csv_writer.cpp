// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <ostream>
#include <span>

#include "libcoding/containers/csv.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/long_table.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {
namespace {

/// See the header: only a formula that could do something is disarmed.
std::string disarmed(const std::string& text) {
    const bool formula =
        !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
    return formula && text.find_first_of("(!|") != std::string::npos ? "'" + text : text;
}

std::string plain(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string joined_by_dots(const std::vector<std::string>& key) {
    std::string text;
    for (const auto& part : key) text += (text.empty() ? "" : ".") + part;
    return text;
}

std::string value(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return disarmed(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return plain(*number);
    if (const auto* flag = std::get_if<bool>(&cell)) return *flag ? "true" : "false";
    return {};
}

std::string csv_heading(std::span<const Column> columns) {
    std::vector<std::string> cells;
    for (const auto& column : columns) {
        const auto key = joined_by_dots(column.key);
        if (is_interval(column.type)) {
            cells.push_back(disarmed(key + ".low"));
            cells.push_back(disarmed(key + ".high"));
        } else if (column.type != ColumnType::quotes) {
            cells.push_back(disarmed(key));
        }
    }
    return containers::csv_row(cells);
}

std::string csv_line(std::span<const Column> columns, std::span<const Cell> row) {
    std::vector<std::string> cells;
    cells.reserve(row.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto type = columns[i].type;
        if (is_interval(type)) {
            const auto* interval = std::get_if<analysis::Interval>(&row[i]);
            cells.push_back(interval ? plain(interval->low) : "");
            cells.push_back(interval ? plain(interval->high) : "");
        } else if (type != ColumnType::quotes) {
            cells.push_back(value(row[i]));
        }
    }
    return containers::csv_row(cells);
}

}  // namespace

void write_csv(std::ostream& out, const Report& report, const Catalogue&) {
    for (const auto& part : report.parts) {
        const auto* table = std::get_if<Table>(&part);
        if (table == nullptr) continue;
        out << csv_heading(table->columns);
        for (const auto& row : table->rows) out << csv_line(table->columns, row.cells);
        return;
    }
}

void write_csv(std::ostream& out, const LongTable& table) {
    const auto& columns = table.table().columns;
    out << csv_heading(columns);
    table.each_row([&](const std::vector<Cell>& cells) { return bool{out << csv_line(columns, cells)}; });
}

}  // namespace coding::report
