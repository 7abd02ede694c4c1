// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace coding::transcripts {

/// The length in bytes of the white space of one code point that starts at `at`; 0 where there is none. Line
/// ends are white space, and so are no-break and zero-width spaces, and marks of direction.
std::size_t space_at(std::string_view text, std::size_t at);

/// The first position from `at` on, at most `end`, that is not white space.
std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end);

/// The length in bytes of a dash (-, –, —, −) that starts at `at`; 0 where there is none.
std::size_t dash_at(std::string_view text, std::size_t at);

/// True when nothing but white space is in [begin, end).
bool blank(std::string_view text, std::size_t begin, std::size_t end);

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// At most `bytes` bytes from the start of a text, cut between characters.
std::string_view cut(std::string_view text, std::size_t bytes);

}  // namespace coding::transcripts
