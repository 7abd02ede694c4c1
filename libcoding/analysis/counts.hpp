// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "libcoding/analysis/intervals.hpp"

namespace coding::analysis {

/// The counts that every frequency row and cell holds. Definitions: docs/METHODS.md.
struct Counts {
    std::uint64_t codings =
        0;  ///< of one code by several coders on overlapping spans counted once (unless asked)
    std::uint64_t turns = 0;  ///< blocks in scope that a span touches
    std::uint64_t sources = 0;
    std::uint64_t participants = 0;  ///< speakers of those turns
    std::uint64_t groups = 0;
    std::uint64_t words = 0;  ///< of speech, in the union of the spans
    double share = 0;         ///< words / words in scope, 0 to 1
    double per_1000 = 0;      ///< codings per 1,000 words in scope
    double turn_share = 0;    ///< turns / turns in scope
    Interval ci95;            ///< Wilson's, of turn_share
    std::uint64_t prompted =
        0;  ///< codings under a guide question that asks about the code (or one above it)
    std::uint64_t spontaneous = 0;  ///< all other codings in sources where the guide's questions are marked
    double prompted_distance =
        0;  ///< mean of the prompted: turns between the question's first one and the coding
    std::uint64_t present =
        0;  ///< participants in scope who were at the sessions where the code occurs: silence counts
    std::optional<std::uint32_t>
        dominant_participant;  ///< who makes up more than half of the codings (of at least 3)
    double dominant_share = 0;
};

}  // namespace coding::analysis
