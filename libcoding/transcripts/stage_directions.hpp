// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace coding::transcripts {

/// Where the stage direction that opens at `at` ends, in bytes; 0 where none opens. `(rires)`, `[long
/// silence]`, `*soupir*`.
///
/// In round brackets and asterisks only what is known to be one is taken, for people speak in asides; in
/// square brackets, which nobody speaks, also what fills a whole line: `first` is the line's first character
/// that is no white space, `line_end` where the line ends.
std::size_t stage_direction_at(std::string_view text, std::size_t at, std::size_t first,
                               std::size_t line_end);

/// Where round brackets that fill a line end, in bytes; 0 where none do. Such a line tells what happened,
/// but only where others speak: in notes it is an aside, and behind a speaker's label it may be what she
/// says, or what was not heard surely.
std::size_t bracketed_line(std::string_view text, std::size_t first, std::size_t line_end);

/// True when the words between two brackets say what was heard or seen rather than what was said: "rires",
/// "long silence", "3 s".
bool is_stage_direction(std::string_view words);

}  // namespace coding::transcripts
