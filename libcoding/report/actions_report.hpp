// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "libcoding/analysis/actions.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// What coders noted on an action, one after the other.
struct ActionNotes {
    std::string condition;
    std::string memo;
};

/// An inventory of what was done, by code, theme and column, with how it came out and how it is told. `by` as
/// analysis::split_from_name takes it; empty: group, or source where there is none.
Report actions_report(const store::Project& project, const analysis::ScopeRequest& request,
                      const std::string& by = {});

/// The same from what is found already; `notes` by action; `words` reads the words of a span in corpus
/// positions.
Report actions_report(const store::ProjectInfo& project, const store::CountingTables& tables,
                      const analysis::Scope& scope, const analysis::Actions& actions,
                      const std::vector<ActionNotes>& notes, const std::function<std::string(Span)>& words,
                      const std::string& by);

}  // namespace coding::report
