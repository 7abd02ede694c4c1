// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace annotator {

/// Writes a file whole or not at all. Error{storage} naming it.
void save_bytes(const std::filesystem::path& path, const std::string& bytes);

}  // namespace annotator
