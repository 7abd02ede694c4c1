// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace coding::report {

/// A table of ready-made texts to be set in monospaced columns.
struct TextTable {
    struct Column {
        std::string title;
        std::string group;  ///< neighbours with the same one stand under it
        bool right = true;  ///< numbers
    };
    struct Row {
        std::vector<std::string> cells;
        std::size_t indent = 0;  ///< of the first cell, in columns
        std::string section;     ///< a line before this row; empty: none
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::size_t heads = 1;  ///< columns at the left without which a row is not known
};

/// Sets the table within `width` columns: titles over several lines, long first cells wrapped; what does not
/// fit beside the heads follows below with the heads repeated.
void set_text_table(std::ostream& out, const TextTable& table, std::size_t width);

}  // namespace coding::report
