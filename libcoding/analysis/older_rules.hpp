// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/store/rule_history.hpp"

namespace coding::analysis {

/// A coding made under a rule that is not the one that stands.
struct OlderRule {
    std::uint32_t coding = 0;  ///< index in CountingTables::codings
    std::uint32_t change = 0;  ///< index in RuleHistory::changes: the first that it does not know
};

/// Of the codings in scope, those made (or last changed) when definition, when to use or when not to use said
/// something else than now; examples are no rule. By code, then in text order. `tables` with coding_ids.
std::vector<OlderRule> older_rules(const store::CountingTables& tables, const Scope& scope,
                                   const store::RuleHistory& history);

}  // namespace coding::analysis
