// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/clock_time.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace coding::text {
namespace {

constexpr int most_hours = 1000;

// Digits only, at most six.
std::optional<int> number(std::string_view word) {
    const bool digits = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (word.empty() || word.size() > 6 || !digits) return std::nullopt;
    int value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return value;
}

}  // namespace

std::optional<std::chrono::milliseconds> clock_time(std::string_view word) {
    std::vector<int> parts;
    for (std::size_t begin = 0; begin <= word.size();) {
        const auto end = std::min(word.find(':', begin), word.size());
        const auto part = number(word.substr(begin, end - begin));
        if (!part || parts.size() == 3) return std::nullopt;
        parts.push_back(*part);
        begin = end + 1;
    }
    if (parts.size() == 2) parts.insert(parts.begin(), 0);
    if (parts.size() != 3 || parts[0] > most_hours || parts[1] > 59 || parts[2] > 59) return std::nullopt;
    return std::chrono::hours{parts[0]} + std::chrono::minutes{parts[1]} + std::chrono::seconds{parts[2]};
}

}  // namespace coding::text
