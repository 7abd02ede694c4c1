// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/model/ids.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/store/project.hpp"

namespace coding {

enum class Action { change, bulk, undo, redo };

template <>
struct Names<Action> {
    static constexpr std::array<std::pair<Action, std::string_view>, 4> values{{
        {Action::change, "change"},
        {Action::bulk, "bulk"},
        {Action::undo, "undo"},
        {Action::redo, "redo"},
    }};
};

struct HistoryEntry {
    HistoryId id;
    std::int64_t copy = 0;
    std::int64_t sequence = 0;
    std::int64_t at_ms = 0;
    std::string coder;
    Action action = Action::change;
    HistoryId target;
    Message what;
    std::string sha256;
    bool undone = false;  ///< for change and bulk: as things stand now
};

}  // namespace coding

namespace coding::store {

/// The newest `limit` entries (0: all), newest first.
std::vector<HistoryEntry> history(const Project& project, std::size_t limit = 0);

/// What undo would take back and redo would bring back, for a menu; nothing when there is nothing.
std::optional<HistoryEntry> undoable(const Project& project);
std::optional<HistoryEntry> redoable(const Project& project);

/// Takes back the last act that is not undone, or brings back the last one undone (until a new act is done).
/// The log only grows: an undo is an entry of its own. Returns the act undone or done again; Error{conflict}
/// when there is none.
HistoryEntry undo(Project& project, std::string_view coder);
HistoryEntry redo(Project& project, std::string_view coder);

/// Whether taking back an act, or doing it again, may take more than a moment: a bulk import, or one that
/// changed some thousand rows.
bool takes_long_to_retrace(const Project& project, const HistoryEntry& act);

}  // namespace coding::store
