// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/rule_history.hpp"

#include "libcoding/store/changed_rows.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {
namespace {

/// Where schemas/project.sql has the parts in the table `code`.
constexpr std::array<std::pair<RulePart, int>, 4> columns_of_rules{{{RulePart::definition, 5},
                                                                    {RulePart::when_to_use, 6},
                                                                    {RulePart::when_not_to_use, 7},
                                                                    {RulePart::example, 8}}};

void add_changes(std::vector<RuleChange>& changes, const ChangedRows& row, const RuleChange& entry) {
    for (const auto& [part, column] : columns_of_rules) {
        const auto before = row.text_before(column);
        const auto after = row.text_after(column);
        if (!before || !after || *before == *after) continue;
        auto change = entry;
        change.code = {row.before(0).value_or(0)};
        change.part = part;
        change.before = *before;
        change.after = *after;
        changes.push_back(std::move(change));
    }
}

}  // namespace

RuleHistory rule_history(const Project& project) {
    RuleHistory history;
    Statement row = project.database().prepare(
        "SELECT id, at_ms, coder, changeset FROM history WHERE length(changeset) > 0 ORDER BY id");
    while (row.step()) {
        RuleChange entry;
        entry.entry = {row.integer(0)};
        entry.at_ms = row.integer(1);
        entry.coder = row.text(2);
        ChangedRows rows{row.blob(3)};
        while (rows.next()) {
            if (rows.operation() != ChangedRows::Operation::update) continue;
            if (rows.table() == "code") add_changes(history.changes, rows, entry);
            if (rows.table() == "coding") history.reviewed[{rows.before(0).value_or(0)}] = entry.entry;
        }
    }
    return history;
}

}  // namespace coding::store
