// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/levers.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// A passage (docs/METHODS.md, 2) of a code of kind action, or of one below such a code: something that was
/// done, as somebody tells it.
struct Action {
    std::uint32_t code = 0;
    std::uint32_t block = 0;             ///< the first in scope that it touches
    std::optional<QuoteRef> quote;       ///< none: somebody speaks in it who does not consent to be quoted
    std::vector<std::uint32_t> themes;   ///< of the code, and those with a coding that overlaps the passage
    std::vector<std::uint32_t> columns;  ///< of the split, that the block belongs to
    std::vector<std::uint32_t> codings;  ///< indices, in text order
    Polarity result = Polarity::none;    ///< lever: it came out well; barrier: badly; ambivalent: both, or
                                         ///< coders differ
    int intensity = 0;                   ///< the highest coded; 0: none
};

struct Actions {
    Totals totals;
    std::vector<std::string> columns;
    std::vector<std::uint32_t> themes;  ///< that some action is of, in the codebook's order
    std::vector<Action> actions;        ///< by code in the codebook's order, then in text order
};

Actions actions(const store::CountingTables& tables, const Scope& scope, const Split& split);

}  // namespace coding::analysis
