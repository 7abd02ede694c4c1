// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/links.hpp"

#include <string>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

constexpr std::string_view select_links =
    "SELECT link.id, link.kind, from_block, to_block, from_code, to_code, from_coding, to_coding, link.coder,"
    " link.memo FROM link"
    " LEFT JOIN block AS from_turn ON from_turn.id = from_block"
    " LEFT JOIN source AS from_source ON from_source.id = from_turn.source"
    " LEFT JOIN code AS one_code ON one_code.id = from_code LEFT JOIN code AS other_code ON other_code.id = "
    "to_code"
    " LEFT JOIN coding AS one ON one.id = from_coding LEFT JOIN coding AS other ON other.id = to_coding"
    " WHERE ifnull(from_source.hidden, 0) = 0 AND ifnull(one_code.hidden, 0) = 0"
    " AND ifnull(other_code.hidden, 0) = 0 AND ifnull(one.hidden, 0) = 0 AND ifnull(other.hidden, 0) = 0";

std::vector<Link> read_links(Statement& row) {
    std::vector<Link> found;
    while (row.step()) {
        Link& link = found.emplace_back();
        link.id = {row.integer(0)};
        link.kind = from_name<LinkKind>(row.view(1)).value_or(LinkKind::agrees);
        if (row.optional_integer(2)) link.ends = BlockLink{{row.integer(2)}, {row.integer(3)}};
        if (row.optional_integer(4)) link.ends = CodeLink{{row.integer(4)}, {row.integer(5)}};
        if (row.optional_integer(6)) link.ends = CodingLink{{row.integer(6)}, {row.integer(7)}};
        link.coder = {row.integer(8)};
        link.memo = row.text(9);
    }
    return found;
}

constexpr const char* find_end(const BlockLink&) {
    return "SELECT 1 FROM block JOIN source ON source.id = block.source AND hidden = 0 WHERE block.id = ?";
}
constexpr const char* find_end(const CodeLink&) {
    return "SELECT 1 FROM code WHERE id = ? AND hidden = 0";
}
constexpr const char* find_end(const CodingLink&) {
    return "SELECT 1 FROM coding WHERE id = ? AND hidden = 0";
}

void refuse_two_sources(const Database& database, const BlockLink& turns) {
    Statement sources = database.prepare("SELECT count(DISTINCT source) FROM block WHERE id IN (?, ?)");
    sources.bind(1, turns.from.value).bind(2, turns.to.value).step();
    if (sources.integer(0) == 1) return;
    throw Error{ErrorKind::conflict, Message{"Only turns of one source are linked."},
                Message{"To relate two sources, write a memo."}};
}

void refuse_unfit(const Database& database, const Link& link) {
    const bool between_turns = std::holds_alternative<BlockLink>(link.ends);
    if (between_turns == (link.kind == LinkKind::answers)) {
        throw Error{
            ErrorKind::conflict, Message{"A link of this kind does not go between such things."},
            Message{
                "Codes and codings answer one another; turns agree, nuance, contradict, complete or ask."}};
    }
    std::visit(
        [&](const auto& ends) {
            if (ends.from == ends.to) {
                throw Error{ErrorKind::conflict, Message{"Nothing is linked with itself."},
                            Message{"Choose another end."}};
            }
            if (!is_there(database, find_end(ends), ends.from.value) ||
                !is_there(database, find_end(ends), ends.to.value)) {
                throw Error{ErrorKind::not_found, Message{"An end of the link is not in the project."},
                            Message{"It may have been removed; undo brings it back."}};
            }
        },
        link.ends);
    if (const auto* turns = std::get_if<BlockLink>(&link.ends)) refuse_two_sources(database, *turns);
}

/// Parameters 4 to 9 of the insert.
void bind_ends(Statement& insert, const Link& link) {
    for (int index = 4; index <= 9; ++index) insert.bind_null(index);
    const int first = 4 + 2 * static_cast<int>(link.ends.index());
    std::visit([&](const auto& ends) { insert.bind(first, ends.from.value).bind(first + 1, ends.to.value); },
               link.ends);
}

}  // namespace

std::vector<Link> links(const Project& project) {
    Statement row = project.database().prepare(std::string{select_links} + " ORDER BY link.id");
    return read_links(row);
}

std::vector<Link> links(const Project& project, SourceId source) {
    Statement row = project.database().prepare(
        std::string{select_links} +
        " AND (from_turn.source = ?1 OR one.source = ?1 OR other.source = ?1) ORDER BY link.id");
    row.bind(1, source.value);
    return read_links(row);
}

std::optional<Link> link(const Project& project, LinkId id) {
    Statement row = project.database().prepare(std::string{select_links} + " AND link.id = ?1");
    row.bind(1, id.value);
    auto found = read_links(row);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void add_link(Change& change, Link& link) {
    refuse_unfit(change.database(), link);
    link.id = {change.mint()};
    Statement insert = change.database().prepare(
        "INSERT INTO link (id, kind, coder, from_block, to_block, from_code, to_code, from_coding, "
        "to_coding, memo)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, link.id.value).bind(2, name_of(link.kind)).bind(3, link.coder.value);
    bind_ends(insert, link);
    insert.bind(10, link.memo).run();
}

void update_link(Change& change, const Link& link) {
    refuse_unfit(change.database(), link);
    Statement update = change.database().prepare("UPDATE link SET kind = ?, memo = ? WHERE id = ?");
    update.bind(1, name_of(link.kind)).bind(2, link.memo).bind(3, link.id.value).run();
}

void remove_link(Change& change, LinkId link) {
    Statement remove = change.database().prepare("DELETE FROM link WHERE id = ?");
    remove.bind(1, link.value).run();
}

}  // namespace coding::store
