// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/file_in_use.hpp"

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/sqlite_error.hpp"

namespace coding::store {

void wait_at_most(const Project& project, std::chrono::milliseconds time) {
    auto* connection = project.database().handle();
    require(connection, sqlite3_busy_timeout(connection, static_cast<int>(time.count())));
}

bool has_moved(const Database& database) {
    int moved = 0;
    const int code = sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return code == SQLITE_OK && moved != 0;
}

bool has_moved(const Project& project) {
    return has_moved(project.database());
}

void require_in_place(const Database& database) {
    if (!has_moved(database)) return;
    auto* connection = database.handle();
    sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    throw Error{
        ErrorKind::storage,
        Message{"The project file is no longer where it was opened: it was moved, renamed, removed or "
                "replaced."},
        Message{"Put it back, or save a copy of what is open and go on with that; nothing that was "
                "done is lost."},
        {.file = sqlite3_db_filename(connection, "main"), .element = {}}};
}

void require_in_place(const Project& project) {
    require_in_place(project.database());
}

}  // namespace coding::store
