// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/sheet.hpp"

#include <algorithm>
#include <utility>

namespace coding::containers {

std::string cell_name(std::uint32_t row, std::uint32_t column) {
    std::string letters;
    for (auto left = std::uint64_t{column} + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters + std::to_string(std::uint64_t{row} + 1);
}

Where Sheet::where(std::uint32_t row, std::uint32_t column) const {
    return {{}, 0, name_ + "!" + cell_name(row, column)};
}

void Sheet::put(std::uint32_t row, std::uint32_t column, std::string text) {
    if (text.empty()) return;
    auto& cells = rows_[row];
    if (column >= cells.size()) {
        cells_ += column + 1 - cells.size();
        if (column < limits_.columns && cells_ <= limits_.cells) cells.resize(std::size_t{column} + 1);
    }
    bytes_ += text.size();
    if (column >= limits_.columns || cells_ > limits_.cells || bytes_ > limits_.bytes) {
        throw Error{ErrorKind::input, Message{"The sheet is larger than any table that Focale takes."},
                    Message{"Delete what is not part of the table, or save the table alone as CSV."},
                    where(row, column)};
    }
    cells[column] = std::move(text);
}

void Sheet::refuse(std::uint32_t row, std::uint32_t column, std::string_view fault) const {
    throw Error{ErrorKind::input, Message{"The cell holds an error: {0}.", fault},
                Message{"Mend its formula in the spreadsheet program, or empty the cell."},
                where(row, column)};
}

bool Sheet::is_cover() const {
    return !rows_.empty() && rows_.begin()->second.size() == 1 &&
           std::any_of(rows_.begin(), rows_.end(), [](const auto& row) { return row.second.size() > 1; });
}

Table Sheet::table() && {
    Table table;
    for (auto& [row, cells] : rows_) table.add({std::size_t{row} + 1, std::move(cells)});
    return table;
}

}  // namespace coding::containers
