// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "libcoding/report/charts.hpp"

namespace coding::report {

/// A network whose things lie the nearer, the closer they are (report/network_layout.hpp); nothing where they
/// can't be laid out.
std::optional<std::string> network_map_svg(const NetworkChart& chart, int id, const Catalogue& catalogue,
                                           Places places);

}  // namespace coding::report
