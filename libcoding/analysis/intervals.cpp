// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/intervals.hpp"

#include <algorithm>
#include <cmath>

namespace coding::analysis {

Interval wilson95(std::uint64_t successes, std::uint64_t total) {
    if (total == 0) return {0.0, 1.0};
    constexpr double z = 1.959963984540054;  // the 97.5 % quantile of the normal distribution
    const auto n = static_cast<double>(total);
    const double share = static_cast<double>(std::min(successes, total)) / n;
    const double centre = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    // The ends are exact where nothing, or all, was met; rounding must not leave 0 to 1.
    const double low = successes == 0 ? 0.0 : std::max(0.0, (centre - half) / scale);
    const double high = successes >= total ? 1.0 : std::min(1.0, (centre + half) / scale);
    return {low, high};
}

}  // namespace coding::analysis
