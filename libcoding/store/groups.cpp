// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/groups.hpp"

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {

void rename_group(Change& change, GroupId group, const std::string& name) {
    if (name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A group needs a name."}, Message{"Write a name."}};
    }
    Statement taken = change.database().prepare("SELECT 1 FROM source_group WHERE name = ? AND id <> ?");
    taken.bind(1, name).bind(2, group.value);
    if (taken.step()) {
        throw Error{ErrorKind::conflict, Message{"The project already has a group named “{0}”.", name},
                    Message{"Choose another name."}};
    }
    change.database()
        .prepare("UPDATE source_group SET name = ? WHERE id = ?")
        .bind(1, name)
        .bind(2, group.value)
        .run();
}

void remove_group(Change& change, GroupId group) {
    change.database().prepare("DELETE FROM source_group WHERE id = ?").bind(1, group.value).run();
}

void remove_from_group(Change& change, GroupId group, SourceId source) {
    change.database()
        .prepare("DELETE FROM group_member WHERE source_group = ? AND source = ?")
        .bind(1, group.value)
        .bind(2, source.value)
        .run();
}

void rename_attribute(Change& change, AttributeId attribute, const std::string& name) {
    Statement taken = change.database().prepare(
        "SELECT 1 FROM attribute WHERE name = ?1 AND id <> ?2"
        " AND of = (SELECT of FROM attribute WHERE id = ?2)");
    taken.bind(1, name).bind(2, attribute.value);
    if (name.empty() || taken.step()) {
        throw Error{ErrorKind::conflict, Message{"The project already has a variable named “{0}”.", name},
                    Message{"Choose another name."}};
    }
    change.database()
        .prepare("UPDATE attribute SET name = ? WHERE id = ?")
        .bind(1, name)
        .bind(2, attribute.value)
        .run();
}

void remove_attribute(Change& change, AttributeId attribute) {
    change.database().prepare("DELETE FROM attribute WHERE id = ?").bind(1, attribute.value).run();
}

}  // namespace coding::store
