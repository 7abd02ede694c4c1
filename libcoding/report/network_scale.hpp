// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

#include "libcoding/report/report.hpp"

namespace coding::report {

/// How large a network's things and strokes are drawn.
class NetworkScale {
  public:
    explicit NetworkScale(const NetworkChart& chart) {
        for (const auto& node : chart.nodes) heaviest_ = std::max(heaviest_, node.weight);
        for (const auto& edge : chart.edges) broadest_ = std::max(broadest_, edge.weight);
    }

    /// Areas, not radii, are as the weights.
    [[nodiscard]] double radius(const NetworkChart::Node& node) const {
        return heaviest_ > 0 ? 4 + 9 * std::sqrt(node.weight / heaviest_) : 5;
    }
    [[nodiscard]] double breadth(const NetworkChart::Edge& edge) const {
        return broadest_ > 0 ? 0.8 + 5.2 * edge.weight / broadest_ : 1;
    }

  private:
    double heaviest_ = 0, broadest_ = 0;
};

}  // namespace coding::report
