// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/scope_bounds.hpp"

#include <charconv>
#include <chrono>
#include <string_view>

#include "libcoding/error.hpp"
#include "libcoding/text/clock_time.hpp"

namespace coding::analysis {
namespace {

/// True for a day that is in the calendar, written YYYY-MM-DD.
bool is_day(std::string_view word) {
    if (word.size() != 10 || word[4] != '-' || word[7] != '-') return false;
    constexpr std::string_view digits = "0123456789";
    const auto number = [&](std::size_t begin, std::size_t length) {
        int value = 0;
        std::from_chars(word.data() + begin, word.data() + begin + length, value);
        return value;
    };
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i != 4 && i != 7 && digits.find(word[i]) == std::string_view::npos) return false;
    }
    return std::chrono::year_month_day{std::chrono::year{number(0, 4)},
                                       std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                       std::chrono::day{static_cast<unsigned>(number(8, 2))}}
        .ok();
}

void set_bound(const std::string& word, std::optional<std::string>& date, std::optional<Milliseconds>& time) {
    if (is_day(word)) {
        date = word;
    } else if (const auto clock = text::clock_time(word)) {
        time = *clock;
    } else {
        throw Error{ErrorKind::usage, Message{"“{0}” is neither a day nor a time.", word},
                    Message{"Write a day (2026-03-12) or a time in the session (0:12:30)."}};
    }
}

void refuse_reversed(const ScopeRequest& request) {
    const bool days = request.from_date && request.to_date && *request.to_date < *request.from_date;
    const bool times = request.from_time && request.to_time && *request.to_time < *request.from_time;
    if (!days && !times) return;
    throw Error{ErrorKind::usage, Message{"The period ends before it begins."},
                Message{"Give the earlier day or time first, the later one as its end."}};
}

}  // namespace

void set_from(ScopeRequest& request, const std::string& word) {
    set_bound(word, request.from_date, request.from_time);
    refuse_reversed(request);
}

void set_to(ScopeRequest& request, const std::string& word) {
    set_bound(word, request.to_date, request.to_time);
    refuse_reversed(request);
}

}  // namespace coding::analysis
