// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "libcoding/store/database.hpp"

namespace coding::store {

/// Opens a project file after looking whether it is one; each thing that it may be instead, or that may ail
/// it, has an Error of its own. An older version is let through when `mode` is write, refused when it is
/// read. `wait` as in Database.
Database open_project_file(const std::filesystem::path& path, Database::Mode mode,
                           std::chrono::milliseconds wait);

/// Makes a new file with the schema and nothing in it; Error{conflict} when the path is taken. Leaves no file
/// behind where it fails.
Database create_project_file(const std::filesystem::path& path);

/// Whether a file is a Focale project, sound or not.
bool is_project_file(const std::filesystem::path& path);

/// Removes the file and what SQLite keeps beside it.
void remove_project_file(const std::filesystem::path& path) noexcept;

}  // namespace coding::store
