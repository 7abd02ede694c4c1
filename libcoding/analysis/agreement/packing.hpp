// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coding::analysis::agreement {

/// The most valuable choice of sets of which no two share a member.
class Packing {
  public:
    explicit Packing(std::size_t members) : members_(members) {}

    /// gain > 0.
    void add(std::vector<std::uint32_t> members, double gain) { sets_.push_back({std::move(members), gain}); }
    [[nodiscard]] std::size_t size() const { return sets_.size(); }

    /// The best choice found, and what no choice exceeds: the same where it is proven to be the best.
    struct Solution {
        double gain = 0, bound = 0;
    };
    /// Component by component (PackingSearch).
    [[nodiscard]] Solution solve() const;

    struct Set {
        std::vector<std::uint32_t> members;
        double gain = 0;
    };

  private:
    std::size_t members_;
    std::vector<Set> sets_;
};

}  // namespace coding::analysis::agreement
