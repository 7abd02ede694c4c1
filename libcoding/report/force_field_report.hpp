// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/force_field.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Levers against barriers by their force, which lever answers which barrier, and the barriers that nothing
/// answers.
Report force_field_report(const store::Project& project, const analysis::ScopeRequest& request);

/// The same from what is counted already.
Report force_field_report(const std::string& project_name, const store::CountingTables& tables,
                          const analysis::Scope& scope, const analysis::ForceField& field);

}  // namespace coding::report
