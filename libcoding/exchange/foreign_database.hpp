// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "libcoding/store/database.hpp"

namespace coding::exchange {

/// A row of another program's table. Values of any type are read as what is asked for.
class ForeignRow {
  public:
    explicit ForeignRow(const store::Statement& statement) : statement_(statement) {}
    /// Well-formed UTF-8: other bytes are read as Windows-1252. Empty for NULL.
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::int64_t> integer(int column) const {
        return statement_.optional_integer(column);
    }

  private:
    const store::Statement& statement_;
};

/// Another program's SQLite database, read as a file that nobody changes: nothing is written to it or beside
/// it, and of what it holds only the columns of plain tables are looked at (no views, no triggers, no virtual
/// or computed columns). Names are found without regard to case; what is not there reads as NULL, so that an
/// older or newer schema is no matter.
class ForeignDatabase {
  public:
    /// Error{input} when it is damaged or larger than 4 GB, Error{busy} when another program has not finished
    /// writing to it, Error{not_found}.
    explicit ForeignDatabase(const std::filesystem::path& path);

    [[nodiscard]] bool has(std::string_view table) const;
    [[nodiscard]] std::uint64_t count(std::string_view table) const;
    /// Hands over the rows of a table in the order in which they are stored. Error{input} when it is damaged.
    void each(std::string_view table, std::initializer_list<std::string_view> columns,
              const std::function<void(const ForeignRow&)>& visit) const;

  private:
    void look_at_tables();
    [[nodiscard]] std::string query(std::string_view table,
                                    std::initializer_list<std::string_view> columns) const;

    store::Database database_;
    std::map<std::string, std::set<std::string>> columns_;  ///< by table, both in lower case
};

/// Whether a file begins as SQLite's databases do.
bool is_sqlite_file(const std::filesystem::path& path);

}  // namespace coding::exchange
