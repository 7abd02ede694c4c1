// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/coefficient.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace coding::analysis::agreement {

Coefficient undefined(Message reason) {
    Coefficient none;
    none.reason = std::move(reason);
    return none;
}

void set_standard_error(Coefficient& coefficient, double variance, std::uint64_t degrees) {
    if (degrees < 1 || !coefficient.value) return;
    constexpr double upper = 0.975;
    const auto error = std::sqrt(std::max(variance, 0.0));
    const auto t = boost::math::quantile(boost::math::students_t{static_cast<double>(degrees)}, upper);
    coefficient.standard_error = error;
    coefficient.ci95 =
        Interval{*coefficient.value - t * error, std::min(1.0, *coefficient.value + t * error)};
}

Coefficient corrected(double observed, double expected) {
    Coefficient coefficient;
    coefficient.observed = observed;
    coefficient.expected = expected;
    coefficient.value = (observed - expected) / (1 - expected);
    return coefficient;
}

}  // namespace coding::analysis::agreement
