// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <ostream>
#include <span>

#include "libcoding/containers/csv.hpp"
#include "libcoding/report/cell_text.hpp"
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

void write_table(std::ostream& out, const Table& table) {
    std::vector<std::string> cells;
    for (const auto& column : table.columns) {
        const auto key = joined_by_dots(column.key);
        if (is_interval(column.type)) {
            cells.push_back(disarmed(key + ".low"));
            cells.push_back(disarmed(key + ".high"));
        } else if (column.type != ColumnType::quotes) {
            cells.push_back(disarmed(key));
        }
    }
    out << containers::csv_row(cells);
    for (const auto& row : table.rows) {
        cells.clear();
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto type = table.columns[i].type;
            if (is_interval(type)) {
                const auto* interval = std::get_if<analysis::Interval>(&row.cells[i]);
                cells.push_back(interval ? plain(interval->low) : "");
                cells.push_back(interval ? plain(interval->high) : "");
            } else if (type != ColumnType::quotes) {
                cells.push_back(value(row.cells[i]));
            }
        }
        out << containers::csv_row(cells);
    }
}

}  // namespace

void write_csv(std::ostream& out, const Report& report, const Catalogue&) {
    for (const auto& part : report.parts) {
        if (const auto* table = std::get_if<Table>(&part)) return write_table(out, *table);
    }
}

}  // namespace coding::report
