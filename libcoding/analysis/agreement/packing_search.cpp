// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/packing_search.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace coding::analysis::agreement {
namespace {

constexpr std::size_t most_branchings = 200'000;
constexpr std::size_t most_branched = 5'000;  // members: each is a call within a call
constexpr int price_rounds = 300;
constexpr int rounds_between_choices = 10;
constexpr int patience = 8;  // rounds without a lower bound, after which steps are halved

}  // namespace

PackingSearch::PackingSearch(const std::vector<const Packing::Set*>& sets) : sets_(sets) {
    std::map<std::uint32_t, std::uint32_t> number;
    for (const auto* set : sets_) {
        first_.push_back(static_cast<std::uint32_t>(members_.size()));
        for (const auto member : set->members) {
            const auto next = static_cast<std::uint32_t>(number.size());
            members_.push_back(number.try_emplace(member, next).first->second);
        }
    }
    first_.push_back(static_cast<std::uint32_t>(members_.size()));
    prices_.assign(number.size(), 0);
}

double PackingSearch::profit(std::size_t set, const std::vector<double>& prices) const {
    auto profit = sets_[set]->gain;
    for (auto i = first_[set]; i < first_[set + 1]; ++i) profit -= prices[members_[i]];
    return profit;
}

void PackingSearch::bound() {
    // Fair from the start: a set costs its members at least what it gains.
    for (std::size_t set = 0; set < sets_.size(); ++set) {
        const auto share = sets_[set]->gain / static_cast<double>(first_[set + 1] - first_[set]);
        for (auto i = first_[set]; i < first_[set + 1]; ++i) {
            prices_[members_[i]] = std::max(prices_[members_[i]], share);
        }
    }
    lower_prices();
    make_fair();
    choose(prices_);
}

/// What all prices and all profits come to, which no choice exceeds; how often each member is taken by sets
/// with a profit.
double PackingSearch::relaxed(const std::vector<double>& prices, std::vector<double>& taken) const {
    std::fill(taken.begin(), taken.end(), 0);
    auto sum = std::accumulate(prices.begin(), prices.end(), 0.0);
    for (std::size_t set = 0; set < sets_.size(); ++set) {
        const auto profit = this->profit(set, prices);
        if (profit <= 0) continue;
        sum += profit;
        for (auto i = first_[set]; i < first_[set + 1]; ++i) taken[members_[i]] += 1;
    }
    return sum;
}

void PackingSearch::lower_prices() {
    auto prices = prices_;
    std::vector<double> taken(prices.size());
    bound_ = std::accumulate(prices.begin(), prices.end(), 0.0);
    double scale = 1;
    int stale = 0;
    for (int round = 0; round < price_rounds && bound_ - best_ > rounding; ++round) {
        const auto sum = relaxed(prices, taken);
        if (sum < bound_ - rounding) {
            bound_ = sum;
            prices_ = prices;
            stale = 0;
        } else if (++stale == patience) {
            scale /= 2;
            stale = 0;
        }
        if (round % rounds_between_choices == 0) choose(prices);
        double steepness = 0;
        for (std::size_t i = 0; i < prices.size(); ++i) {
            if (prices[i] > 0 || taken[i] > 0) steepness += (1 - taken[i]) * (1 - taken[i]);
        }
        if (steepness == 0) break;  // no lower bound is to be had
        const auto step = scale * (sum - best_) / steepness;
        for (std::size_t i = 0; i < prices.size(); ++i) {
            prices[i] = std::max(0.0, prices[i] - step * (1 - taken[i]));
        }
    }
}

