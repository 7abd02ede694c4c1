// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/analysis/agreement/coefficient.hpp"
#include "libcoding/analysis/agreement/continuum.hpp"

namespace coding::analysis::agreement {

/// Mathet, Widlöcher and Métivier's gamma (2015, Computational Linguistics 41, 437–479), place and value
/// weighing alike, the empty dissimilarity 1: 1 - disorder of the best alignment / that of random continua.
/// These are made of the coders' own units, shifted around; 30 of them, then as many as tell the expected
/// disorder to 2 % (200 at most); the same for the same units.
/// Where an alignment is not proven to be the best, a note tells between which values the exact one lies.
Coefficient gamma(const Continuum& continuum);

}  // namespace coding::analysis::agreement
