// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/packing.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "libcoding/analysis/agreement/packing_search.hpp"

namespace coding::analysis::agreement {
namespace {

/// Sets that share a member, or are joined by others that do.
std::vector<std::vector<const Packing::Set*>> joined_sets(std::size_t members,
                                                          const std::vector<const Packing::Set*>& sets) {
    std::vector<std::uint32_t> root(members);
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&](std::uint32_t member) {
        while (root[member] != member) member = root[member] = root[root[member]];
        return member;
    };
    for (const auto* set : sets) {
        for (const auto member : set->members) root[find(member)] = find(set->members.front());
    }
    std::map<std::uint32_t, std::vector<const Packing::Set*>> by_root;
    for (const auto* set : sets) by_root[find(set->members.front())].push_back(set);
    std::vector<std::vector<const Packing::Set*>> components;
    for (auto& [first, component] : by_root) components.push_back(std::move(component));
    return components;
}

Packing::Solution solved(std::size_t members, const std::vector<const Packing::Set*>& sets) {
    Packing::Solution sum;
    for (const auto& component : joined_sets(members, sets)) {
        PackingSearch search{component};
        search.bound();
        auto solution = search.found();
        if (!search.proven()) {
            const auto left = search.promising();
            // Far fewer may fall apart, and their prices tell more.
            const auto closer =
                2 * left.size() <= component.size() ? solved(members, left) : search.branched();
            solution.gain = std::max(solution.gain, closer.gain);
            solution.bound = std::min(solution.bound, std::max(solution.gain, closer.bound));
        }
        sum.gain += solution.gain;
        sum.bound += solution.bound;
    }
    return sum;
}

}  // namespace

Packing::Solution Packing::solve() const {
    std::vector<const Set*> sets;
    for (const auto& set : sets_) sets.push_back(&set);
    return solved(members_, sets);
}

}  // namespace coding::analysis::agreement
