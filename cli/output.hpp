// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace cli {

/// Writes to a file descriptor to the last byte. A reader that went away (a closed pipe) is no fault: false.
/// Any other failure throws Error{storage}.
bool write_all(int descriptor, std::string_view text);

/// Writes a file whole or not at all: into a file beside it, which then takes its name.
void write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace cli
