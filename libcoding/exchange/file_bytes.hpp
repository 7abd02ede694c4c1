// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "libcoding/exchange/codebook_tables.hpp"

namespace coding::exchange {

/// All bytes of a file. Error{not_found} when it is not there, Error{storage} when it cannot be read,
/// Error{input} for a folder, a device, and a file larger than 1 GiB.
std::vector<std::byte> file_bytes(const std::filesystem::path& path);

/// A codebook file (exchange/codebook_file.hpp); errors name the file.
ReadCodebook read_codebook_file(const std::filesystem::path& path);

}  // namespace coding::exchange
