// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

#include "libcoding/analysis/levers.hpp"

namespace coding::analysis {

/// The intensities of some codings. Exact whole-number sums, so that the order of the codings does not show.
struct IntensitySum {
    std::uint64_t coded = 0, sum = 0, squares = 0;

    void add(const store::FlatCoding& coding) {
        const std::uint64_t intensity = coding.intensity;
        if (intensity == 0) return;
        ++coded;
        sum += intensity;
        squares += intensity * intensity;
    }
    void add(const IntensitySum& other) {
        coded += other.coded;
        sum += other.sum;
        squares += other.squares;
    }
    [[nodiscard]] Intensity result() const {
        if (coded == 0) return {};
        Intensity intensity{coded, static_cast<double>(sum) / static_cast<double>(coded), 0};
        if (coded > 1) {
            const auto spread = static_cast<double>(coded * squares - sum * sum);
            intensity.deviation = std::sqrt(spread / static_cast<double>(coded * (coded - 1)));
        }
        return intensity;
    }
};

}  // namespace coding::analysis
