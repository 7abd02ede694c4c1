// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/touched.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "libcoding/store/changed_rows.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

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
        {"role_said", &Touched::people},
        {"participant_value", &Touched::people},
        {"attribute", &Touched::people},
        {"presence", &Touched::people},
        {"coder", &Touched::coders},
        {"code", &Touched::codebook},
        {"guide_question", &Touched::guide},
        {"memo", &Touched::memos},
        {"link", &Touched::links},
        {"query", &Touched::queries},
        {"summary", &Touched::summaries},
        {"dossier", &Touched::dossier},
        {"dossier_figures", &Touched::dossier},
    };
    const auto found = parts.find(table);
    return found == parts.end() ? nullptr : found->second;
}

std::optional<std::int64_t> integer(const ChangedRows& rows, int column) {
    const auto before = rows.before(column);
    return before ? before : rows.after(column);
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
        if (table.starts_with("refi_")) continue;  // what no view shows
        if (const auto part = part_of(table)) {
            result.*part = true;
        } else if (const auto source =
                       table == "block" || table == "coding" ? integer(rows, 1) : std::nullopt) {
            (table == "block" ? result.texts : result.codings).insert({*source});
        } else if (table == "coding") {
            coding_source.put(result.codings, integer(rows, 0));
        } else {  // block, block_text, mark
            block_source.put(result.texts, integer(rows, 0));
        }
    }
    return result;
}

}  // namespace coding::store
