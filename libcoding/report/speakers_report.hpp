// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/speakers.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// Who speaks how much, and who was there without a word. Moderators and observers always count: their share
/// is one of the figures.
Report speakers_report(const store::Project& project, const analysis::ScopeRequest& request);

/// The same from figures that are there already.
Report speakers_report(const std::string& project_name, const store::CountingTables& tables,
                       const analysis::Scope& scope, const analysis::Speakers& speakers);

}  // namespace coding::report
