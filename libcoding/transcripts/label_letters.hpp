// SPDX-License-Identifier: GPL-3.0-or-later
// The letters and signs of which labels are made.
#pragma once

#include <cstddef>
#include <string_view>

namespace coding::transcripts {

inline constexpr std::size_t longest_label = 72;  ///< bytes of a name

/// Moves behind the letter or digit at `at`; false where there is none.
bool letter_or_digit(std::string_view text, std::size_t& at);

bool letter(std::string_view text, std::size_t at);

bool lower_case_at(std::string_view text, std::size_t at);

/// The length of an apostrophe, hyphen or the like inside a name, between two letters ("d'Arvor",
/// "Saint-Cricq", "animateur·rice", "F3/H2"); 0 where there is none.
std::size_t joiner(std::string_view text, std::size_t at);

/// Behind the emoji that stand at `at`; `at` itself where there are none.
std::size_t skip_emoji(std::string_view text, std::size_t at, std::size_t end);

/// Behind the asterisks of Markdown's bold, which stand before or after the colon.
std::size_t skip_stars(std::string_view text, std::size_t at, std::size_t end);

/// A colon that may end a label: not one of a web address, a clock time, a smiley, a path. `spaced`: white
/// space stands before it.
bool colon_ends_label(std::string_view text, std::size_t colon, std::size_t end, bool spaced);

}  // namespace coding::transcripts
