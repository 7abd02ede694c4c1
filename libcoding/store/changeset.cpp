// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/changeset.hpp"

#include <algorithm>
#include <array>

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/references.hpp"
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
                                        "link"sv,         "refi_thing"sv,
                                        "refi_element"sv, "refi_file"sv,
                                        "query"sv,        "summary"sv,
                                        "dossier"sv,      "dossier_figures"sv,
                                        "role_said"sv};

constexpr std::array marked_tables{"source"sv, "participant"sv, "guide_question"sv, "code"sv, "coding"sv};

// Come and go with their source; and coders, whom hidden codings still need; and what only says something of
// things that are there.
constexpr std::array kept_tables{"source_metadata"sv, "block"sv,      "block_text"sv, "mark"sv,
                                 "coder"sv,           "refi_thing"sv, "refi_file"sv};

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

// Nothing is written over what is not as it was.
int on_conflict(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
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
    int code = SQLITE_OK;
    {
        const ReferencesAtRest at_rest{database};
        code = sqlite3changeset_apply(database.handle(), static_cast<int>(changeset.size()), bytes, nullptr,
                                      on_conflict, nullptr);
    }
    if (code == SQLITE_ABORT || (code & 0xFF) == SQLITE_CONSTRAINT) {
        throw Error{ErrorKind::conflict, Message{"What this would change is no longer as it was left."},
                    Message{"Nothing was changed. Check the project with “focale check”."}};
    }
    require(database.handle(), code);
    settle_references(database, changeset);
}

}  // namespace coding::store
