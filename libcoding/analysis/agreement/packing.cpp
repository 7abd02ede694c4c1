// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/packing.hpp"

#include <algorithm>
#include <numeric>

namespace coding::analysis::agreement {
namespace {

constexpr std::size_t most_steps = 50'000;
constexpr int price_rounds = 10;
constexpr double rounding = 1e-9;

}  // namespace

void Packing::add(std::vector<std::uint32_t> members, double gain) {
    for (const auto member : members) sets_of_[member].push_back(static_cast<std::uint32_t>(sets_.size()));
    sets_.push_back({std::move(members), gain});
}

/// Prices that are fair from the start, each then lowered as far as its sets allow, in both directions.
void Packing::set_prices() {
    price_.assign(sets_of_.size(), 0);
    std::vector<double> sum(sets_.size());  // of a set's prices
    for (const auto& set : sets_) {
        for (const auto member : set.members) {
            price_[member] = std::max(price_[member], set.gain / static_cast<double>(set.members.size()));
        }
    }
    for (std::size_t i = 0; i < sets_.size(); ++i) {
        for (const auto member : sets_[i].members) sum[i] += price_[member];
    }
    for (int round = 0; round < price_rounds; ++round) {
        for (std::size_t i = 0; i < price_.size(); ++i) {
            const auto member = round % 2 == 0 ? i : price_.size() - 1 - i;
            auto lowest = 0.0;
            for (const auto set : sets_of_[member]) {
                lowest = std::max(lowest, sets_[set].gain - sum[set] + price_[member]);
            }
            // Half the way, so that the others get their share; all of it in the end.
            const auto step = (price_[member] - lowest) / (round + 2 < price_rounds ? 2 : 1);
            price_[member] -= step;
            for (const auto set : sets_of_[member]) sum[set] -= step;
        }
    }
    for (auto& sets : sets_of_) {
        std::sort(sets.begin(), sets.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto left = sets_[a].gain - sum[a];
            const auto right = sets_[b].gain - sum[b];
            return left != right ? left > right : a < b;
        });
    }
}

std::vector<std::vector<std::uint32_t>> Packing::components() const {
    std::vector<std::uint32_t> root(sets_of_.size());
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&](std::uint32_t member) {
        while (root[member] != member) member = root[member] = root[root[member]];
        return member;
    };
    for (const auto& set : sets_) {
        for (const auto member : set.members) root[find(member)] = find(set.members.front());
    }
    std::vector<std::vector<std::uint32_t>> by_root(root.size());
    for (std::uint32_t member = 0; member < root.size(); ++member) by_root[find(member)].push_back(member);
    return by_root;
}

void Packing::branch(const std::vector<std::uint32_t>& members, std::size_t at, double gain, double hope) {
    best_ = std::max(best_, gain);
    while (at < members.size() && used_[members[at]]) ++at;
    if (at == members.size() || gain + hope <= best_ + rounding || steps_ >= most_steps) return;
    for (const auto index : sets_of_[members[at]]) {
        if (++steps_ >= most_steps) return;
        const auto& set = sets_[index];
        const bool free = std::none_of(set.members.begin(), set.members.end(),
                                       [&](std::uint32_t member) { return used_[member]; });
        if (!free) continue;
        double prices = 0;
        for (const auto member : set.members) {
            used_[member] = true;
            prices += price_[member];
        }
        branch(members, at + 1, gain + set.gain, hope - prices);
        for (const auto member : set.members) used_[member] = false;
    }
    const auto member = members[at];
    used_[member] = true;
    branch(members, at + 1, gain, hope - price_[member]);
    used_[member] = false;
}

Packing::Solution Packing::solve(const std::vector<std::uint32_t>& members) {
    double hope = 0;
    for (const auto member : members) hope += price_[member];
    best_ = 0;
    steps_ = 0;
    branch(members, 0, 0, hope);
    return {best_, steps_ < most_steps};
}

Packing::Solution Packing::solve() {
    set_prices();
    used_.assign(sets_of_.size(), false);
    Solution sum;
    for (const auto& members : components()) {
        if (members.size() < 2) continue;
        const auto part = solve(members);
        sum.gain += part.gain;
        sum.proven = sum.proven && part.proven;
    }
    return sum;
}

}  // namespace coding::analysis::agreement
