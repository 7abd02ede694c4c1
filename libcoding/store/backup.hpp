// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>
#include <vector>

namespace coding::store {

class Database;

/// Copies the project, as last committed, into the folder NAME.backups beside it, as
/// NAME-2026-11-24T132000-REASON.focale: the time is UTC, the reason one word ("daily", "before-migration").
/// Returns its path. A copy is whole or not there: it gets its name when it is finished. Throws
/// Error{storage} and those of opening.
std::filesystem::path back_up(const std::filesystem::path& project, std::string_view reason);

/// The same of what an open connection holds, also when its file is gone.
std::filesystem::path back_up(const Database& source, const std::filesystem::path& project,
                              std::string_view reason);

/// Backups of a project, newest first.
std::vector<std::filesystem::path> backups(const std::filesystem::path& project);

/// Whether the newest backup is older than `interval` (or there is none).
bool backup_due(const std::filesystem::path& project, std::chrono::hours interval = std::chrono::hours{24});

/// Thins out: keeps all of the 7 days before `now`, then the newest of each week for 60 days, of each month
/// (30 days) after. Never removes the only one, or one made before a migration.
void thin_backups(const std::filesystem::path& project,
                  std::chrono::system_clock::time_point now = std::chrono::system_clock::now());

}  // namespace coding::store
