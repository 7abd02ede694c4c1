// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include "libcoding/store/database.hpp"

namespace coding::store {

/// While it lives, all reading on a connection sees one state of the project, whatever others write; and the
/// file is locked once, not for every statement. May stand within a change.
class Snapshot {
  public:
    explicit Snapshot(const Database& database) : database_(database) {
        database_.execute("SAVEPOINT snapshot");
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot() { sqlite3_exec(database_.handle(), "RELEASE snapshot", nullptr, nullptr, nullptr); }

  private:
    const Database& database_;
};

}  // namespace coding::store
