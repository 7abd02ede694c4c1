// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/error.hpp"

struct sqlite3;

namespace coding::store {

/// What a result code of SQLite means to a person: the one place that knows. `connection` tells the file and
/// SQLite's own words; it may be null.
Error sqlite_error(sqlite3* connection, int code);

/// Throws sqlite_error() unless `code` says that all went well.
void require(sqlite3* connection, int code);

}  // namespace coding::store
