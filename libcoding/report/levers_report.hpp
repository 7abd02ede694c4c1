// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/analysis/levers.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Levers against barriers for each theme and code, with a butterfly chart and the best-attested quotes.
Report levers_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const std::string& by = {});

}  // namespace coding::report
