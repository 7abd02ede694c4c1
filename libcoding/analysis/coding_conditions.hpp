// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/analysis/levers.hpp"

namespace coding::analysis {

/// What a coder wrote as the condition of a coding: "a lever if …".
struct CodingCondition {
    std::uint32_t coding = 0;  ///< index
    std::string words;
};

/// A passage that is a lever, a barrier … under a condition.
struct ConditionedPassage {
    std::uint32_t code = 0;
    Polarity polarity = Polarity::none;
    std::string condition;          ///< as the first coder wrote it
    std::uint32_t block = 0;        ///< the first in scope
    std::uint32_t coders = 0;       ///< how many say it of this passage
    std::optional<QuoteRef> quote;  ///< none: somebody in it does not consent to be quoted
};

/// Those of codings in scope, by code, then levers, barriers, ambivalent and others, then text order. Codings
/// of one code and polarity that overlap and say the same (as search folds it) are one.
std::vector<ConditionedPassage> conditioned_passages(const store::CountingTables& tables, const Scope& scope,
                                                     const std::vector<CodingCondition>& conditions);

}  // namespace coding::analysis
