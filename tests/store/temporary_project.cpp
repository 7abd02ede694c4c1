// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporary_project.hpp"

#include <vector>

#include "libcoding/store/changeset.hpp"

namespace coding::store {

std::string contents(const Database& database) {
    std::string all;
    for (const auto table : recorded_tables()) {
        std::vector<std::string> columns;
        auto names = database.prepare("SELECT name FROM pragma_table_info(?)");
        names.bind(1, table);
        while (names.step()) columns.push_back("quote(" + names.text(0) + ")");
        std::string list;
        for (const auto& column : columns) list += (list.empty() ? "" : " || ',' || ") + column;
        auto rows = database.prepare("SELECT " + list + " FROM \"" + std::string{table} + "\" ORDER BY 1");
        all += std::string{table} + ":\n";
        while (rows.step()) all += rows.text(0) + "\n";
    }
    return all;
}

}  // namespace coding::store
