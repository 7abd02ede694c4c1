// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/transaction.hpp"

#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/file_in_use.hpp"

namespace coding::store {
namespace {

// Only with the first change does the file go into WAL mode: looking at a project leaves its bytes alone.
// Where it cannot go there now (somebody is reading), a rollback journal is as safe; readers then wait, that
// is all.
void use_write_ahead_log(Database& database) {
    if (database.text("PRAGMA journal_mode") == "wal") return;
    sqlite3_exec(database.handle(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
}

}  // namespace

Transaction::Transaction(Database& database) : database_(database) {
    if (sqlite3_get_autocommit(database.handle()) == 0) {
        throw Error{ErrorKind::conflict, Message{"The project is already being changed by this program."},
                    Message{"Finish the first change before the next."}};
    }
    require_in_place(database);
    use_write_ahead_log(database);
    database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (active()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
}

bool Transaction::active() const {
    return sqlite3_get_autocommit(database_.handle()) == 0;
}

void leave_one_file(Database& database) noexcept {
    auto* connection = database.handle();
    sqlite3_busy_timeout(connection, 0);
    sqlite3_exec(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE", nullptr,
                 nullptr, nullptr);
}

}  // namespace coding::store
