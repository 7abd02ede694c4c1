// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/display_width.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "libcoding/text/utf8.hpp"

namespace coding::text {
namespace {

constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;

UChar32 icu_code_point(char32_t code_point) {
    return static_cast<UChar32>(code_point);
}

std::size_t base_width(char32_t code_point) {
    const auto c = icu_code_point(code_point);
    if ((U_MASK(u_charType(c)) & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_MN_MASK | U_GC_ME_MASK)) != 0) return 0;
    if (const auto syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
        syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) {
        return 0;
    }
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool turns_direction(char32_t code_point) {
    return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
    std::size_t total = 0;
    std::size_t previous = 0;  // width of the character before
    bool joined = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = next_code_point(utf8, at);
        if (c >= 0x20 && c < 0x7F) {
            previous = 1;
            joined = false;
        } else if (c == emoji_selector && previous == 1) {
            previous = 1;  // the character before becomes an emoji, one column wider
        } else if (c == zero_width_joiner) {
            joined = true;
            continue;
        } else if (joined || u_hasBinaryProperty(icu_code_point(c), UCHAR_EMOJI_MODIFIER)) {
            joined = false;
            previous = 0;
        } else {
            previous = base_width(c);
        }
        total += previous;
        if (c == emoji_selector) previous = 2;
    }
    return total;
}

std::string one_line(std::string_view utf8) {
    std::string line;
    line.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto c = next_code_point(utf8, at);
        if (turns_direction(c)) continue;
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
        append_code_point(line, control ? U' ' : c);
    }
    return line;
}

std::vector<std::string> wrapped(std::string_view utf8, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    for (std::size_t at = 0; at <= utf8.size();) {
        const auto end = std::min(utf8.find(' ', at), utf8.size());
        const auto word = utf8.substr(at, end - at);
        const auto columns = display_width(word);
        if (used > 0 && used + 1 + columns > width) {
            lines.emplace_back();
            used = 0;
        }
        if (!word.empty()) {
            if (used > 0) {
                lines.back() += ' ';
                ++used;
            }
            lines.back() += word;
            used += columns;
        }
        at = end + 1;
    }
    return lines;
}

}  // namespace coding::text
