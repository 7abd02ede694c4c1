// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding::text {

/// Columns that a terminal gives to well-formed UTF-8: 2 for wide East Asian characters and emoji, 0 for
/// combining marks, joiners and controls (Unicode Annex 11; emoji sequences count as one).
std::size_t display_width(std::string_view utf8);

/// One safe line for a terminal: control characters, line ends and tabs become spaces, marks that would turn
/// the direction of the rest of the line go.
std::string one_line(std::string_view utf8);

/// Lines of at most `width` columns, broken at spaces (never at no-break spaces); a longer word stands alone.
std::vector<std::string> wrapped(std::string_view utf8, std::size_t width);

}  // namespace coding::text
