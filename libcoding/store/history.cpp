// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/history.hpp"

#include <string>
#include <unordered_map>

#include "libcoding/error.hpp"
#include "libcoding/store/changeset.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/history_log.hpp"

namespace coding::store {
namespace {

bool is_act(Action action) {
    return action == Action::change || action == Action::bulk;
}

// Reads the log from its end and knows, at each act, whether it is undone as things stand.
class Backwards {
  public:
    explicit Backwards(const Database& database)
        : rows_(database.prepare(
              "SELECT id, copy, sequence, at_ms, coder, action, target, what, arguments, sha256 "
              "FROM history ORDER BY id DESC")),
          first_{database.integer("SELECT min(id) FROM history")} {}

    std::optional<HistoryEntry> next() {
        if (!rows_.step()) return std::nullopt;
        HistoryEntry entry{.id = {rows_.integer(0)},
                           .copy = rows_.integer(1),
                           .sequence = rows_.integer(2),
                           .at_ms = rows_.integer(3),
                           .coder = rows_.text(4),
                           .action = from_name<Action>(rows_.view(5)).value_or(Action::change),
                           .target = {rows_.integer(6)},
                           .what = message_from(rows_.text(7), rows_.text(8)),
                           .sha256 = rows_.text(9)};
        if (is_act(entry.action)) {
            const auto found = undone_.find(entry.id);
            entry.undone = found != undone_.end() && found->second;
        } else {
            undone_.emplace(entry.target, entry.action == Action::undo);  // the newest word on it counts
        }
        return entry;
    }

    /// The making of the project is never taken back.
    [[nodiscard]] bool is_first(const HistoryEntry& entry) const { return entry.id == first_; }

  private:
    Statement rows_;
    HistoryId first_;
    std::unordered_map<HistoryId, bool> undone_;
};

std::optional<HistoryEntry> entry_with(const Database& database, HistoryId id) {
    Backwards log{database};
    while (auto entry = log.next()) {
        if (entry->id == id) return entry;
    }
    return std::nullopt;
}

// What the newest word on an act did: the act itself, or the last undo or redo of it. That one is inverted,
// not the act: an undo may have taken along rows that only hang on what it removed, such as hidden ones.
Changeset last_done(const Database& database, HistoryId act) {
    auto row = database.prepare(
        "SELECT changeset FROM history WHERE id = ?1 OR target = ?1 ORDER BY id DESC LIMIT 1");
    row.bind(1, act.value);
    if (!row.step()) return {};
    const auto bytes = row.blob(0);
    return {bytes.begin(), bytes.end()};
}

void show_batch(const Database& database, HistoryId batch, bool shown) {
    for (const auto table : batch_tables()) {
        database.prepare("UPDATE " + std::string{table} + " SET hidden = ? WHERE batch = ? AND hidden = ?")
            .bind(1, shown ? 0 : 1)
            .bind(2, batch.value)
            .bind(3, shown ? 1 : 0)
            .run();
    }
}

HistoryEntry retrace(Project& project, std::string_view coder, Action action) {
    const bool redoing = action == Action::redo;
    // What to do is found again inside the change: another program may have been quicker.
    auto change = project.begin(coder, {}, action);
    auto act = redoing ? redoable(project) : undoable(project);
    if (!act) {
        throw redoing ? Error{ErrorKind::conflict, Message{"There is nothing to redo."}}
                      : Error{ErrorKind::conflict, Message{"There is nothing to undo."}};
    }
    change.retrace(*act);
    if (act->action == Action::bulk) show_batch(change.database(), act->id, redoing);
    const auto done = last_done(change.database(), act->id);
    if (!done.empty()) apply_changes(change.database(), inverted(done));
    change.commit();
    act->undone = !redoing;
    return *act;
}

}  // namespace

bool takes_long_to_retrace(const Project& project, const HistoryEntry& act) {
    constexpr std::size_t long_changeset = std::size_t{128} * 1024;  // bytes; a row takes some fifty
    return act.action == Action::bulk || last_done(project.database(), act.id).size() > long_changeset;
}

std::vector<HistoryEntry> history(const Project& project, std::size_t limit) {
    std::vector<HistoryEntry> entries;
    Backwards log{project.database()};
    while (limit == 0 || entries.size() < limit) {
        auto entry = log.next();
        if (!entry) break;
        entries.push_back(std::move(*entry));
    }
    return entries;
}

std::optional<HistoryEntry> undoable(const Project& project) {
    Backwards log{project.database()};
    while (auto entry = log.next()) {
        if (is_act(entry->action) && !entry->undone) {
            if (log.is_first(*entry)) return std::nullopt;
            return entry;
        }
    }
    return std::nullopt;
}

std::optional<HistoryEntry> redoable(const Project& project) {
    Backwards log{project.database()};
    int redone = 0;  // each redo answers the nearest undo before it that has none
    while (auto entry = log.next()) {
        if (is_act(entry->action)) return std::nullopt;
        if (entry->action == Action::redo) {
            ++redone;
        } else if (redone > 0) {
            --redone;
        } else {
            return entry_with(project.database(), entry->target);
        }
    }
    return std::nullopt;
}

HistoryEntry undo(Project& project, std::string_view coder) {
    return retrace(project, coder, Action::undo);
}

HistoryEntry redo(Project& project, std::string_view coder) {
    return retrace(project, coder, Action::redo);
}

}  // namespace coding::store
