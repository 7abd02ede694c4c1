// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace cli {

/// Writes to a file descriptor to the last byte. A reader that went away (a closed pipe) is no fault: false.
/// Any other failure throws Error{storage}.
bool write_all(int descriptor, std::string_view text);

/// Takes a piece of the output; false when nobody reads any more.
using Sink = std::function<bool(std::string_view)>;

/// Writes a file whole or not at all: into a file beside it, which then takes its name.
void write_file(const std::filesystem::path& path, std::string_view text);
/// The same, of what `make` gives piece by piece.
void write_file(const std::filesystem::path& path, const std::function<void(const Sink&)>& make);

}  // namespace cli
