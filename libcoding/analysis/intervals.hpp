// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace coding::analysis {

struct Interval {
    double low = 0;
    double high = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// Wilson's score interval of a share at 95 % (Wilson 1927, JASA 22, 209–212, without continuity correction).
/// `total` 0 gives [0, 1].
Interval wilson95(std::uint64_t successes, std::uint64_t total);

}  // namespace coding::analysis
