// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "libcoding/analysis/agreement/coefficient.hpp"
#include "libcoding/analysis/agreement/ratings.hpp"
#include "libcoding/analysis/agreement/weights.hpp"

// Agreement on ratings. Formulas and references: docs/METHODS.md. Standard errors are Gwet's linearised ones
// (2014), for units out of an endless population (f = 0) and these coders; intervals are Student's with one
// degree of freedom less than units. Missing ratings are allowed everywhere.
namespace coding::analysis::agreement {

/// The share of pairs of coders that agree, averaged over units.
Coefficient percent(const Ratings& ratings, Weighting weighting = Weighting::identity);

/// Chance: all values that occur are equally likely (Brennan and Prediger 1981).
Coefficient brennan_prediger(const Ratings& ratings, Weighting weighting = Weighting::identity);

/// AC1 with identity weights, else AC2 (Gwet 2008, 2014).
Coefficient gwet_ac(const Ratings& ratings, Weighting weighting = Weighting::identity);

/// Chance: every coder draws from one distribution of values (Fleiss 1971, as Gwet extends it to missing
/// ratings).
Coefficient fleiss_kappa(const Ratings& ratings, Weighting weighting = Weighting::identity);

/// Fleiss' for the units that both of two coders rated (Scott 1955).
Coefficient scott_pi(const Ratings& ratings, Weighting weighting = Weighting::identity);

/// Chance: every coder has a distribution of values of her own (Conger 1980).
Coefficient conger_kappa(const Ratings& ratings, Weighting weighting = Weighting::identity);

/// Conger's for the units that both of two coders rated (Cohen 1960, 1968).
Coefficient cohen_kappa(const Ratings& ratings, Weighting weighting = Weighting::identity);

/// Krippendorff's alpha with his metric of the level. The interval is of `draws` bootstrap samples of units,
/// the same for the same ratings; 0 draws: no interval.
Coefficient krippendorff_alpha(const Ratings& ratings, Level level, std::uint32_t draws = 1000);
/// With Gwet's weights and linearised interval.
Coefficient krippendorff_alpha(const Ratings& ratings, Weighting weighting);

}  // namespace coding::analysis::agreement
