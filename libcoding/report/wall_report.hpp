// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/wall.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// The whole study at a glance: every source a band, every theme a colour.
Report wall_report(const store::Project& project, const analysis::ScopeRequest& request);

/// The same from figures that are there already.
Report wall_report(const std::string& project_name, const store::CountingTables& tables,
                   const analysis::Scope& scope, const analysis::Wall& wall);

/// The colour of a column of the wall: the code's own, else one that all kinds of colour vision tell from its
/// neighbours'; empty for what is coded otherwise.
std::string wall_colour(const store::CountingTables& tables, const analysis::Wall& wall, std::size_t column);

}  // namespace coding::report
