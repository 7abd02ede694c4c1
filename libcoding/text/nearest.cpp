// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/text/nearest.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/text/folding.hpp"

namespace coding::text {
namespace {

// Names longer than this are compared by their beginnings: the table grows with the product of lengths.
constexpr std::size_t longest = 80;

std::size_t distance(std::string_view a, std::string_view b) {
    a = a.substr(0, longest);
    b = b.substr(0, longest);
    std::vector<std::size_t> before(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = row[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            next[j] = std::min({changed, row[j] + 1, next[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                next[j] = std::min(next[j], before[j - 2] + 1);
            }
        }
        std::swap(before, row);
        std::swap(row, next);
    }
    return row[b.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t most) {
    const auto key = search_key(word);
    const auto limit = std::max<std::size_t>(2, key.size() / 3);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const auto& candidate : candidates) {
        const auto other = search_key(candidate);
        const bool begins = key.size() >= 2 && other.starts_with(key);
        const auto apart = begins ? 0 : distance(key, other);
        if (begins || (apart <= limit && apart < key.size())) found.emplace_back(apart, candidate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (auto& [apart, name] : found) {
        if (names.size() < most) names.push_back(std::move(name));
    }
    return names;
}

}  // namespace coding::text
