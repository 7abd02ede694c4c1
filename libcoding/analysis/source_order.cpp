// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/source_order.hpp"

#include <algorithm>

namespace coding::analysis {

std::vector<std::uint32_t> sources_by_day(const store::CountingTables& tables, const Scope& scope) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t source = 0; source < tables.sources.size(); ++source) {
        if (scope.sources[source]) order.push_back(source);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto& one = tables.sources[a].date;
        const auto& other = tables.sources[b].date;
        return one.empty() != other.empty() ? other.empty() : one < other;
    });
    return order;
}

}  // namespace coding::analysis
