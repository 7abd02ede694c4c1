// SPDX-License-Identifier: GPL-3.0-or-later
// What a program that keeps a project open for hours asks of its file.
#pragma once

#include <chrono>

#include "libcoding/store/project.hpp"

namespace coding::store {

class Database;

/// How long this connection waits for another's lock before Error{busy}; 5 s unless told.
void wait_at_most(const Project& project, std::chrono::milliseconds time);

/// Whether the file is no longer where it was opened: moved, renamed, removed, or replaced by another.
[[nodiscard]] bool has_moved(const Database& database);
[[nodiscard]] bool has_moved(const Project& project);

/// Throws Error{storage} when it has moved; all that was committed is then in the file itself, wherever it is
/// now, and not in a log beside it under a name that no longer goes with the file's.
void require_in_place(const Database& database);
void require_in_place(const Project& project);

}  // namespace coding::store
