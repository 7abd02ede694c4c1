// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/homogeneity.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/chi_squared.hpp>

#include "libcoding/analysis/binomial.hpp"

namespace coding::analysis {
namespace {

constexpr double least_expected = 5;      // of a cell, for χ² (Cochran 1954)
constexpr std::size_t most_tables = 50'000;  // that are counted for an exact test
constexpr double alike = 1e-7;            // probabilities that differ by rounding alone

struct Cells {
    std::vector<double> found, of;  // of columns that have any
    double all_found = 0, all = 0;
};

Cells cells_of(std::span<const std::uint64_t> found, std::span<const std::uint64_t> of) {
    Cells cells;
    for (std::size_t i = 0; i < of.size(); ++i) {
        if (of[i] == 0) continue;
        cells.found.push_back(static_cast<double>(found[i]));
        cells.of.push_back(static_cast<double>(of[i]));
        cells.all_found += cells.found.back();
        cells.all += cells.of.back();
    }
    return cells;
}

/// The sum of the probabilities of all tables with these margins that are no likelier than the one there is.
class ExactTest {
  public:
    explicit ExactTest(const Cells& cells) : cells_(cells), room_(cells.of.size()) {
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
    bool visit(std::size_t column, double left, double log) {
        if (column + 1 == cells_.of.size()) {
            if (++tables_ > most_tables) return false;
            const auto whole = log + log_binomial(cells_.of[column], left);
            if (whole <= limit_) sum_ += std::exp(whole - log_all_);
            return true;
        }
        const auto most = std::min(left, cells_.of[column]);
        for (auto here = std::max(0.0, left - room_[column]); here <= most; ++here) {
            if (!visit(column + 1, left - here, log + log_binomial(cells_.of[column], here))) return false;
        }
        return true;
    }

    const Cells& cells_;
    std::vector<double> room_;  // by column: what those behind it can hold
    double limit_ = 0, log_all_ = 0, sum_ = 0;
    std::size_t tables_ = 0;
};

}  // namespace

std::optional<Homogeneity> homogeneity(std::span<const std::uint64_t> found,
                                       std::span<const std::uint64_t> of) {
    const auto cells = cells_of(found, of);
    if (cells.of.size() < 2 || cells.all_found == 0 || cells.all_found == cells.all) return std::nullopt;
    Homogeneity result;
    const auto share = cells.all_found / cells.all;
    auto least = cells.all;
    for (std::size_t i = 0; i < cells.of.size(); ++i) {
        const auto expected = cells.of[i] * share;
        const auto others = cells.of[i] - expected;
        const auto difference = cells.found[i] - expected;
        result.statistic += difference * difference * (1 / expected + 1 / others);
        least = std::min({least, expected, others});
    }
    result.degrees = static_cast<std::uint32_t>(cells.of.size() - 1);
    if (least < least_expected) {
        if (const auto p = ExactTest{cells}.p()) {
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
