// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace coding::analysis {

/// Whether some columns have the same share of something, as far as chance goes.
struct Homogeneity {
    enum class Test {
        chi_squared,  ///< Pearson's χ² of homogeneity: all expected cells are 5 or more
        exact,        ///< Fisher's exact test, for more than two columns as Freeman and Halton (1951) have it
        approximate,  ///< χ², though some expected cells are below 5: too many tables to count them exactly
    };
    Test test = Test::chi_squared;
    double statistic = 0;  ///< χ², also where the test is exact
    std::uint32_t degrees = 0;
    double p = 1;
};

/// Makes such tests; ready for tables of at most so many things (8 bytes each), so that many cost little.
class HomogeneityTests {
  public:
    explicit HomogeneityTests(std::uint64_t most_things);

    /// `found` of `of` things in each column; found[i] <= of[i], both of one length. Nothing where fewer than
    /// two columns have any, or none or all of them are found.
    [[nodiscard]] std::optional<Homogeneity> compare(std::span<const std::uint64_t> found,
                                                     std::span<const std::uint64_t> of) const;

  private:
    std::vector<double> log_factorials_;
};

/// Holm's (1979) step-down correction for as many tests as there are values; missing ones stay missing.
std::vector<std::optional<double>> holm(std::span<const std::optional<double>> p);

}  // namespace coding::analysis
