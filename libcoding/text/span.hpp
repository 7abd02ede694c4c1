// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace coding {

/// Half-open [begin, end) in Unicode code points. `begin <= end` holds for every span that the library hands
/// out.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t length() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin == end; }
    /// True when the two share at least one code point.
    [[nodiscard]] bool overlaps(Span other) const {
        return std::max(begin, other.begin) < std::min(end, other.end);
    }

    friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace coding
