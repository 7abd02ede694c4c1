// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "libcoding/analysis/intervals.hpp"
#include "libcoding/language/message.hpp"

namespace coding::analysis::agreement {

/// What a measure of agreement comes to: a value, or the reason why there is none. Never a NaN.
struct Coefficient {
    std::optional<double> value;  ///< 1: full agreement; 0: what chance makes (where there is a chance)
    std::optional<double> observed, expected;
    std::optional<double> standard_error;
    std::optional<Interval> ci95;
    /// Whether `observed` and `expected` are shares that agree, so that value = (observed - expected) /
    /// (1 - expected), or amounts of disagreement: value = 1 - observed / expected.
    bool of_disagreement = false;
    Message reason;           ///< why there is no value: "Not defined, because …"
    Message note;             ///< what a reader of the value must know; may be empty
    std::uint64_t units = 0;  ///< that two coders or more rated (of a continuum: units of all coders)
};

/// No value, and why.
Coefficient undefined(Message reason);

/// With the 95 % interval that Student's t with `degrees` degrees of freedom makes of the standard error; no
/// higher than 1. Nothing is set where degrees < 1.
void set_standard_error(Coefficient& coefficient, double variance, std::uint64_t degrees);

/// value = (observed - expected) / (1 - expected); expected < 1.
Coefficient corrected(double observed, double expected);

}  // namespace coding::analysis::agreement
