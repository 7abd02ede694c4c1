// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// The sources in scope by the day of the session, those without one last; of one day as the project has
/// them.
std::vector<std::uint32_t> sources_by_day(const store::CountingTables& tables, const Scope& scope);

}  // namespace coding::analysis
