// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace coding::store {

/// Where a copy of a project lies: a digest of machine, user and path, so that the file names none of them.
/// Entries of history count their sequence by it.
std::string place_of(const std::filesystem::path& project);

}  // namespace coding::store
