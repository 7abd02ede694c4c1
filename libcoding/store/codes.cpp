// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/codes.hpp"

#include <algorithm>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/optional_values.hpp"
#include "libcoding/store/summaries.hpp"

namespace coding::store {

namespace {

void refuse_unfit_name(const Database& database, const Code& code) {
    if (code.name.empty()) {
        throw Error{ErrorKind::conflict, Message{"A code needs a name."}, Message{"Write a name."}};
    }
    if (!fits_code_path(code.name)) {
        throw Error{ErrorKind::conflict,
                    Message{"The name “{0}” holds “ / ”, which parts the names in a path.", code.name},
                    Message{"Write it without spaces around the slash, or add a code below another."}};
    }
    Statement taken = database.prepare(
        "SELECT 1 FROM code WHERE ifnull(parent, 0) = ? AND name = ? AND id <> ? AND hidden = 0");
    taken.bind(1, code.parent.value).bind(2, code.name).bind(3, code.id.value);
    if (taken.step()) {
        throw Error{ErrorKind::conflict, Message{"There is already a code “{0}” at that place.", code.name},
                    Message{"Choose another name or another parent."}};
    }
}

void refuse_unknown_parent(const Database& database, const Code& code) {
    if (!code.parent) return;
    Statement parent = database.prepare("SELECT 1 FROM code WHERE id = ? AND hidden = 0");
    parent.bind(1, code.parent.value);
    if (!parent.step()) {
        throw Error{ErrorKind::conflict,
                    Message{"The parent of the code “{0}” is not in the codebook.", code.name},
                    Message{"Add the parent first."}};
    }
}

void refuse_cycle(const Database& database, const Code& code) {
    Statement above = database.prepare(
        "WITH RECURSIVE above (id) AS (SELECT ?1 UNION SELECT parent FROM code JOIN above USING (id)"
        " WHERE parent IS NOT NULL) SELECT 1 FROM above WHERE id = ?2");
    above.bind(1, code.parent.value).bind(2, code.id.value);
    if (above.step()) {
        throw Error{ErrorKind::conflict, Message{"The code “{0}” cannot stand below itself.", code.name},
                    Message{"Choose a parent that is not below it."}};
    }
}

std::uint32_t behind_siblings(const Database& database, CodeId parent) {
    Statement next = database.prepare(
        "SELECT ifnull(max(position), -1) + 1 FROM code WHERE ifnull(parent, 0) = ? AND hidden = 0");
    next.bind(1, parent.value).step();
    return static_cast<std::uint32_t>(next.integer(0));
}

/// Parameters 1 to 9, in the order of the columns.
void bind_fields(Statement& statement, const Code& code) {
    statement.bind_optional(1, value_of(code.parent)).bind(2, code.name).bind(3, name_of(code.kind));
    statement.bind(4, code.colour).bind(5, code.definition).bind(6, code.when_to_use);
    statement.bind(7, code.when_not_to_use).bind(8, code.example).bind(9, code.position);
}

constexpr std::string_view select_codes =
    "SELECT id, parent, name, kind, colour, definition, when_to_use, when_not_to_use, example, position"
    " FROM code WHERE hidden = 0";

Code read_code(const Statement& row) {
    return {{row.integer(0)}, {row.integer(1)},
            row.text(2),      from_name<CodeKind>(row.view(3)).value_or(CodeKind::concept_),
            row.text(4),      row.text(5),
            row.text(6),      row.text(7),
            row.text(8),      static_cast<std::uint32_t>(row.integer(9))};
}

}  // namespace

Codebook codebook(const Project& project) {
    std::vector<Code> codes;
    Statement row = project.database().prepare(std::string{select_codes});
    while (row.step()) codes.push_back(read_code(row));
    return Codebook{std::move(codes)};
}

Code code(const Project& project, CodeId id) {
    Statement row = project.database().prepare(std::string{select_codes} + " AND id = ?");
    row.bind(1, id.value);
    if (!row.step()) {
        throw Error{ErrorKind::not_found, Message{"The code is not in the codebook."},
                    Message{"It may have been removed; undo brings it back."}};
    }
    return read_code(row);
}

std::string code_path(const Project& project, CodeId id) {
    Code last = code(project, id);
    std::vector<std::string> names{last.name};
    while (last.parent) {
        last = code(project, last.parent);
        names.push_back(last.name);
    }
    std::reverse(names.begin(), names.end());
    return join_code_path(names);
}

Code add_code(Change& change, Code code) {
    const Database& database = change.database();
    code.id = {};
    refuse_unknown_parent(database, code);
    refuse_unfit_name(database, code);
    code.id = {change.mint()};
    if (code.position == 0) code.position = behind_siblings(database, code.parent);
    Statement insert = database.prepare(
        "INSERT INTO code (parent, name, kind, colour, definition, when_to_use, when_not_to_use, example,"
        " position, id, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bind_fields(insert, code);
    insert.bind(10, code.id.value);
    insert.bind_optional(11, change.batch() ? std::optional{change.batch()} : std::nullopt).run();
    return code;
}

void update_code(Change& change, const Code& code) {
    const Database& database = change.database();
    refuse_unknown_parent(database, code);
    refuse_unfit_name(database, code);
    refuse_cycle(database, code);
    Statement update = database.prepare(
        "UPDATE code SET parent = ?, name = ?, kind = ?, colour = ?, definition = ?, when_to_use = ?,"
        " when_not_to_use = ?, example = ?, position = ? WHERE id = ?");
    bind_fields(update, code);
    update.bind(10, code.id.value).run();
}

void remove_code(Change& change, CodeId code) {
    Statement remove = change.database().prepare("DELETE FROM code WHERE id = ?");
    remove.bind(1, code.value).run();
}

void hand_over(Change& change, CodeId from, CodeId to) {
    // Of what is now said twice, and of what a code would say of itself.
    constexpr const char* links_said_before =
        "DELETE FROM link WHERE (from_code = ?2 OR to_code = ?2) AND (from_code = to_code OR EXISTS (SELECT 1"
        " FROM link AS earlier WHERE earlier.id < link.id AND earlier.coder = link.coder"
        " AND earlier.from_code = link.from_code AND earlier.to_code = link.to_code)) AND ?1 <> ?2";
    for (const char* sql : {
             "UPDATE link SET from_code = ?2 WHERE from_code = ?1",
             "UPDATE link SET to_code = ?2 WHERE to_code = ?1",
             links_said_before,
             "UPDATE memo SET code = ?2 WHERE code = ?1",
             "UPDATE guide_question SET code = ?2 WHERE code = ?1",
         }) {
        change.database().prepare(sql).bind(1, from.value).bind(2, to.value).run();
    }
    hand_over_summaries(change, from, to);
}

}  // namespace coding::store
