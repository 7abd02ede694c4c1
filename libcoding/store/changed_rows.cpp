// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/changed_rows.hpp"

#include <sqlite3.h>

#include "libcoding/store/sqlite_error.hpp"

namespace coding::store {
namespace {

std::optional<std::int64_t> integer(sqlite3_value* value) {
    if (!value || sqlite3_value_type(value) != SQLITE_INTEGER) return std::nullopt;
    return sqlite3_value_int64(value);
}

std::optional<std::string> text(sqlite3_value* value) {
    if (!value || sqlite3_value_type(value) != SQLITE_TEXT) return std::nullopt;
    const auto* const bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return std::string{bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

}  // namespace

ChangedRows::ChangedRows(std::span<const std::byte> changeset) {
    // SQLite takes changesets as pointers to what it only reads.
    auto* bytes = const_cast<std::byte*>(changeset.data());
    require(nullptr, sqlite3changeset_start(&rows_, static_cast<int>(changeset.size()), bytes));
}

ChangedRows::~ChangedRows() {
    sqlite3changeset_finalize(rows_);
}

bool ChangedRows::next() {
    if (sqlite3changeset_next(rows_) != SQLITE_ROW) return false;
    const char* name = nullptr;
    int operation = 0;
    int indirect = 0;
    require(nullptr, sqlite3changeset_op(rows_, &name, &columns_, &operation, &indirect));
    table_ = name;
    operation_ = operation == SQLITE_INSERT   ? Operation::insert
                 : operation == SQLITE_DELETE ? Operation::remove
                                              : Operation::update;
    return true;
}

sqlite3_value* ChangedRows::old_value(int column) const {
    sqlite3_value* value = nullptr;
    if (operation_ == Operation::insert || column >= columns_) return nullptr;
    require(nullptr, sqlite3changeset_old(rows_, column, &value));
    return value;
}

sqlite3_value* ChangedRows::new_value(int column) const {
    sqlite3_value* value = nullptr;
    if (operation_ == Operation::remove || column >= columns_) return nullptr;
    require(nullptr, sqlite3changeset_new(rows_, column, &value));
    return value;
}

std::optional<std::int64_t> ChangedRows::before(int column) const {
    return integer(old_value(column));
}

std::optional<std::int64_t> ChangedRows::after(int column) const {
    return integer(new_value(column));
}

std::optional<std::string> ChangedRows::text_before(int column) const {
    return text(old_value(column));
}

std::optional<std::string> ChangedRows::text_after(int column) const {
    return text(new_value(column));
}

}  // namespace coding::store
