// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "libcoding/analysis/agreement/packing.hpp"

namespace coding::analysis::agreement {

/// Looks for the most valuable choice among sets that hang together. Each member has a price; where no set
/// gains more than its members cost, no choice gains more than all prices together. Prices are lowered along
/// the subgradient of that bound (Lagrangian relaxation: Held, Wolfe and Crowder 1974); choices are made
/// greedily by what a set gains above its prices; what may still be better is settled by branch and bound.
class PackingSearch {
  public:
    explicit PackingSearch(const std::vector<const Packing::Set*>& sets);

    /// Makes prices, and a first choice.
    void bound();
    /// The best choice so far.
    [[nodiscard]] Packing::Solution found() const { return {best_, std::max(best_, bound_)}; }
    [[nodiscard]] bool proven() const { return bound_ - best_ <= rounding; }
    /// The sets that a better choice than that found could hold.
    [[nodiscard]] std::vector<const Packing::Set*> promising() const;
    /// Branch and bound over these, within a fixed number of steps; where they do not suffice, the bound
    /// stays as it was.
    Packing::Solution branched();

  private:
    static constexpr double rounding = 1e-9;

    [[nodiscard]] double profit(std::size_t set, const std::vector<double>& prices) const;
    double relaxed(const std::vector<double>& prices, std::vector<double>& taken) const;
    void lower_prices();
    void make_fair();
    void choose(const std::vector<double>& prices);
    void branch(std::size_t at, double gain, double hope);

    std::vector<const Packing::Set*> sets_;
    std::vector<std::uint32_t> first_, members_;  // of a set: [first_[i], first_[i + 1]) of members_
    std::vector<double> prices_;
    double bound_ = 0, best_ = 0;
    // Of branch and bound:
    std::vector<std::vector<std::uint32_t>> sets_of_;  // by member: the promising, the most profitable first
    std::vector<std::uint32_t> order_;                 // of members: those with the fewest sets first
    std::vector<bool> used_;
    std::size_t steps_ = 0;
};

}  // namespace coding::analysis::agreement
