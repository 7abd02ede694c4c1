// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <optional>

#include <boost/random/binomial_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>

#include "libcoding/analysis/agreement/rated_units.hpp"
#include "libcoding/analysis/agreement/ratings_statistics.hpp"

namespace coding::analysis::agreement {
namespace {

constexpr double certain_agreement = 1 - 1e-12;
constexpr std::uint32_t bootstrap_seed = 20040531;

/// Units that two coders or more rated: only these can be compared.
Ratings paired(const Ratings& ratings) {
    auto chosen = without_rows(ratings);
    std::vector<std::size_t> everybody(ratings.coders.size());
    for (std::size_t i = 0; i < everybody.size(); ++i) everybody[i] = i;
    for (const auto& row : ratings.rows) {
        const auto coders = static_cast<std::ptrdiff_t>(row.values.size()) -
                            std::count(row.values.begin(), row.values.end(), Ratings::missing);
        if (coders >= 2) chosen.rows.push_back(row);
    }
    return of_coders(chosen, everybody);  // values given to other units go
}

/// What comes together in a unit: half of Krippendorff's coincidence matrix, cell by cell.
struct Coincidences {
    struct Cell {
        std::size_t row, column;
        double count;
    };
    std::vector<Cell> cells;
    std::vector<std::pair<std::size_t, double>> given;  ///< by category, those that occur
    double units = 0;
};

std::vector<Coincidences> coincidences(const Ratings& ratings) {
    std::vector<Coincidences> all;
    for (const auto& row : condensed(ratings).rows) {
        Coincidences of_row;
        of_row.units = static_cast<double>(row.units);
        std::vector<double> given(ratings.categories.size());
        double coders = 0;
        for (const auto value : row.values) {
            if (value == Ratings::missing) continue;
            given[value] += 1;
            coders += 1;
        }
        for (std::size_t k = 0; k < given.size(); ++k) {
            if (given[k] > 0) of_row.given.emplace_back(k, given[k]);
        }
        for (const auto& [k, k_given] : of_row.given) {
            for (const auto& [l, l_given] : of_row.given) {
                const auto pairs = k_given * (k == l ? l_given - 1 : l_given);
                if (pairs > 0) of_row.cells.push_back({k, l, pairs / (coders - 1)});
            }
        }
        all.push_back(std::move(of_row));
    }
    return all;
}

/// The weights of a level; only those of ordinal values hang on the ratings, and are made anew for each draw.
class Metric {
  public:
    Metric(Level level, const std::vector<double>& scores)
        : level_(level), scores_(scores), table_(weights(weighting_of(level), scores)) {}

    const Square& table(const std::vector<double>& given) {
        if (level_ == Level::ordinal) table_ = weights(level_, scores_, given);
        return table_;
    }

  private:
    Level level_;
    const std::vector<double>& scores_;
    Square table_;
};

struct Shares {
    double observed = 0, expected = 0;
};

/// Of agreement, with `times` of each of the rows; nothing where there is no variation.
std::optional<Shares> shares_of(const std::vector<Coincidences>& rows, const std::vector<double>& times,
                                std::size_t categories, Metric& metric) {
    std::vector<double> given(categories);
    Square together(categories);
    double all = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (times[i] == 0) continue;
        for (const auto& [category, count] : rows[i].given) {
            given[category] += times[i] * count;
            all += times[i] * count;
        }
        for (const auto& cell : rows[i].cells) together(cell.row, cell.column) += times[i] * cell.count;
    }
    const auto& table = metric.table(given);
    Shares shares;
    for (std::size_t k = 0; k < categories; ++k) {
        if (given[k] == 0) continue;
        for (std::size_t l = 0; l < categories; ++l) {
            shares.observed += table(k, l) * together(k, l) / all;
            shares.expected += table(k, l) * given[k] * (given[l] - (k == l ? 1 : 0)) / (all * (all - 1));
        }
    }
    if (shares.expected >= certain_agreement) return std::nullopt;
    return shares;
}

/// How often each row is drawn when as many units as there are are drawn with replacement.
class Draws {
  public:
    explicit Draws(const std::vector<Coincidences>& rows) : rows_(rows) {
        for (const auto& row : rows) all_ += row.units;
    }

    void draw(std::vector<double>& times) {
        auto left = static_cast<int>(std::min(all_, 2e9));
        auto units = all_;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto share = std::min(1.0, rows_[i].units / units);
            units -= rows_[i].units;
            int drawn = left;
            if (i + 1 < rows_.size() && left > 0 && share < 1) {
                drawn = boost::random::binomial_distribution<int>{left, share}(random_);
            }
            times[i] = drawn;
            left -= drawn;
        }
    }

  private:
    const std::vector<Coincidences>& rows_;
    double all_ = 0;
    boost::random::mt19937 random_{bootstrap_seed};
};

