// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/analysis/agreement/coefficient.hpp"
#include "libcoding/analysis/agreement/ratings.hpp"
#include "libcoding/analysis/agreement/weights.hpp"

namespace coding::analysis::agreement {

/// Ratings as the statistics want them: units rated alike together, how often each got which value, and how
/// much its coders agree.
class RatedUnits {
  public:
    struct Pattern {
        std::vector<std::uint32_t> values;  ///< by coder
        std::vector<double> given;          ///< by category: by how many coders
        double coders = 0;                  ///< how many rated it
        double units = 0;                   ///< how many units were rated so
        double agreeing = 0;                ///< weighted pairs of coders that agree, both ways round
    };

    RatedUnits(const Ratings& ratings, const Square& weights);

    [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }
    [[nodiscard]] const Square& weights() const { return weights_; }
    [[nodiscard]] double units() const { return units_; }    ///< rated at all
    [[nodiscard]] double paired() const { return paired_; }  ///< rated by two or more
    [[nodiscard]] double observed() const { return observed_; }
    /// By category: its share of a unit's ratings, averaged over units.
    [[nodiscard]] const std::vector<double>& shares() const { return shares_; }

    /// With Gwet's linearised variance. `chance` says what a unit rated so adds to the expected agreement;
    /// empty: it does not depend on the ratings.
    [[nodiscard]] Coefficient coefficient(double expected, const std::vector<double>& chance) const;

  private:
    const Square& weights_;
    std::vector<Pattern> patterns_;
    std::vector<double> shares_;
    double units_ = 0, paired_ = 0, observed_ = 0;
};

/// Why no agreement can be told from these: one coder, nothing that two rated. Empty where it can.
Message ratings_fault(const Ratings& ratings);

/// The reason where chance alone makes full agreement.
Message no_variation();

}  // namespace coding::analysis::agreement
