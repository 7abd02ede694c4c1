// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/analysis/frequency.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// The theme frequency report: a row a code, bar charts of themes and codes, warnings, definitions.
Report frequency_report(const store::Project& project, const analysis::ScopeRequest& request,
                        const std::string& by = {});

}  // namespace coding::report
