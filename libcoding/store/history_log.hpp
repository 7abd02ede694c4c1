// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "libcoding/language/message.hpp"
#include "libcoding/store/changeset.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {

/// A row of the table `history` as it is kept, without the hash that closes it.
struct LogEntry {
    std::int64_t id = 0;
    std::int64_t copy = 0;
    std::int64_t sequence = 0;
    std::int64_t at_ms = 0;
    std::string coder;
    std::string action;
    std::optional<std::int64_t> target;
    std::string what;
    std::string arguments;  ///< a JSON array
    Changeset changeset;
    std::string digest;
};

/// The hash that closes an entry: SHA-256 (hexadecimal) of the hash of the entry before (empty for the first)
/// and of the columns in the order above, each as its length in 8 bytes, little-endian, and its bytes
/// (numbers in decimal, NULL and an absent changeset as empty).
std::string closing_hash(const std::string& previous, const LogEntry& entry);

/// Adds an entry at the end of the log, made by the copy of the project at `place` (store/place.hpp). Its
/// copy and sequence are set here.
void append(Database& database, LogEntry entry, const std::string& place);

/// Reads all entries from the first to the last, each with the hash that it is kept with.
void each_entry(const Database& database,
                const std::function<void(const LogEntry&, const std::string&)>& visit);

std::string arguments_as_json(const Message& message);
/// What cannot be read as a JSON array gives no arguments.
Message message_from(const std::string& pattern, const std::string& arguments);

}  // namespace coding::store
