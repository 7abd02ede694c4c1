// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/older_rules.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

inline constexpr std::uint32_t usual_codings_to_look_at = 100;

/// The rules of the codebook as they stand, how they changed, and codings made under an older rule, to be
/// looked at again. At most so many of these; 0: all.
Report codebook_report(const store::Project& project, const analysis::ScopeRequest& request,
                       std::size_t at_most = usual_codings_to_look_at);

/// What it is made from.
struct CodebookState {
    analysis::Frequency frequency;
    store::RuleHistory history;
    std::vector<analysis::OlderRule> older;
};

/// The same from what is found already; `words` reads the words of a span in corpus positions.
Report codebook_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                       const analysis::Scope& scope, const CodebookState& state,
                       const std::function<std::string(Span)>& words, std::size_t at_most);

}  // namespace coding::report
