// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/touched.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "libcoding/store/database.hpp"
#include "libcoding/store/sqlite_error.hpp"

namespace coding::store {
namespace {

/// The changed rows of a changeset, one after the other.
class ChangedRows {
  public:
    explicit ChangedRows(std::span<const std::byte> changeset) {
        // SQLite takes changesets as pointers to what it only reads.
        auto* bytes = const_cast<std::byte*>(changeset.data());
        require(nullptr, sqlite3changeset_start(&rows_, static_cast<int>(changeset.size()), bytes));
    }
    ChangedRows(const ChangedRows&) = delete;
    ChangedRows& operator=(const ChangedRows&) = delete;
    ~ChangedRows() { sqlite3changeset_finalize(rows_); }

    bool next() {
        if (sqlite3changeset_next(rows_) != SQLITE_ROW) return false;
        const char* name = nullptr;
        int indirect = 0;
        require(nullptr, sqlite3changeset_op(rows_, &name, &columns_, &operation_, &indirect));
        table_ = name;
        return true;
    }

    [[nodiscard]] std::string_view table() const { return table_; }

    /// A column as it was or became; an update only tells those that it changed, and the key.
    [[nodiscard]] std::optional<std::int64_t> integer(int column) const {
        sqlite3_value* value = nullptr;
        if (column >= columns_) return std::nullopt;
        if (operation_ == SQLITE_INSERT) {
            sqlite3changeset_new(rows_, column, &value);
        } else {
            sqlite3changeset_old(rows_, column, &value);
        }
        if (!value || sqlite3_value_type(value) != SQLITE_INTEGER) return std::nullopt;
        return sqlite3_value_int64(value);
    }

  private:
    sqlite3_changeset_iter* rows_ = nullptr;
    std::string_view table_;
    int columns_ = 0;
    int operation_ = 0;
};

/// The sources of rows that a changeset names by id alone, where they still are.
class SourceOf {
  public:
    SourceOf(const Database& database, const char* table)
        : row_(database.prepare("SELECT source FROM " + std::string{table} + " WHERE id = ?")) {}

    void put(std::set<SourceId>& sources, std::optional<std::int64_t> id) {
        if (!id) return;
        row_.bind(1, *id);
        if (row_.step()) sources.insert({row_.integer(0)});
        row_.reset();
    }

  private:
    Statement row_;
};

/// The tables that only say that a part was touched.
bool Touched::*part_of(std::string_view table) {
    static const std::map<std::string_view, bool Touched::*> parts{
        {"project", &Touched::project},
        {"source", &Touched::sources},
        {"source_metadata", &Touched::sources},
        {"source_value", &Touched::sources},
        {"source_group", &Touched::groups},
        {"group_member", &Touched::groups},
        {"participant", &Touched::people},
        {"participant_value", &Touched::people},
        {"attribute", &Touched::people},
        {"presence", &Touched::people},
        {"coder", &Touched::coders},
        {"code", &Touched::codebook},
        {"guide_question", &Touched::guide},
        {"memo", &Touched::memos},
        {"link", &Touched::links},
    };
    const auto found = parts.find(table);
    return found == parts.end() ? nullptr : found->second;
}

}  // namespace

Touched touched(const Project& project, HistoryId entry) {
    Touched result;
    const Database& database = project.database();
    Statement row = database.prepare(
        "SELECT changeset, action = 'bulk' OR EXISTS (SELECT 1 FROM history AS act WHERE act.id = "
        "history.target"
        " AND act.action = 'bulk') FROM history WHERE id = ?");
    row.bind(1, entry.value);
    if (!row.step()) return result;
    result.everything = row.integer(1) != 0;
    if (result.everything || row.blob(0).empty()) return result;

    SourceOf block_source{database, "block"}, coding_source{database, "coding"};
    ChangedRows rows{row.blob(0)};
    while (rows.next()) {
        const auto table = rows.table();
        if (const auto part = part_of(table)) {
            result.*part = true;
        } else if (const auto source =
                       table == "block" || table == "coding" ? rows.integer(1) : std::nullopt) {
            (table == "block" ? result.texts : result.codings).insert({*source});
        } else if (table == "coding") {
            coding_source.put(result.codings, rows.integer(0));
        } else {  // block, block_text, mark
            block_source.put(result.texts, rows.integer(0));
        }
    }
    return result;
}

}  // namespace coding::store