void bootstrap(Coefficient& alpha, const std::vector<Coincidences>& rows, std::size_t categories,
               Metric& metric, std::uint32_t draws) {
    Draws sample{rows};
    std::vector<double> times(rows.size());
    std::vector<double> values;
    for (std::uint32_t i = 0; i < draws; ++i) {
        sample.draw(times);
        const auto shares = shares_of(rows, times, categories, metric);
        if (shares) values.push_back((shares->observed - shares->expected) / (1 - shares->expected));
    }
    if (values.size() < 2) return;
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
        const auto place = share * static_cast<double>(values.size() - 1);
        const auto low = static_cast<std::size_t>(place);
        const auto high = std::min(low + 1, values.size() - 1);
        return values[low] + (place - std::floor(place)) * (values[high] - values[low]);
    };
    constexpr double tail = 0.025;
    double mean = 0;
    for (const auto value : values) mean += value / static_cast<double>(values.size());
    double sum = 0;
    for (const auto value : values) sum += (value - mean) * (value - mean);
    alpha.standard_error = std::sqrt(sum / static_cast<double>(values.size() - 1));
    alpha.ci95 = Interval{at(tail), at(1 - tail)};
}

/// Gwet's variance of alpha (2014, section 5.4).
double variance(const RatedUnits& units, const std::vector<double>& given, double coders, double observed,
                double expected) {
    const auto alpha = (observed - expected) / (1 - expected);
    double sum = 0;
    for (const auto& pattern : units.patterns()) {
        const auto more = (pattern.coders - coders) / coders;
        const auto own = pattern.agreeing / (coders * (pattern.coders - 1)) - observed * more;
        double chance = 0;
        for (std::size_t k = 0; k < given.size(); ++k) {
            if (pattern.given[k] == 0) continue;
            double near = 0;
            for (std::size_t l = 0; l < given.size(); ++l) near += units.weights()(k, l) * given[l];
            chance += pattern.given[k] * near / coders;
        }
        chance -= expected * more;
        const auto x = (own - expected) / (1 - expected) -
                       2 * (1 - alpha) * (chance - expected) / (1 - expected) - alpha;
        sum += pattern.units * x * x;
    }
    return sum / (units.units() * (units.units() - 1));
}

}  // namespace

Coefficient krippendorff_alpha(const Ratings& ratings, Level level, std::uint32_t draws) {
    if (auto reason = ratings_fault(ratings); !reason.empty()) return undefined(std::move(reason));
    const auto compared = paired(ratings);
    if (auto reason = level_fault(level, compared.scores, compared.numeric); !reason.empty()) {
        return undefined(std::move(reason));
    }
    const auto rows = coincidences(compared);
    std::vector<double> once;
    double units = 0;
    for (const auto& row : rows) {
        once.push_back(row.units);
        units += row.units;
    }
    Metric metric{level, compared.scores};
    const auto categories = compared.scores.size();
    const auto shares = shares_of(rows, once, categories, metric);
    if (!shares) {
        auto none = undefined(no_variation());
        none.units = static_cast<std::uint64_t>(units);
        return none;
    }
    auto alpha = corrected(shares->observed, shares->expected);
    alpha.units = static_cast<std::uint64_t>(units);
    if (units >= 2) bootstrap(alpha, rows, categories, metric, draws);
    return alpha;
}

Coefficient krippendorff_alpha(const Ratings& ratings, Weighting weighting) {
    if (auto reason = ratings_fault(ratings); !reason.empty()) return undefined(std::move(reason));
    const auto compared = paired(ratings);
    if (auto reason = weighting_fault(weighting, compared.scores, compared.numeric); !reason.empty()) {
        return undefined(std::move(reason));
    }
    const auto table = weights(weighting, compared.scores);
    const RatedUnits units{compared, table};
    double all = 0;
    std::vector<double> given(compared.categories.size());
    for (const auto& pattern : units.patterns()) {
        all += pattern.units * pattern.coders;
        for (std::size_t k = 0; k < given.size(); ++k) given[k] += pattern.units * pattern.given[k];
    }
    const auto coders = all / units.units();  // a unit, on average
    double observed = 0;
    for (const auto& pattern : units.patterns()) {
        observed += pattern.units * pattern.agreeing / (pattern.coders - 1) / all;
    }
    double expected = 0;
    for (auto& count : given) count /= all;
    for (std::size_t k = 0; k < given.size(); ++k) {
        for (std::size_t l = 0; l < given.size(); ++l) expected += table(k, l) * given[k] * given[l];
    }
    if (expected >= certain_agreement) {
        auto none = undefined(no_variation());
        none.units = static_cast<std::uint64_t>(units.units());
        return none;
    }
    auto alpha = corrected((1 - 1 / all) * observed + 1 / all, expected);
    alpha.units = static_cast<std::uint64_t>(units.units());
    if (units.units() >= 2) {
        set_standard_error(alpha, variance(units, given, coders, observed, expected),
                           static_cast<std::uint64_t>(units.units()) - 1);
    }
    return alpha;
}

}  // namespace coding::analysis::agreement
