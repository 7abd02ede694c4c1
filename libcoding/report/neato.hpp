// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coding::report {

/// What a thing in a network needs, its name with it; units of charts.
struct NodeRoom {
    double width = 0, height = 0;
};

/// Where the middle of that stands; units of charts, downwards.
struct NodePlace {
    double x = 0, y = 0;
};

/// How far from each other two things are to lie, in any unit; above 0. Indices of things.
struct NodeTie {
    std::size_t from = 0, to = 0;
    double length = 1;
};

/// One way to lay a network out with Graphviz' neato.
struct NeatoTry {
    std::string_view start;  ///< "regular", on a circle, or the seed of places by chance
    double spread = 2;       ///< ties at the start, in breadths of a room; then rooms are kept apart
    double narrowing = 1;    ///< all is made so much narrower afterwards
};

/// The network once for each try, in neato's language: numbers alone, so that no name has to be escaped.
std::string neato_input(const std::vector<NodeRoom>& rooms, const std::vector<NodeTie>& ties,
                        const std::vector<NeatoTry>& tries);

/// The places of so many things, try by try, from what neato wrote (its format `plain`); nothing at all where
/// a line of it is odd, or missing.
std::vector<std::vector<NodePlace>> places_from_neato(std::string_view written, std::size_t nodes,
                                                      const std::vector<NeatoTry>& tries);

}  // namespace coding::report
