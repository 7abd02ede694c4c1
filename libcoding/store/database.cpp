// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/database.hpp"

#include <exception>

#include <sqlite3.h>

#include "libcoding/store/sqlite_error.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {
namespace {

// focale_fold(text): the text as search sees it; what the triggers of the full-text index call.
void fold_function(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* bytes = sqlite3_value_text(values[0]);
    if (!bytes) return;  // NULL stays NULL
    const std::string_view text{reinterpret_cast<const char*>(bytes),
                                static_cast<std::size_t>(sqlite3_value_bytes(values[0]))};
    try {
        if (text::first_invalid_utf8(text)) {
            sqlite3_result_error(context, "text that is not UTF-8", -1);
            return;
        }
        const auto folded = text::fold(text).text;
        sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::exception& error) {
        sqlite3_result_error(context, error.what(), -1);
    }
}

constexpr const char* question_type = "focale-text-question";

// focale_says_yes(text, question): a program alone can bind a question, no SQL in a file can.
void question_function(sqlite3_context* context, int, sqlite3_value** values) {
    auto* question = static_cast<TextQuestion*>(sqlite3_value_pointer(values[1], question_type));
    const auto* bytes = sqlite3_value_text(values[0]);
    if (question == nullptr || bytes == nullptr) return;  // NULL is no yes
    try {
        const bool yes = question->answer(
            {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
        sqlite3_result_int(context, yes ? 1 : 0);
    } catch (...) {  // nothing may be thrown through SQLite
        question->failure = std::current_exception();
        sqlite3_result_error(context, "no answer", -1);
    }
}

int open_flags(Database::Mode mode) {
    switch (mode) {
        case Database::Mode::create:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        case Database::Mode::write:
            return SQLITE_OPEN_READWRITE;
        case Database::Mode::read:
            return SQLITE_OPEN_READONLY;
        case Database::Mode::read_unchanging:
            break;
    }
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

std::string name_for(const std::filesystem::path& path, Database::Mode mode) {
    if (mode != Database::Mode::read_unchanging) return path.string();
    std::string uri = "file:";
    for (const char character : std::filesystem::absolute(path).string()) {
        switch (character) {
            case '%':
                uri += "%25";
                break;
            case '?':
                uri += "%3f";
                break;
            case '#':
                uri += "%23";
                break;
            default:
                uri += character;
        }
    }
    return uri + "?immutable=1";
}

// The file comes from anywhere. The schema must be trusted, as FTS5 cannot yet be used in triggers else
// (SQLite 3.40); but no function that a connection has can do harm, and loading extensions is off.
void set_safe(sqlite3* connection, std::chrono::milliseconds wait) {
    require(connection, sqlite3_extended_result_codes(connection, 1));
    require(connection, sqlite3_busy_timeout(connection, static_cast<int>(wait.count())));
    require(connection, sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
    require(connection, sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr));
    require(connection, sqlite3_create_function_v2(connection, "focale_fold", 1,
                                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                                   nullptr, fold_function, nullptr, nullptr, nullptr));
    require(connection,
            sqlite3_create_function_v2(connection, "focale_says_yes", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                       nullptr, question_function, nullptr, nullptr, nullptr));
}

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Statement::require_bound(int code) const {
    require(sqlite3_db_handle(statement_.get()), code);
}

Statement& Statement::bind(int index, std::int64_t value) {
    require_bound(sqlite3_bind_int64(statement_.get(), index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    // A null pointer would bind NULL, not the empty text.
    const char* bytes = text.data() ? text.data() : "";
    require_bound(
        sqlite3_bind_text64(statement_.get(), index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_blob(int index, std::span<const std::byte> bytes) {
    require_bound(bytes.empty() ? sqlite3_bind_zeroblob(statement_.get(), index, 0)
                                : sqlite3_bind_blob64(statement_.get(), index, bytes.data(), bytes.size(),
                                                      SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind_null(int index) {
    require_bound(sqlite3_bind_null(statement_.get(), index));
    return *this;
}

Statement& Statement::bind_question(int index, TextQuestion& question) {
    require_bound(sqlite3_bind_pointer(statement_.get(), index, &question, question_type, nullptr));
    return *this;
}

Statement& Statement::bind_optional(int index, std::optional<std::int64_t> value) {
    return value ? bind(index, *value) : bind_null(index);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        const auto error = sqlite_error(sqlite3_db_handle(statement_.get()), code);
        sqlite3_reset(statement_.get());
        throw error;
    }
    sqlite3_reset(statement_.get());
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::int64_t> Statement::optional_integer(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return integer(column);
}

std::string Statement::text(int column) const {
    return std::string{view(column)};
}

std::string_view Statement::view(int column) const {
    const auto* bytes = sqlite3_column_text(statement_.get(), column);
    if (!bytes) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::span<const std::byte> Statement::blob(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
    if (!bytes) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

Database::Database(const std::filesystem::path& path, Mode mode, std::chrono::milliseconds wait) {
    sqlite3* connection = nullptr;
    // NOMUTEX: a connection serves one thread at a time, and a lock for every column is dear.
    const int code = sqlite3_open_v2(name_for(path, mode).c_str(), &connection,
                                     open_flags(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
    connection_.reset(connection);  // SQLite hands out a connection even when opening fails
    if (code != SQLITE_OK) throw sqlite_error(connection, code).in_file(path.string());
    set_safe(connection, wait);
    execute("PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON");
}

Statement Database::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    require(handle(),
            sqlite3_prepare_v2(handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
    return Statement{statement};
}

void Database::execute(const std::string& sql) const {
    require(handle(), sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) const {
    auto statement = prepare(sql);
    return statement.step() ? statement.text(0) : std::string{};
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(handle());
}

bool is_there(const Database& database, const char* sql, std::int64_t id) {
    Statement row = database.prepare(sql);
    row.bind(1, id);
    return row.step();
}

}  // namespace coding::store
