// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/changeset.hpp"

#include <algorithm>
#include <array>

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/sqlite_error.hpp"

namespace coding::store {
namespace {

using namespace std::string_view_literals;

constexpr std::array tables_of_a_change{"project"sv,      "coder"sv,
                                        "source"sv,       "source_metadata"sv,
                                        "participant"sv,  "attribute"sv,
                                        "source_value"sv, "source_group"sv,
                                        "presence"sv,     "participant_value"sv,
                                        "group_member"sv, "code"sv,
                                        "block"sv,        "guide_question"sv,
                                        "mark"sv,         "block_text"sv,
                                        "coding"sv,       "memo"sv,
                                        "link"sv};

constexpr std::array marked_tables{"source"sv, "participant"sv, "guide_question"sv, "code"sv, "coding"sv};

// Come and go with their source; and coders, whom hidden codings still need.
constexpr std::array kept_tables{"source_metadata"sv, "block"sv, "block_text"sv, "mark"sv, "coder"sv};

bool among(std::span<const std::string_view> tables, std::string_view table) {
    return std::find(tables.begin(), tables.end(), table) != tables.end();
}

struct Buffer {
    void* bytes = nullptr;
    int size = 0;
    Buffer() = default;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() { sqlite3_free(bytes); }
    [[nodiscard]] Changeset copy() const {
        const auto* first = static_cast<const std::byte*>(bytes);
        return first ? Changeset{first, first + size} : Changeset{};
    }
};

bool same(sqlite3_value* one, sqlite3_value* other) {
    const int type = sqlite3_value_type(one);
    if (type != sqlite3_value_type(other)) return false;
    if (type == SQLITE_NULL) return true;
    if (type == SQLITE_INTEGER) return sqlite3_value_int64(one) == sqlite3_value_int64(other);
    const auto* first = static_cast<const std::byte*>(sqlite3_value_blob(one));
    const auto* second = static_cast<const std::byte*>(sqlite3_value_blob(other));
    const int size = sqlite3_value_bytes(one);
    return size == sqlite3_value_bytes(other) && std::equal(first, first + size, second);
}

// Whether the row is already what the update would make it.
bool made_already(sqlite3_changeset_iter* change, int columns) {
    for (int column = 0; column < columns; ++column) {
        sqlite3_value* wanted = nullptr;
        sqlite3_value* found = nullptr;
        if (sqlite3changeset_new(change, column, &wanted) != SQLITE_OK) return false;
        if (!wanted) continue;  // the update leaves this column alone
        if (sqlite3changeset_conflict(change, column, &found) != SQLITE_OK || !same(wanted, found)) {
            return false;
        }
    }
    return true;
}

// Whether the row that is to be removed is as recorded, but for what a foreign key's action has just set to
// NULL (the rows it refers to went before it).
bool only_nulled(sqlite3_changeset_iter* change, int columns) {
    for (int column = 0; column < columns; ++column) {
        sqlite3_value* recorded = nullptr;
        sqlite3_value* found = nullptr;
        if (sqlite3changeset_old(change, column, &recorded) != SQLITE_OK ||
            sqlite3changeset_conflict(change, column, &found) != SQLITE_OK || !found) {
            return false;
        }
        if (sqlite3_value_type(found) != SQLITE_NULL && (!recorded || !same(recorded, found))) return false;
    }
    return true;
}

// A row that a foreign key's action has just removed or set to NULL is where the changeset, which recorded
// that action too, wants it; every other conflict stops.
int on_conflict(void*, int conflict, sqlite3_changeset_iter* change) {
    if (conflict == SQLITE_CHANGESET_FOREIGN_KEY) return SQLITE_CHANGESET_ABORT;
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (sqlite3changeset_op(change, &table, &columns, &operation, &indirect) != SQLITE_OK) {
        return SQLITE_CHANGESET_ABORT;
    }
    const bool removed = operation == SQLITE_DELETE && conflict == SQLITE_CHANGESET_NOTFOUND;
    const bool updated =
        operation == SQLITE_UPDATE && conflict == SQLITE_CHANGESET_DATA && made_already(change, columns);
    if (operation == SQLITE_DELETE && conflict == SQLITE_CHANGESET_DATA && only_nulled(change, columns)) {
        return SQLITE_CHANGESET_REPLACE;
    }
    return removed || updated ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

}  // namespace

std::span<const std::string_view> recorded_tables() {
    return tables_of_a_change;
}

std::span<const std::string_view> batch_tables() {
    return marked_tables;
}

bool recorded_in_bulk(std::string_view table) {
    return among(tables_of_a_change, table) && !among(marked_tables, table) && !among(kept_tables, table);
}

void Recording::Delete::operator()(sqlite3_session* session) const {
    sqlite3session_delete(session);
}

Recording::Recording(Database& database, Of of) : connection_(database.handle()) {
    sqlite3_session* session = nullptr;
    require(connection_, sqlite3session_create(connection_, "main", &session));
    session_.reset(session);
    for (const auto table : recorded_tables()) {
        if (of == Of::bulk && !recorded_in_bulk(table)) continue;
        require(connection_, sqlite3session_attach(session, std::string{table}.c_str()));
    }
}

Changeset Recording::changeset() const {
    Buffer buffer;
    require(connection_, sqlite3session_changeset(session_.get(), &buffer.size, &buffer.bytes));
    return buffer.copy();
}

// SQLite takes changesets as pointers to what it only reads.
Changeset inverted(std::span<const std::byte> changeset) {
    Buffer buffer;
    require(nullptr, sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.data(),
                                             &buffer.size, &buffer.bytes));
    return buffer.copy();
}

void apply_changes(Database& database, std::span<const std::byte> changeset) {
    auto* bytes = const_cast<std::byte*>(changeset.data());
    const int code = sqlite3changeset_apply(database.handle(), static_cast<int>(changeset.size()), bytes,
                                            nullptr, on_conflict, nullptr);
    if (code == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT) {
        throw Error{ErrorKind::conflict, Message{"What this would change is no longer as it was left."},
                    Message{"Nothing was changed. Check the project with “focale check”."}};
    }
    require(database.handle(), code);
}

}  // namespace coding::store
