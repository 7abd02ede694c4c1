// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libcoding/analysis/agreement/continuum.hpp"

namespace coding::analysis::agreement {

/// How unlike two units are, 0 for the same bounds and value (Mathet, Widlöcher and Métivier 2015, section
/// 4.3): ((|difference of begins| + |of ends|) / sum of lengths)² for the place, plus 1 where values differ.
/// A unit without a counterpart is 1 away from it.
double dissimilarity(const Continuum::Unit& a, const Continuum::Unit& b);

/// The best alignment of the coders' units: every unit in one unitary alignment of at most one unit a coder.
struct Alignment {
    double cost = 0;      ///< sum over unitary alignments of the mean dissimilarity of pairs of coders
    double at_least = 0;  ///< what any alignment costs: the same where this one is proven to be the best
};

/// Two coders: an assignment, solved exactly. More: unitary alignments that cost no less than their parts are
/// left out (as n times the empty dissimilarity bounds them in the paper, only tighter), the others are
/// searched within a budget (Packing). Nothing where there are too many of them.
std::optional<Alignment> best_alignment(const std::vector<std::vector<Continuum::Unit>>& units);

}  // namespace coding::analysis::agreement
