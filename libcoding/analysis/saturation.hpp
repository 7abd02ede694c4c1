// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "libcoding/analysis/intervals.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// Guest, Namey and Chen (2020), PLoS ONE 15(5): e0232076.
struct SaturationRule {
    std::size_t base = 4;  ///< sources whose codes the later ones are held against
    std::size_t run = 2;   ///< sources looked at together; runs overlap in all but one
};

/// Whether new sources still bring new codes. A code is new in the first source that has a coding of it (of
/// the code itself); sources go by the day of the session, those without one last, then as in the project.
struct Saturation {
    struct Step {
        std::uint32_t source = 0;
        std::uint64_t codes = 0;      ///< different ones in the source
        std::uint64_t new_codes = 0;  ///< that no source before has
        std::uint64_t known = 0;      ///< different ones up to here
        double mean = 0;              ///< of `known` over random orders
        Interval range;               ///< which the middle 95 % of random orders lie in
    };
    /// The sources [first, first + rule.run).
    struct Run {
        std::size_t first = 0;
        std::uint64_t new_codes = 0;
        double ratio = 0;  ///< new codes ÷ codes of the base
    };
    SaturationRule rule;
    std::vector<Step> steps;
    std::uint64_t base_codes = 0;
    std::vector<Run> runs;  ///< none where there are too few sources, or the base has no code
    std::size_t orders = 0;

    /// How many sources came before the first run whose ratio is no higher; nothing where none is.
    [[nodiscard]] std::optional<std::size_t> reached(double threshold) const;
};

/// Random orders are drawn from a fixed seed: the same each time. `orders` 0: none.
Saturation saturation(const store::CountingTables& tables, const Scope& scope, const SaturationRule& rule,
                      std::size_t orders);

}  // namespace coding::analysis
