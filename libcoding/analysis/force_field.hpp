// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/analysis/levers.hpp"
#include "libcoding/model/link.hpp"

namespace coding::analysis {

/// What drives a change and what holds it back (Lewin's force field), code by code.
struct ForceField {
    /// One side of a code (its own codings, without those of codes below it).
    struct Side {
        std::uint64_t codings = 0;  ///< kept (docs/METHODS.md, 2)
        std::uint64_t participants = 0;
        std::uint64_t sources = 0;
        Intensity intensity;
        double force = 0;  ///< codings × mean intensity; where the side has none, × the mean of all in scope
    };
    struct Row {
        std::uint32_t code = 0;
        std::array<Side, 3> sides;  ///< lever, barrier, ambivalent
    };
    /// A lever that answers a barrier.
    struct Answer {
        std::uint32_t lever = 0, barrier = 0;  ///< codes
        bool stated = false;                   ///< a link from the one code to the other
        std::uint64_t passages = 0;            ///< links from a coding of the one to a barrier of the other
    };
    Totals totals;
    std::vector<Row> rows;  ///< codes with a polarised coding, in the codebook's order
    std::vector<Answer>
        answers;  ///< of codes in scope; the strongest barrier first, then the strongest lever
    /// Codes with barriers that nothing answers, the strongest first.
    std::vector<std::uint32_t> unanswered;
    std::array<double, 2> force{};            ///< of all levers, of all barriers
    std::optional<double> unrated_intensity;  ///< what codings without intensity count as; none: 1 each
};

/// `tables` with coding_ids; `links` as store::links() has them: those of kind `answers` count.
ForceField force_field(const store::CountingTables& tables, const Scope& scope, std::span<const Link> links);

}  // namespace coding::analysis
