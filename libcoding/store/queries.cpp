// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/queries.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

void refuse_name(const Database& database, const SavedQuery& query) {
    if (query.name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A query needs a name."}, Message{"Write a name."}};
    }
    Statement taken = database.prepare("SELECT 1 FROM query WHERE name = ? AND id <> ?");
    taken.bind(1, query.name).bind(2, query.id.value);
    if (taken.step()) {
        throw Error{ErrorKind::conflict, Message{"The project already has a query named “{0}”.", query.name},
                    Message{"Choose another name."}};
    }
}

}  // namespace

std::vector<SavedQuery> saved_queries(const Project& project) {
    std::vector<SavedQuery> found;
    Statement row = project.database().prepare("SELECT id, name, text FROM query ORDER BY name");
    while (row.step()) found.push_back({{row.integer(0)}, row.text(1), row.text(2)});
    return found;
}

void add_query(Change& change, SavedQuery& query) {
    refuse_name(change.database(), query);
    query.id = {change.mint()};
    Statement insert = change.database().prepare("INSERT INTO query (id, name, text) VALUES (?, ?, ?)");
    insert.bind(1, query.id.value).bind(2, query.name).bind(3, query.text).run();
}

void update_query(Change& change, const SavedQuery& query) {
    refuse_name(change.database(), query);
    Statement update = change.database().prepare("UPDATE query SET name = ?, text = ? WHERE id = ?");
    update.bind(1, query.name).bind(2, query.text).bind(3, query.id.value).run();
}

void remove_query(Change& change, QueryId query) {
    change.database().prepare("DELETE FROM query WHERE id = ?").bind(1, query.value).run();
}

}  // namespace coding::store
