// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/homogeneity.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/chi_squared.hpp>

namespace coding::analysis {
namespace {

constexpr double least_expected = 5;         // of a cell, for χ² (Cochran 1954)
constexpr std::size_t most_tables = 20'000;  // that are counted for an exact test
constexpr double alike = 1e-7;               // probabilities that differ by rounding alone

using Numbers = std::vector<std::uint64_t>;

/// Columns that have any.
struct Cells {
    Numbers found, of;
    std::uint64_t all_found = 0, all = 0;
};

Cells cells_of(std::span<const std::uint64_t> found, std::span<const std::uint64_t> of) {
    Cells cells;
    for (std::size_t i = 0; i < of.size(); ++i) {
        if (of[i] == 0) continue;
        cells.found.push_back(found[i]);
        cells.of.push_back(of[i]);
        cells.all_found += found[i];
        cells.all += of[i];
    }
    return cells;
}

/// The sum of the probabilities of all tables with these margins that are no likelier than the one there is.
class ExactTest {
  public:
    ExactTest(const Cells& cells, const std::vector<double>& log_factorials)
        : cells_(cells), log_factorials_(log_factorials), room_(cells.of.size()) {
        for (auto i = cells.of.size(); i-- > 1;) room_[i - 1] = room_[i] + cells.of[i];
        double log = 0;
        for (std::size_t i = 0; i < cells.of.size(); ++i) log += log_binomial(cells.of[i], cells.found[i]);
        limit_ = log + alike;
        log_all_ = log_binomial(cells.all, cells.all_found);
    }

    /// Nothing when there are too many tables.
    std::optional<double> p() {
        if (!visit(0, cells_.all_found, 0)) return std::nullopt;
        return std::min(1.0, sum_);
    }

  private:
    [[nodiscard]] double log_binomial(std::uint64_t all, std::uint64_t chosen) const {
        return log_factorials_[all] - log_factorials_[chosen] - log_factorials_[all - chosen];
    }

    /// Goes through what the columns from this one on can hold of what is left.
    bool visit(std::size_t column, std::uint64_t left, double log) {
        if (column + 1 == cells_.of.size()) {
            if (++tables_ > most_tables) return false;
            const auto whole = log + log_binomial(cells_.of[column], left);
            if (whole <= limit_) sum_ += std::exp(whole - log_all_);
            return true;
        }
        const auto least = left > room_[column] ? left - room_[column] : 0;
        const auto most = std::min(left, cells_.of[column]);
        for (auto here = least; here <= most; ++here) {
            if (!visit(column + 1, left - here, log + log_binomial(cells_.of[column], here))) return false;
        }
        return true;
    }

    const Cells& cells_;
    const std::vector<double>& log_factorials_;
    Numbers room_;  // by column: what those behind it can hold
    double limit_ = 0, log_all_ = 0, sum_ = 0;
    std::size_t tables_ = 0;
};

}  // namespace

HomogeneityTests::HomogeneityTests(std::uint64_t most_things) : log_factorials_(most_things + 1) {
    for (std::size_t i = 1; i < log_factorials_.size(); ++i) {
        log_factorials_[i] = log_factorials_[i - 1] + std::log(static_cast<double>(i));
    }
}

std::optional<Homogeneity> HomogeneityTests::compare(std::span<const std::uint64_t> found,
                                                     std::span<const std::uint64_t> of) const {
    const auto cells = cells_of(found, of);
    if (cells.of.size() < 2 || cells.all_found == 0 || cells.all_found == cells.all) return std::nullopt;
    Homogeneity result;
    const auto share = static_cast<double>(cells.all_found) / static_cast<double>(cells.all);
    auto least = static_cast<double>(cells.all);
    for (std::size_t i = 0; i < cells.of.size(); ++i) {
        const auto size = static_cast<double>(cells.of[i]);
        const auto expected = size * share;
        const auto others = size - expected;
        const auto difference = static_cast<double>(cells.found[i]) - expected;
        result.statistic += difference * difference * (1 / expected + 1 / others);
        least = std::min({least, expected, others});
    }
    result.degrees = static_cast<std::uint32_t>(cells.of.size() - 1);
    if (least < least_expected) {
        if (const auto p = ExactTest{cells, log_factorials_}.p()) {
            result.test = Homogeneity::Test::exact;
            result.p = *p;
            return result;
        }
        result.test = Homogeneity::Test::approximate;
    }
    const boost::math::chi_squared law{static_cast<double>(result.degrees)};
    result.p = boost::math::cdf(boost::math::complement(law, result.statistic));
    return result;
}

std::vector<std::optional<double>> holm(std::span<const std::optional<double>> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i]) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return *p[a] < *p[b]; });
    std::vector<std::optional<double>> corrected(p.size());
    double above = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto tests = static_cast<double>(order.size() - rank);
        above = std::max(above, std::min(1.0, tests * *p[order[rank]]));
        corrected[order[rank]] = above;
    }
    return corrected;
}

}  // namespace coding::analysis
