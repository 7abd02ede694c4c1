// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/agreement/compared_sources.hpp"
#include "libcoding/analysis/agreement/continuum.hpp"

namespace coding::analysis::agreement {

/// A stretch that some coders gave a value and others did not. How bad it is: its length times the share of
/// pairs of coders that differ on it.
struct Disagreement {
    std::uint32_t value = 0;             ///< index of the code, or in Continuum::values
    std::uint32_t source = 0;            ///< index; 0 in a continuum
    std::int64_t begin = 0, end = 0;     ///< corpus positions, or of the continuum
    std::vector<std::uint32_t> with;     ///< coders, as indices of the study's or of the continuum's
    std::vector<std::uint32_t> without;  ///< the others who coded the source
    std::int64_t length = 0;             ///< of it, in scope
};

/// The worst come first; of those as bad, in text order.
std::vector<Disagreement> disagreements(const store::CountingTables& tables, const ComparedSources& compared,
                                        std::size_t limit);
std::vector<Disagreement> disagreements(const Continuum& continuum, std::size_t limit);

}  // namespace coding::analysis::agreement
