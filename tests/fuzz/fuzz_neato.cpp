// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdint>

#include "libcoding/report/neato.hpp"

#include "reader_contract.hpp"

/// What neato hands back is the work of another program: it gives places for all things, or none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view written{reinterpret_cast<const char*>(data), size};
    const std::vector<coding::report::NeatoTry> tries{{"regular", 2, 1}, {"1", 4, 1.3}};
    for (const std::size_t nodes : {1U, 3U}) {
        const auto layouts = coding::report::places_from_neato(written, nodes, tries);
        contract::require(layouts.empty() || layouts.size() == tries.size(), "a layout for each try");
        for (const auto& places : layouts) {
            contract::require(places.size() == nodes, "a place for each thing");
            for (const auto& place : places)
                contract::require(std::isfinite(place.x) && std::isfinite(place.y), "places are numbers");
        }
    }
    return 0;
}
