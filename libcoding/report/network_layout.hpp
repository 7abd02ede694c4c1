// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "libcoding/report/neato.hpp"

namespace coding::report {

/// Places on a sheet from 0, 0 on, in whole units.
struct NetworkLayout {
    std::vector<NodePlace> places;
    double width = 0, height = 0;  ///< of all rooms together
};

/// Lays a network out so that things lie as far from each other as their ties say and no two rooms meet, in
/// `page` where that has room for it (higher rather than wider where not): stress majorization (Gansner,
/// Koren and North 2005), by the program `neato` of Graphviz, run once. Nothing where that is not there or
/// its answer is of no use.
std::optional<NetworkLayout> laid_out(const std::vector<NodeRoom>& rooms, const std::vector<NodeTie>& ties,
                                      const NodeRoom& page);

}  // namespace coding::report
