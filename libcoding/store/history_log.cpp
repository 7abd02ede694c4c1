// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/history_log.hpp"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "libcoding/store/sha256.hpp"

namespace coding::store {
namespace {

void add_field(Sha256& hash, std::span<const std::byte> bytes) {
    std::array<std::byte, 8> length{};
    auto rest = static_cast<std::uint64_t>(bytes.size());
    for (auto& byte : length) {
        byte = static_cast<std::byte>(rest & 0xFF);
        rest >>= 8;
    }
    hash.add(length).add(bytes);
}

void add_field(Sha256& hash, std::string_view text) {
    add_field(hash, std::as_bytes(std::span{text.data(), text.size()}));
}

void add_field(Sha256& hash, std::int64_t number) {
    add_field(hash, std::string_view{std::to_string(number)});
}

// The id of the copy at this place; a place that writes for the first time becomes one under the entry's id.
std::int64_t copy_at(Database& database, const std::string& place, std::int64_t new_id) {
    auto known = database.prepare("SELECT id FROM copy WHERE place = ?");
    known.bind(1, place);
    if (known.step()) return known.integer(0);
    database.prepare("INSERT INTO copy (id, place) VALUES (?, ?)").bind(1, new_id).bind(2, place).run();
    return new_id;
}

std::int64_t next_sequence(Database& database, std::int64_t copy) {
    auto last = database.prepare("SELECT max(sequence) FROM history WHERE copy = ?");
    last.bind(1, copy);
    return last.step() ? last.integer(0) + 1 : 1;
}

nlohmann::json as_json(const Message::Argument& argument) {
    if (const auto* day = std::get_if<Day>(&argument)) return day->iso;
    if (const auto* text = std::get_if<std::string>(&argument)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&argument)) return *whole;
    return std::get<double>(argument);
}

Message::Argument argument_from(const nlohmann::json& value) {
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (value.is_number()) return value.get<double>();
    return value.is_string() ? value.get<std::string>() : std::string{};
}

}  // namespace

std::string closing_hash(const std::string& previous, const LogEntry& entry) {
    Sha256 hash;
    add_field(hash, previous);
    for (const auto number : {entry.id, entry.copy, entry.sequence, entry.at_ms}) add_field(hash, number);
    add_field(hash, entry.coder);
    add_field(hash, entry.action);
    add_field(hash, entry.target ? std::to_string(*entry.target) : std::string{});
    add_field(hash, entry.what);
    add_field(hash, entry.arguments);
    add_field(hash, std::span<const std::byte>{entry.changeset});
    add_field(hash, entry.digest);
    return hash.hexadecimal();
}

void append(Database& database, LogEntry entry, const std::string& place) {
    entry.copy = copy_at(database, place, entry.id);
    entry.sequence = next_sequence(database, entry.copy);
    const auto previous = database.text("SELECT sha256 FROM history ORDER BY id DESC LIMIT 1");
    auto insert = database.prepare(
        "INSERT INTO history (id, copy, sequence, at_ms, coder, action, target, what, arguments, changeset, "
        "digest, "
        "sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, entry.id).bind(2, entry.copy).bind(3, entry.sequence).bind(4, entry.at_ms);
    insert.bind(5, entry.coder).bind(6, entry.action).bind_optional(7, entry.target);
    insert.bind(8, entry.what).bind(9, entry.arguments);
    if (entry.changeset.empty()) {
        insert.bind_null(10);
    } else {
        insert.bind_blob(10, entry.changeset);
    }
    insert.bind(11, entry.digest).bind(12, closing_hash(previous, entry));
    insert.run();
}

void each_entry(const Database& database,
                const std::function<void(const LogEntry&, const std::string&)>& visit) {
    auto rows = database.prepare(
        "SELECT id, copy, sequence, at_ms, coder, action, target, what, arguments, changeset, digest, sha256 "
        "FROM history ORDER BY id");
    while (rows.step()) {
        const auto changeset = rows.blob(9);
        visit(LogEntry{.id = rows.integer(0),
                       .copy = rows.integer(1),
                       .sequence = rows.integer(2),
                       .at_ms = rows.integer(3),
                       .coder = rows.text(4),
                       .action = rows.text(5),
                       .target = rows.optional_integer(6),
                       .what = rows.text(7),
                       .arguments = rows.text(8),
                       .changeset = Changeset(changeset.begin(), changeset.end()),
                       .digest = rows.text(10)},
              rows.text(11));
    }
}

std::string arguments_as_json(const Message& message) {
    auto array = nlohmann::json::array();
    for (const auto& argument : message.arguments()) array.push_back(as_json(argument));
    return array.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Message message_from(const std::string& pattern, const std::string& arguments) {
    std::vector<Message::Argument> values;
    const auto array = nlohmann::json::parse(arguments, nullptr, false);
    if (array.is_array()) {
        for (const auto& value : array) values.push_back(argument_from(value));
    }
    return Message{pattern, std::move(values)};
}

}  // namespace coding::store
