// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coding::containers {

/// A table, from a CSV file (containers/csv.hpp) or a spreadsheet (containers/spreadsheet.hpp): one heading
/// row, then rows of as many cells or fewer. Empty rows are left out.
struct Table {
    struct Row {
        std::size_t line = 0;  ///< in the file, from 1 (a quoted cell of a CSV may hold line ends)
        std::vector<std::string> cells;
        [[nodiscard]] std::string_view cell(std::size_t column) const {
            return column < cells.size() ? std::string_view{cells[column]} : std::string_view{};
        }
    };
    std::vector<std::string> header;
    std::vector<Row> rows;
    char separator = ',';  ///< of a CSV

    /// Takes a row in, as the heading where it is the first that holds anything.
    void add(Row row);

    /// Error{input} where no row was taken in.
    void require_heading() const;

    /// The first column with one of these names; case, accents and surrounding space are folded.
    [[nodiscard]] std::optional<std::size_t> column(std::initializer_list<std::string_view> names) const;
};

}  // namespace coding::containers
