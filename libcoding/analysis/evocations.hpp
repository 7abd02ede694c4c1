// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// Evocations by how many people have them and how early they come: Vergès' prototypical analysis (1992,
/// L’évocation de l’argent, Bulletin de psychologie 45, 203–209).
struct Evocations {
    /// The four boxes: of many and early, of many and late, of few and early, of few and late.
    enum class Box { core, first_periphery, contrast, second_periphery };
    struct Row {
        std::uint32_t code = 0;  ///< its own codings, without those below it
        std::uint64_t people = 0;
        double mean_rank = 0;  ///< over these people; 1 is what somebody speaks of first
        Box box = Box::core;
    };
    Totals totals;
    std::uint64_t people = 0;  ///< who have any evocation
    double mean_people = 0;    ///< of an evocation: at or above it is many
    double mean_rank = 0;      ///< of all mentions: below it is early, at it too
    std::vector<Row> rows;     ///< box by box, then of most people, then the earliest
};

/// Of codes of kind imaginary and those below them. Whoever speaks the first block in scope of a coding has
/// the evocation; the first time counts, in the order of sources and text. Those that begin at one place
/// share the mean of their ranks. What nobody speaks (field notes) is left out.
Evocations evocations(const store::CountingTables& tables, const Scope& scope);

}  // namespace coding::analysis
