// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/label_letters.hpp"

#include <unicode/uchar.h>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {

bool letter_or_digit(std::string_view text, std::size_t& at) {
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c)) {
        ++at;
        return true;
    }
    if (static_cast<unsigned char>(c) < 0x80) return false;
    auto next = at;
    const auto point = static_cast<UChar32>(text::next_code_point(text, next));
    const bool combining = (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
    if (!u_isalnum(point) && !combining) return false;
    at = next;
    return true;
}

bool letter(std::string_view text, std::size_t at) {
    if (at >= text.size() || is_digit(text[at])) return false;
    return letter_or_digit(text, at);
}

std::size_t joiner(std::string_view text, std::size_t at) {
    constexpr std::string_view plain = "'-_/&";
    if (plain.find(text[at]) != std::string_view::npos) return 1;
    for (const std::string_view wide : {"’", "·", "•", "\u2010", "\u2011"}) {
        if (text.substr(at).starts_with(wide)) return wide.size();
    }
    return 0;
}

std::size_t skip_emoji(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && static_cast<unsigned char>(text[at]) >= 0x80) {
        auto next = at;
        const auto point = static_cast<UChar32>(text::next_code_point(text, next));
        const bool joins = point == 0x200d || point == 0xfe0f;
        if (!joins && !u_hasBinaryProperty(point, UCHAR_EMOJI)) break;
        at = next;
    }
    return at;
}

bool lower_case_at(std::string_view text, std::size_t at) {
    return u_islower(static_cast<UChar32>(text::next_code_point(text, at))) != 0;
}

bool colon_ends_label(std::string_view text, std::size_t colon, std::size_t end, bool spaced) {
    if (colon + 1 >= end) return true;
    const char next = text[colon + 1];
    if (next == '/' || next == '\\' || next == ')' || next == '=' || next == ':') return false;
    if (next == '-' && colon + 2 < end && text[colon + 2] == ')') return false;
    return spaced || !is_digit(next) || colon == 0 || !is_digit(text[colon - 1]);
}

std::size_t skip_stars(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && text[at] == '*') ++at;
    return at;
}

}  // namespace coding::transcripts
