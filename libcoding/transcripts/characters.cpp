// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/characters.hpp"

#include <array>

namespace coding::transcripts {
namespace {

/// Unicode's white space beyond ASCII, with the zero-width characters that word processors leave behind and
/// those that only turn the direction of writing.
constexpr std::array<std::string_view, 33> wide_spaces{
    "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
    "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u200b", "\u2028", "\u2029", "\u202f",
    "\u205f", "\u3000", "\ufeff", "\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c",
    "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"};

constexpr std::array<std::string_view, 5> wide_dashes{"\u2010", "\u2011", "\u2013", "\u2014", "\u2212"};

template <std::size_t Size>
std::size_t one_of(const std::array<std::string_view, Size>& choices, std::string_view rest) {
    for (const auto choice : choices) {
        if (rest.starts_with(choice)) return choice.size();
    }
    return 0;
}

}  // namespace

std::size_t space_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const char c = text[at];
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    return one_of(wide_spaces, text.substr(at));
}

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end) {
        const auto length = space_at(text, at);
        if (length == 0) break;
        at += length;
    }
    return at < end ? at : end;
}

std::size_t dash_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '-') return 1;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
    return one_of(wide_dashes, text.substr(at));
}

bool blank(std::string_view text, std::size_t begin, std::size_t end) {
    return skip_spaces(text, begin, end) == end;
}

std::string_view cut(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80) --bytes;
    return text.substr(0, bytes);
}

}  // namespace coding::transcripts
