// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/progress.hpp"
#include "libcoding/store/database.hpp"

namespace coding::store {

/// Whether the full-text index holds, word by word and block by block, what it would hold if it were made
/// from the texts now. Makes it again in a temporary database to see.
bool index_fits(const Database& database, Progress& progress);

/// Empties the index and fills it from the texts; within the caller's transaction.
void rebuild_index(const Database& database);

}  // namespace coding::store
