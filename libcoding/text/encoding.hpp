// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace coding::text {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };

/// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252".
std::string_view encoding_name(Encoding encoding);

/// Bytes read as text. Only line ends are made \n (CRLF, CR) and a byte order mark is removed; nothing else
/// is changed.
struct Decoded {
    std::string utf8;
    Encoding encoding = Encoding::utf8;
    bool guessed = false;      ///< there was no byte order mark and the bytes were not plain UTF-8
    std::size_t replaced = 0;  ///< characters that could not be read and stand as U+FFFD
    bool binary = false;       ///< holds NUL or many control characters: not a text at all
};

/// By byte order mark, else UTF-16 where zeros show it, else UTF-8 if well-formed or damaged in a few places
/// only, else Windows-1252.
Decoded decode(std::span<const std::byte> bytes);

/// CRLF and CR to \n. NEL, U+2028 and U+2029 are characters of the text and stay.
std::string with_plain_line_ends(std::string_view utf8);

}  // namespace coding::text
