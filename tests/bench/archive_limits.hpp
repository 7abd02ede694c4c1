// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

/// What the machine allows with archives of XML: libzip, libxml2 and zlib alone.
namespace coding::bench {

/// Unpacks all entries of an archive and runs the XML among them (“.qde”) through libxml2 (SAX2, pushed in
/// pieces) with callbacks that only count. Returns a count, so that nothing is left out.
std::uint64_t unpack_and_parse(const std::filesystem::path& archive);

/// Unpacks all entries of an archive into one new file, one behind the other.
void unpack_to(const std::filesystem::path& archive, const std::filesystem::path& file);

/// Deflates a file as ZIP archives do (level 6), and throws the result away. Returns its size.
std::uint64_t deflate_file(const std::filesystem::path& file);

}  // namespace coding::bench
