// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coding::analysis::agreement {

/// The most valuable choice of sets of which no two share a member.
class Packing {
  public:
    explicit Packing(std::size_t members) : sets_of_(members) {}

    /// gain > 0.
    void add(std::vector<std::uint32_t> members, double gain);
    [[nodiscard]] std::size_t size() const { return sets_.size(); }

    struct Solution {
        double gain = 0;
        bool proven = true;
    };
    /// Branch and bound, component by component: a price for each member, such that no set is worth more than
    /// its members' prices, bounds what they can still gain. Each component has a budget of steps; one that
    /// runs out of it leaves the best found, unproven.
    Solution solve();

  private:
    struct Set {
        std::vector<std::uint32_t> members;
        double gain;
    };

    void set_prices();
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> components() const;
    Solution solve(const std::vector<std::uint32_t>& members);
    void branch(const std::vector<std::uint32_t>& members, std::size_t at, double gain, double hope);

    std::vector<Set> sets_;
    std::vector<std::vector<std::uint32_t>> sets_of_;  // by member, the most promising first
    std::vector<double> price_;
    std::vector<bool> used_;
    double best_ = 0;
    std::size_t steps_ = 0;
};

}  // namespace coding::analysis::agreement
