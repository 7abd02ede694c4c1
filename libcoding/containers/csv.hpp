// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace coding::containers {

/// A table as a spreadsheet program writes it: one heading row, then rows of as many cells or fewer.
struct CsvTable {
    struct Row {
        std::size_t line = 0;  ///< in the file, from 1 (a quoted cell may hold line ends)
        std::vector<std::string> cells;
        [[nodiscard]] std::string_view cell(std::size_t column) const {
            return column < cells.size() ? std::string_view{cells[column]} : std::string_view{};
        }
    };
    std::vector<std::string> header;
    std::vector<Row> rows;
    char separator = ',';

    /// The first column with one of these names; case, accents and surrounding space are folded.
    [[nodiscard]] std::optional<std::size_t> column(std::initializer_list<std::string_view> names) const;
};

/// Reads UTF-8 (text::decode first). The separator (comma, semicolon, tab) is found from the heading row.
/// Empty rows are left out. Throws Error{input} with the line on a quote that never closes and on a text
/// without a heading row.
CsvTable read_csv(std::string_view utf8);

/// One row, quoted where needed (RFC 4180), ended by \n.
std::string csv_row(std::span<const std::string> cells, char separator = ',');

}  // namespace coding::containers
