// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3_changeset_iter;
struct sqlite3_value;

namespace coding::store {

/// The changed rows of a changeset (store/changeset.hpp), one after the other.
class ChangedRows {
  public:
    enum class Operation { insert, update, remove };

    /// The changeset must outlive it.
    explicit ChangedRows(std::span<const std::byte> changeset);
    ChangedRows(const ChangedRows&) = delete;
    ChangedRows& operator=(const ChangedRows&) = delete;
    ~ChangedRows();

    /// True when there is a row to look at.
    bool next();

    [[nodiscard]] std::string_view table() const { return table_; }
    [[nodiscard]] Operation operation() const { return operation_; }

    /// An integer column before the change (of an update: only those that it changed, and the key), and after
    /// it.
    [[nodiscard]] std::optional<std::int64_t> before(int column) const;
    [[nodiscard]] std::optional<std::int64_t> after(int column) const;
    /// The same of a text column.
    [[nodiscard]] std::optional<std::string> text_before(int column) const;
    [[nodiscard]] std::optional<std::string> text_after(int column) const;

  private:
    [[nodiscard]] sqlite3_value* old_value(int column) const;
    [[nodiscard]] sqlite3_value* new_value(int column) const;

    sqlite3_changeset_iter* rows_ = nullptr;
    std::string_view table_;
    int columns_ = 0;
    Operation operation_ = Operation::update;
};

}  // namespace coding::store
