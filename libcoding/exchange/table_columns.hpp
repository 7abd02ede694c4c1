// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "libcoding/containers/csv.hpp"
#include "libcoding/error.hpp"

namespace coding::exchange {

/// Where the columns of a table stand, by their English or French headings.
struct TableColumns {
    using Column = std::optional<std::size_t>;

    explicit TableColumns(const containers::Table& table);

    Column source, participant, name, role, consent;
    Column from, to;
    Column question, text, code, path;
    Column begin, end, quote, coder, polarity, intensity, condition, memo;
    Column kind, colour, definition, parent;
    Column speaker, speech;  ///< of a transcript as a table
    Column tag;              ///< of what Taguette exports
};

/// The cell without white space around it; empty when there is no such column.
std::string cell(const containers::Table::Row& row, const std::optional<std::size_t>& column);

/// A table for spreadsheets may guard a text that begins like a formula by an apostrophe: the text itself.
std::string unguarded(std::string text);

/// The column, or Error{input} naming it.
std::size_t needed(const std::optional<std::size_t>& column, const char* name);

/// Runs `take` for each row; an error without a line gets the row's.
template <class Take>
void for_each_row(const containers::Table& table, const Take& take) {
    for (const auto& row : table.rows) {
        try {
            take(row);
        } catch (const Error& error) {
            if (error.where().line != 0) throw;
            auto where = error.where();
            where.line = row.line;
            throw Error{error.kind(), error.message(), error.hint(), where};
        }
    }
}

}  // namespace coding::exchange
