// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace coding::store {

/// What a statement asks of texts while it runs, by the SQL function focale_says_yes(text, question).
struct TextQuestion {
    std::function<bool(std::string_view)> answer;
    std::exception_ptr failure;  ///< what the answer threw: the statement then ends in an error
};

/// A prepared statement. Parameters count from 1, columns from 0. Every failure throws Error (busy, storage,
/// conflict).
class Statement {
  public:
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) noexcept = default;

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, std::uint32_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, std::string_view text);  ///< copied
    Statement& bind(int index, const char* text) { return bind(index, std::string_view{text}); }
    Statement& bind_blob(int index, std::span<const std::byte> bytes);
    Statement& bind_null(int index);
    Statement& bind_question(int index, TextQuestion& question);  ///< lent for as long as the statement runs
    /// NULL for nothing and for an id of none.
    Statement& bind_optional(int index, std::optional<std::int64_t> value);

    /// True when there is a row to read; false at the end, and the statement is then ready to be bound again.
    bool step();
    /// Steps to the end of a statement, and makes it ready to be bound again.
    void run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] std::span<const std::byte> blob(int column) const;

  private:
    friend class Database;
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
    void require_bound(int code) const;
    std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

/// How long a program waits for another's lock before Error{busy}, unless it says otherwise.
constexpr std::chrono::milliseconds usual_wait{5000};

/// A connection to a database file: waits so long for another program's lock, keeps foreign keys, writes
/// durably, and knows the SQL functions focale_fold(text) and focale_says_yes(text, question).
class Database {
  public:
    enum class Mode {
        create,
        write,
        read,
        read_unchanging,  ///< for a file that nobody can change: no lock is taken and no log looked for
    };
    Database(const std::filesystem::path& path, Mode mode, std::chrono::milliseconds wait = usual_wait);

    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// Runs statements that return no rows.
    void execute(const std::string& sql) const;
    /// The first column of the first row; 0 and empty when there is none.
    [[nodiscard]] std::int64_t integer(std::string_view sql) const;
    [[nodiscard]] std::string text(std::string_view sql) const;
    /// Rows that the last statement changed.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] sqlite3* handle() const { return connection_.get(); }

  private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> connection_;
};

/// Whether `sql` finds a row for its one parameter, an id.
bool is_there(const Database& database, const char* sql, std::int64_t id);

}  // namespace coding::store
