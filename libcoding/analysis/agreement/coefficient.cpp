// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/coefficient.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace coding::analysis::agreement {

namespace {

/// The 97.5 % quantile of Student's t. From 1,000 degrees of freedom on by its series (Abramowitz and Stegun
/// 1964, 26.7.5), which there differs by no more than the last bit and takes a thousandth of the time.
double student_quantile(double degrees) {
    constexpr double probability = 0.975;
    constexpr double enough_for_series = 1000;
    if (degrees < enough_for_series) {
        return boost::math::quantile(boost::math::students_t{degrees}, probability);
    }
    constexpr double x = 1.959963984540054;  // the same quantile of the normal distribution
    constexpr double x2 = x * x;
    constexpr double first = x * (x2 + 1) / 4;
    constexpr double second = x * ((5 * x2 + 16) * x2 + 3) / 96;
    constexpr double third = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
    constexpr double fourth = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160;
    return x + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

}  // namespace

Coefficient undefined(Message reason) {
    Coefficient none;
    none.reason = std::move(reason);
    return none;
}

void set_standard_error(Coefficient& coefficient, double variance, std::uint64_t degrees) {
    if (degrees < 1 || !coefficient.value) return;
    const auto error = std::sqrt(std::max(variance, 0.0));
    const auto t = student_quantile(static_cast<double>(degrees));
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
