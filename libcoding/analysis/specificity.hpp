// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace coding::analysis {

/// Lafon's specificity of a part: `total` things of which `marked` are of one sort; the part has `size` of
/// them, and of that sort `found`. Under the hypergeometric law, −log10 P(X ≥ found) where the part has as
/// many as its share or more, log10 P(X ≤ found) where it has fewer: +2 is once in a hundred by chance, −3
/// once in a thousand. 0 where there is nothing to tell. Lafon, P. (1980), Sur la variabilité de la fréquence
/// des formes dans un corpus, Mots 1, 127–165. found ≤ marked, size ≤ total.
double specificity(std::uint64_t found, std::uint64_t size, std::uint64_t marked, std::uint64_t total);

/// Dunning's log-likelihood ratio G² of the same 2 × 2 table, with the sign of specificity(): above 3.84 once
/// in twenty by chance, above 10.83 once in a thousand. Dunning, T. (1993), Accurate methods for the
/// statistics of surprise and coincidence, Computational Linguistics 19, 61–74.
double log_likelihood(std::uint64_t found, std::uint64_t size, std::uint64_t marked, std::uint64_t total);

}  // namespace coding::analysis
