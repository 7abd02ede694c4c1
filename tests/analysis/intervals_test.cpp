// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/intervals.hpp"

#include <catch2/catch.hpp>

using coding::analysis::wilson95;

TEST_CASE("Wilson's interval is what the formula gives by hand") {
    // 3 of 10: z = 1.96, z² = 3.8415; centre (0.3 + 0.19207) / 1.38415 = 0.35551;
    // half 1.96 · √(0.021 + 0.0096036) / 1.38415 = 0.24771: 0.1078 to 0.6032.
    const auto interval = wilson95(3, 10);
    CHECK(interval.low == Approx(0.1078).margin(0.0001));
    CHECK(interval.high == Approx(0.6032).margin(0.0001));
    // Wilson of 81 of 263, as in Newcombe (1998), Statistics in Medicine 17, 857–872, table I: 0.2553 to
    // 0.3662.
    CHECK(wilson95(81, 263).low == Approx(0.2553).margin(0.00005));
    CHECK(wilson95(81, 263).high == Approx(0.3662).margin(0.00005));
}

TEST_CASE("Wilson's interval stays between 0 and 1 and says nothing of nothing") {
    CHECK(wilson95(0, 0) == coding::analysis::Interval{0, 1});
    // 0 of 20: high is z² / (20 + z²) = 3.8415 / 23.8415 = 0.1611.
    CHECK(wilson95(0, 20).low == 0);
    CHECK(wilson95(0, 20).high == Approx(0.1611).margin(0.0001));
    CHECK(wilson95(20, 20).low == Approx(0.8389).margin(0.0001));
    CHECK(wilson95(20, 20).high == 1);
}
