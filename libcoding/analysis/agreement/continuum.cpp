// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/continuum.hpp"

#include <algorithm>
#include <tuple>

namespace coding::analysis::agreement {
namespace {

auto place(const Continuum::Unit& unit) {
    return std::tuple{unit.coder, unit.begin, unit.end, unit.value};
}

/// As a unit of value 0, behind those that begin no later.
void add(std::vector<Continuum::Unit>& units, Continuum::Unit unit, bool unite) {
    unit.value = 0;
    if (unite && !units.empty() && units.back().coder == unit.coder && unit.begin < units.back().end) {
        units.back().end = std::max(units.back().end, unit.end);
    } else {
        units.push_back(unit);
    }
}

}  // namespace

void arrange(Continuum& continuum) {
    std::sort(continuum.units.begin(), continuum.units.end(),
              [](const auto& a, const auto& b) { return place(a) < place(b); });
}

std::vector<Continuum::Unit> units_of(const Continuum& continuum, std::uint32_t coder) {
    const auto [first, last] =
        std::equal_range(continuum.units.begin(), continuum.units.end(), Continuum::Unit{coder, 0, 0, 0},
                         [](const auto& a, const auto& b) { return a.coder < b.coder; });
    return {first, last};
}

std::vector<Continuum> layers(const Continuum& continuum, bool unite) {
    std::vector<Continuum> all;
    for (const auto& value : continuum.values) {
        all.push_back({continuum.begin, continuum.end, continuum.coders, {value}, {}});
    }
    for (const auto& unit : continuum.units) add(all[unit.value].units, unit, unite);
    return all;
}

Continuum united(const Continuum& continuum) {
    Continuum one{continuum.begin, continuum.end, continuum.coders, {{}}, {}};
    for (const auto& unit : continuum.units) add(one.units, unit, true);
    return one;
}

Continuum of_coders(const Continuum& continuum, const std::vector<std::size_t>& coders) {
    Continuum chosen{continuum.begin, continuum.end, {}, continuum.values, {}};
    for (const auto coder : coders) {
        for (auto unit : units_of(continuum, static_cast<std::uint32_t>(coder))) {
            unit.coder = static_cast<std::uint32_t>(chosen.coders.size());
            chosen.units.push_back(unit);
        }
        chosen.coders.push_back(continuum.coders[coder]);
    }
    return chosen;
}

bool overlaps(const Continuum& continuum) {
    const auto& units = continuum.units;
    for (std::size_t i = 1; i < units.size(); ++i) {
        // In order of begins: two that overlap have neighbours that do.
        if (units[i].coder == units[i - 1].coder && units[i].begin < units[i - 1].end) return true;
    }
    return false;
}

}  // namespace coding::analysis::agreement
