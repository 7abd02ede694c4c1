// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/math/special_functions/gamma.hpp>

namespace coding::analysis {

/// The natural logarithm of the number of ways to choose `chosen` of `all`; 0 ≤ chosen ≤ all, whole numbers.
inline double log_binomial(double all, double chosen) {
    using boost::math::lgamma;
    return lgamma(all + 1) - lgamma(chosen + 1) - lgamma(all - chosen + 1);
}

}  // namespace coding::analysis
