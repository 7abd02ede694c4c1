// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/watch.hpp"

#include <string_view>
#include <utility>

#include <sqlite3.h>

#include "libcoding/store/database.hpp"

namespace coding::store {

Watch::Watch(const Project& project, Progress& progress, Message what)
    : project_(project), progress_(progress), what_(std::move(what)) {
    constexpr int instructions_between = 1'000'000;
    auto* connection = project.database().handle();
    sqlite3_progress_handler(connection, instructions_between, tick, this);
    // SQLite counts instructions by statement: of an act that runs a million small ones, none is long enough.
    constexpr auto began = [](unsigned, void* self, void*, void* sql) {
        // What takes back the work that was stopped must run to its end.
        const std::string_view statement{static_cast<const char*>(sql)};
        if (statement.starts_with("ROLLBACK") || statement.starts_with("RELEASE")) return 0;
        const auto& watch = *static_cast<Watch*>(self);
        if (tick(self) != 0) sqlite3_interrupt(watch.project_.database().handle());
        return 0;
    };
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, began, this);
}

Watch::~Watch() {
    sqlite3_progress_handler(project_.database().handle(), 0, nullptr, nullptr);
    sqlite3_trace_v2(project_.database().handle(), 0, nullptr, nullptr);
}

int Watch::tick(void* self) noexcept {
    auto& watch = *static_cast<Watch*>(self);
    try {
        return watch.progress_.report(0, 0, watch.what_) ? 0 : 1;
    } catch (...) {
        return 1;  // nothing may fly through SQLite
    }
}

}  // namespace coding::store
