// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// The theme frequency report: a row a code, bar charts of themes and codes, warnings, definitions. `by` as
/// analysis::split_from_name takes it; empty: no columns.
Report frequency_report(const store::Project& project, const analysis::ScopeRequest& request,
                        const std::string& by = {});

/// The same from figures that are there already.
Report frequency_report(const std::string& project_name, const store::CountingTables& tables,
                        const analysis::Scope& scope, const analysis::Frequency& frequency,
                        const std::string& by = {});

}  // namespace coding::report
