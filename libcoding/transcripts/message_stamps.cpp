// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/message_stamps.hpp"

#include <algorithm>

#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t longest_stamp = 40;  // bytes

/// Numbers parted by one of these signs, so many at least; where they end, or 0.
std::size_t behind_numbers(std::string_view text, std::size_t at, std::string_view signs, int least) {
    for (int count = 1;; ++count) {
        const auto begin = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at == begin || at - begin > 4) return 0;
        const bool more =
            at + 1 < text.size() && signs.find(text[at]) != std::string_view::npos && is_digit(text[at + 1]);
        if (!more) return count >= least ? at : 0;
        ++at;
    }
}

std::size_t behind_day(std::string_view text, std::size_t at) {
    return behind_numbers(text, at, "/.", 3);
}

/// "14:02:11", "2:02 PM".
std::size_t behind_hour(std::string_view text, std::size_t at) {
    const auto end = behind_numbers(text, at, ":", 2);
    if (end == 0) return 0;
    const auto half = skip_spaces(text, end, text.size());
    const auto word = text.substr(half, 2);
    return word == "AM" || word == "PM" || word == "am" || word == "pm" ? half + 2 : end;
}

/// Behind what parts the day from the hour.
std::size_t behind_comma(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == ',') ++at;
    at = skip_spaces(text, at, text.size());
    constexpr std::string_view between = "à ";
    return text.substr(at).starts_with(between) ? at + between.size() : at;
}

std::size_t behind_both(std::string_view text, std::size_t at) {
    if (const auto day = behind_day(text, at); day > 0) return behind_hour(text, behind_comma(text, day));
    const auto hour = behind_hour(text, at);
    return hour == 0 ? 0 : behind_day(text, behind_comma(text, hour));
}

}  // namespace

std::size_t message_stamp_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const bool bracket = text[at] == '[';
    const auto line = text.substr(0, text.find('\n', at));
    const auto near = line.substr(0, std::min(line.size(), at + longest_stamp));
    const auto end = behind_both(near, bracket ? at + 1 : at);
    if (end == 0) return 0;
    if (bracket) return end < line.size() && line[end] == ']' ? skip_spaces(line, end + 1, line.size()) : 0;
    const auto dash = skip_spaces(line, end, line.size());
    const auto length = dash_at(line, dash);
    return length > 0 && space_at(line, dash + length) > 0 ? skip_spaces(line, dash + length, line.size())
                                                           : 0;
}

}  // namespace coding::transcripts
