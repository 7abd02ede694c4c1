// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/text_columns.hpp"

#include "libcoding/text/utf8.hpp"

namespace coding::store {
namespace {

std::vector<UnsoundColumn> columns_of_text(const Database& database) {
    std::vector<UnsoundColumn> columns;
    auto rows = database.prepare(
        "SELECT tables.name, columns.name FROM pragma_table_list AS tables JOIN "
        "pragma_table_info(tables.name) AS "
        "columns WHERE tables.schema = 'main' AND tables.strict AND columns.type = 'TEXT' AND tables.name <> "
        "'block_text' ORDER BY tables.name, columns.cid");
    while (rows.step()) columns.push_back({rows.text(0), rows.text(1), 0});
    return columns;
}

}  // namespace

std::vector<UnsoundColumn> unsound_columns(const Database& database) {
    auto columns = columns_of_text(database);
    for (auto& column : columns) {
        auto texts = database.prepare("SELECT \"" + column.column + "\" FROM \"" + column.table +
                                      "\" WHERE \"" + column.column + "\" <> ''");
        while (texts.step()) column.rows += text::first_invalid_utf8(texts.view(0)) ? 1 : 0;
    }
    std::erase_if(columns, [](const UnsoundColumn& column) { return column.rows == 0; });
    return columns;
}

}  // namespace coding::store
