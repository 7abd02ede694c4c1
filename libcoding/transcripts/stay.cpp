// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/stay.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "libcoding/text/folding.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

constexpr Milliseconds longest_session = std::chrono::hours{8};

// Folded, before the time.
constexpr auto arrivals = std::to_array<std::string_view>(
    {"a partir", "depuis", "arriv", "rejoint", "from", "since", "join", "as of"});
constexpr auto departures = std::to_array<std::string_view>(
    {"jusqu", "part a", "parti a", "partie a", "quitte", "depart", "until", "till", "leav", "left"});

struct StayTime {
    std::size_t begin = 0;
    std::size_t end = 0;
    Milliseconds at{0};
};

/// Up to three digits; moves behind them.
std::optional<int> few_digits(std::string_view text, std::size_t& at) {
    const auto begin = at;
    int value = 0;
    while (at < text.size() && is_digit(text[at]) && at - begin < 3) value = value * 10 + (text[at++] - '0');
    const bool more = at < text.size() && is_digit(text[at]);
    return at == begin || more ? std::nullopt : std::optional{value};
}

/// "00:31", "0:31:00", "0h31", "1h", "31 min".
std::optional<StayTime> time_at(std::string_view text, std::size_t begin, bool seconds) {
    std::array<int, 3> parts{};
    std::size_t count = 0;
    std::size_t at = begin;
    char between = '\0';
    for (;;) {
        const auto part = few_digits(text, at);
        if (!part) break;
        parts.at(count++) = *part;
        const bool goes_on = at < text.size() && (text[at] == ':' || (count == 1 && text[at] == 'h'));
        if (!goes_on || count == parts.size()) break;
        between = text[at++];
    }
    using std::chrono::hours, std::chrono::minutes;
    if (count == 0) return std::nullopt;
    if (count == 1 && between == '\0') {
        const auto unit = text.find_first_not_of(' ', at);
        if (unit == std::string_view::npos || text.compare(unit, 3, "min") != 0) return std::nullopt;
        return StayTime{begin, unit + 3, minutes{parts[0]}};
    }
    if (count == 1 && between == ':') return std::nullopt;
    if (count == 2 && seconds && between == ':')
        return StayTime{begin, at, minutes{parts[0]} + std::chrono::seconds{parts[1]}};
    if (parts[1] > 59 || parts[2] > 59) return std::nullopt;
    return StayTime{begin, at, hours{parts[0]} + minutes{parts[1]} + std::chrono::seconds{parts[2]}};
}

std::vector<StayTime> times_in(std::string_view text, bool seconds) {
    std::vector<StayTime> times;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        const auto time = time_at(text, at, seconds);
        if (time) times.push_back(*time);
        while (at + 1 < text.size() && (is_digit(text[at + 1]) || (time && at + 1 < time->end))) ++at;
    }
    return times;
}

template <std::size_t size>
bool says(std::string_view text, const std::array<std::string_view, size>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

std::optional<Stay> stay_said(std::string_view aside, bool seconds) {
    const auto text = text::search_key(aside);
    const auto times = times_in(text, seconds);
    if (times.empty()) return std::nullopt;
    const auto words = std::string_view{text}.substr(0, times.front().begin);
    const bool arrives = says(words, arrivals) || words.ends_with("des ");
    const bool leaves = says(words, departures);
    const bool both = times.size() == 2 && times[0].at < times[1].at;
    if (!both && arrives == leaves) return std::nullopt;
    if (times.back().at > longest_session) return Stay{};
    if (both) return Stay{times[0].at, times[1].at};
    return arrives ? Stay{times[0].at, {}} : Stay{{}, times[0].at};
}

}  // namespace coding::transcripts
