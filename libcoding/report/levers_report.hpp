// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "libcoding/analysis/coding_conditions.hpp"
#include "libcoding/analysis/levers.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Levers against barriers for each theme and code, with a butterfly chart and the best-attested quotes. A
/// participant who agreed to be quoted without a name (Consent::anonymous) is not named beside her words.
/// `by` as analysis::split_from_name takes it; empty: no columns.
Report levers_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const std::string& by = {});

/// The same from figures that are there already; `words` reads the words of a span in corpus positions.
Report levers_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Levers& levers,
                     const std::function<std::string(Span)>& words, const std::string& by = {},
                     const std::vector<analysis::ConditionedPassage>& conditions = {});

}  // namespace coding::report
