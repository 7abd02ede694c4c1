// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/analysis/timeline.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// What was spoken of when: a chart a session, by time where it has times, else by its words, with the
/// questions of the guide.
Report timeline_report(const store::Project& project, const analysis::ScopeRequest& request);

/// The same from figures that are there already.
Report timeline_report(const std::string& project_name, const store::CountingTables& tables,
                       const analysis::Scope& scope, const std::vector<analysis::Timeline>& timelines);

}  // namespace coding::report
