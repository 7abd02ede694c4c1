// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/evocations.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Imaginaries by how many people have them and how early they come, in four boxes; with a theme in the
/// request, its evocations.
Report imaginaries_report(const store::Project& project, const analysis::ScopeRequest& request);

/// The same from what is counted already.
Report imaginaries_report(const std::string& project_name, const store::CountingTables& tables,
                          const analysis::Scope& scope, const analysis::Evocations& evocations);

}  // namespace coding::report
