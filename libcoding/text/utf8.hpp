// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "libcoding/text/span.hpp"

namespace coding::text {

/// Byte offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7); nothing when all is
/// well.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Code points in well-formed UTF-8. Runs at memory speed.
std::size_t count_code_points(std::string_view utf8);

/// Byte offset of the code point with this index; the size of the text when the index is past its end.
std::size_t byte_offset(std::string_view utf8, std::size_t code_point);

/// The part of `utf8` that `span` covers, cut off at the end of the text.
std::string_view slice(std::string_view utf8, Span span);

/// Reads the code point that starts at byte `at` and moves `at` behind it. `at < utf8.size()`.
char32_t next_code_point(std::string_view utf8, std::size_t& at);

/// Appends one code point as UTF-8.
void append_code_point(std::string& utf8, char32_t code_point);

/// `text` without white space (all of Unicode's, no-break spaces too) at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace coding::text
