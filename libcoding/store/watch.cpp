// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/watch.hpp"

#include <utility>

#include <sqlite3.h>

#include "libcoding/store/database.hpp"

namespace coding::store {

Watch::Watch(const Project& project, Progress& progress, Message what)
    : project_(project), progress_(progress), what_(std::move(what)) {
    constexpr int instructions_between = 1'000'000;
    sqlite3_progress_handler(project.database().handle(), instructions_between, tick, this);
}

Watch::~Watch() {
    sqlite3_progress_handler(project_.database().handle(), 0, nullptr, nullptr);
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
