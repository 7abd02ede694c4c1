// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/report/report.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::report {

/// What every report of a project begins with: what it is called, what it was made from, what it is about.
Report report_head(std::string name, Message title, std::string project, store::State state,
                   std::vector<ScopeItem> scope = {});

/// The same of what was counted in a scope. `by`: what it is split by, as analysis::split_from_name takes it;
/// empty: not split.
Report report_head(std::string name, Message title, std::string project, const store::CountingTables& tables,
                   const analysis::Scope& scope, const std::string& by = {});

/// A time in a session: "0:12:30".
std::string clock(Milliseconds time);

/// The scope of a report in words and data.
std::vector<ScopeItem> scope_items(const analysis::ScopeRequest& request, const std::string& by);

/// The figure that a table or map shows, by its name in data ("codings", "jaccard"), amid the scope.
ScopeItem measure_item(const std::string& measure);
std::vector<Total> total_items(const analysis::Totals& totals);

/// The warning of a report that found no coding.
Message nothing_coded();

/// What is wrong with the scope as a whole: nothing coded, too little talk.
void add_scope_warnings(std::vector<Message>& warnings, const analysis::Totals& totals);

}  // namespace coding::report
