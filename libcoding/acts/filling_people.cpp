// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/filling_people.hpp"

#include "libcoding/exchange/participants_table.hpp"
#include "libcoding/exchange/table_kind.hpp"

namespace coding::acts {

bool is_table_of_participants(std::string_view utf8) {
    return exchange::table_kind(utf8) == exchange::TableKind::participants;
}

FilledPeople fill_participants(store::Project& project, std::string_view coder,
                               const containers::Table& table) {
    auto change = project.change(
        coder, Message{"Filled in {0, plural, one {# participant} other {# participants}} from a table",
                       table.rows.size()});
    FilledPeople filled;
    exchange::import_participants(change, project, table, filled.replaced);
    filled.entry = change.commit();
    return filled;
}

}  // namespace coding::acts