/// No set has a profit any more; then each price is lowered as far as its sets allow.
void PackingSearch::make_fair() {
    std::vector<double> profits(sets_.size());
    std::vector<std::vector<std::uint32_t>> sets_of(prices_.size());
    for (std::size_t set = 0; set < sets_.size(); ++set) {
        const auto missing = std::max(0.0, profit(set, prices_));
        prices_[members_[first_[set]]] += missing;
        for (auto i = first_[set]; i < first_[set + 1]; ++i) {
            sets_of[members_[i]].push_back(static_cast<std::uint32_t>(set));
        }
    }
    for (std::size_t set = 0; set < sets_.size(); ++set) profits[set] = profit(set, prices_);
    for (std::size_t member = 0; member < prices_.size(); ++member) {
        auto step = prices_[member];
        for (const auto set : sets_of[member]) step = std::min(step, -profits[set]);
        step = std::max(step, 0.0);
        prices_[member] -= step;
        for (const auto set : sets_of[member]) profits[set] += step;
    }
    bound_ = std::accumulate(prices_.begin(), prices_.end(), 0.0);
}

/// One set after the other, the most profitable first.
void PackingSearch::choose(const std::vector<double>& prices) {
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t set = 0; set < sets_.size(); ++set) order.emplace_back(-profit(set, prices), set);
    std::sort(order.begin(), order.end());
    std::vector<bool> used(prices.size());
    double gain = 0;
    for (const auto& [loss, set] : order) {
        const auto first = members_.begin() + first_[set];
        const auto behind = members_.begin() + first_[set + 1];
        if (std::any_of(first, behind, [&](std::uint32_t member) { return used[member]; })) continue;
        std::for_each(first, behind, [&](std::uint32_t member) { used[member] = true; });
        gain += sets_[set]->gain;
    }
    best_ = std::max(best_, gain);
}

std::vector<const Packing::Set*> PackingSearch::promising() const {
    std::vector<const Packing::Set*> promising;
    for (std::size_t set = 0; set < sets_.size(); ++set) {
        if (bound_ + profit(set, prices_) > best_ + rounding) promising.push_back(sets_[set]);
    }
    return promising;
}

Packing::Solution PackingSearch::branched() {
    sets_of_.assign(prices_.size(), {});
    for (std::size_t set = 0; set < sets_.size(); ++set) {
        if (bound_ + profit(set, prices_) <= best_ + rounding) continue;
        for (auto i = first_[set]; i < first_[set + 1]; ++i) {
            sets_of_[members_[i]].push_back(static_cast<std::uint32_t>(set));
        }
    }
    double hope = 0;
    for (std::uint32_t member = 0; member < sets_of_.size(); ++member) {
        auto& sets = sets_of_[member];
        if (sets.empty()) continue;
        std::sort(sets.begin(), sets.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair{-profit(a, prices_), a} < std::pair{-profit(b, prices_), b};
        });
        order_.push_back(member);
        hope += prices_[member];
    }
    std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        return sets_of_[a].size() < sets_of_[b].size();
    });
    if (order_.size() > most_branched) return found();
    used_.assign(prices_.size(), false);
    steps_ = 0;
    branch(0, 0, hope);
    if (steps_ < most_branchings) bound_ = best_;
    return found();
}

void PackingSearch::branch(std::size_t at, double gain, double hope) {
    best_ = std::max(best_, gain);
    while (at < order_.size() && used_[order_[at]]) ++at;
    if (at == order_.size() || gain + hope <= best_ + rounding || steps_ >= most_branchings) return;
    const auto member = order_[at];
    for (const auto set : sets_of_[member]) {
        if (++steps_ >= most_branchings) return;
        const auto first = members_.begin() + first_[set];
        const auto behind = members_.begin() + first_[set + 1];
        if (std::any_of(first, behind, [&](std::uint32_t taken) { return used_[taken]; })) continue;
        double prices = 0;
        std::for_each(first, behind, [&](std::uint32_t taken) {
            used_[taken] = true;
            if (!sets_of_[taken].empty()) prices += prices_[taken];
        });
        branch(at + 1, gain + sets_[set]->gain, hope - prices);
        std::for_each(first, behind, [&](std::uint32_t taken) { used_[taken] = false; });
    }
    used_[member] = true;
    branch(at + 1, gain, hope - prices_[member]);
    used_[member] = false;
}

}  // namespace coding::analysis::agreement
