// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>
#include <vector>

#include "libcoding/store/project.hpp"

namespace coding::store {

/// Copies the project, as it stands, into the folder NAME.backups beside it; the name tells the time and the
/// reason. Returns its path.
std::filesystem::path back_up(const Project& project, std::string_view reason);

/// Backups of a project, newest first.
std::vector<std::filesystem::path> backups(const std::filesystem::path& project);

/// Whether the newest backup is older than `interval` (or there is none).
bool backup_due(const std::filesystem::path& project, std::chrono::hours interval = std::chrono::hours{24});

/// Thins out: keeps all of the last 7 days, then one a week for two months, one a month after. Never removes
/// the only one, or one made before a migration.
void thin_backups(const std::filesystem::path& project);

}  // namespace coding::store
