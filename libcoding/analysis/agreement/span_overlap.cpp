// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "libcoding/analysis/agreement/unitising.hpp"

namespace coding::analysis::agreement {
namespace {

using Unit = Continuum::Unit;

ByValue by_value(const Continuum& continuum, bool unite,
                 Shared (*shared)(const std::vector<Unit>&, const std::vector<Unit>&)) {
    if (auto reason = continuum_fault(continuum); !reason.empty()) {
        return {undefined(reason), std::vector<Coefficient>(continuum.values.size(), undefined(reason))};
    }
    ByValue result;
    Shared all;
    for (const auto& chosen : layers(continuum, unite)) {
        std::vector<std::vector<Unit>> units;
        for (std::uint32_t i = 0; i < chosen.coders.size(); ++i) units.push_back(units_of(chosen, i));
        Shared sum;
        for (std::size_t i = 0; i < units.size(); ++i) {
            for (std::size_t j = i + 1; j < units.size(); ++j) sum += shared(units[i], units[j]);
        }
        result.values.push_back(share(sum, chosen.units.size()));
        all += sum;
    }
    result.all = share(all, continuum.units.size());
    return result;
}

}  // namespace

Shared same_bounds(const std::vector<Continuum::Unit>& a, const std::vector<Continuum::Unit>& b) {
    const auto bounds = [](const Continuum::Unit& unit) { return std::tuple{unit.begin, unit.end}; };
    Shared sum{0, static_cast<double>(a.size() + b.size())};
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (bounds(a[i]) == bounds(b[j])) {
            sum.common += 2;
            ++i, ++j;
        } else {
            bounds(a[i]) < bounds(b[j]) ? ++i : ++j;
        }
    }
    return sum;
}

Shared same_length(const std::vector<Continuum::Unit>& a, const std::vector<Continuum::Unit>& b) {
    Shared sum;
    for (const auto& unit : a) sum.whole += static_cast<double>(unit.length());
    for (const auto& unit : b) sum.whole += static_cast<double>(unit.length());
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const auto length = std::min(a[i].end, b[j].end) - std::max(a[i].begin, b[j].begin);
        if (length > 0) sum.common += static_cast<double>(length);
        a[i].end < b[j].end ? ++i : ++j;
    }
    sum.whole -= sum.common;
    return sum;
}

Coefficient share(const Shared& shared, std::uint64_t units) {
    if (shared.whole <= 0) return undefined(Message{"Not defined, because nothing is marked."});
    Coefficient result;
    result.value = shared.common / shared.whole;
    result.observed = result.value;
    result.units = units;
    return result;
}

ByValue span_f1(const Continuum& continuum) {
    return by_value(continuum, false, same_bounds);
}

ByValue span_jaccard(const Continuum& continuum) {
    return by_value(continuum, true, same_length);
}

}  // namespace coding::analysis::agreement
