// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/ragged_rows.hpp"

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::containers {

void refuse_cells_behind_headings(const Table& table) {
    for (const auto& row : table.rows) {
        for (auto column = table.header.size(); column < row.cells.size(); ++column) {
            const auto cell = text::trimmed(row.cell(column));
            if (cell.empty()) continue;
            throw Error{
                ErrorKind::input, Message{"“{0}” stands behind the last column that has a heading.", cell},
                Message{"Words that hold the sign between cells go in quotation marks; every column needs a "
                        "heading."},
                Where{{}, row.line, {}}};
        }
    }
}

}  // namespace coding::containers
