// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/ratings_statistics.hpp"

#include <algorithm>
#include <functional>

#include "libcoding/analysis/agreement/rated_units.hpp"

namespace coding::analysis::agreement {
namespace {

constexpr double certain = 1 - 1e-12;

/// The agreement that chance makes, and what each pattern adds to it.
struct Chance {
    double expected = 0;
    std::vector<double> by_pattern;
};

Message fault(const Ratings& ratings, Weighting weighting) {
    auto reason = ratings_fault(ratings);
    return reason.empty() ? weighting_fault(weighting, ratings.scores, ratings.numeric) : reason;
}

Coefficient corrected_for(const Ratings& ratings, Weighting weighting,
                          const std::function<Chance(const RatedUnits&)>& chance) {
    if (auto reason = fault(ratings, weighting); !reason.empty()) return undefined(std::move(reason));
    const auto table = weights(weighting, ratings.scores);
    const RatedUnits units{ratings, table};
    const auto by_chance = ratings.categories.size() < 2 ? Chance{1, {}} : chance(units);
    if (by_chance.expected < certain) return units.coefficient(by_chance.expected, by_chance.by_pattern);
    auto none = undefined(no_variation());
    none.observed = units.observed();
    none.units = static_cast<std::uint64_t>(units.paired());
    return none;
}

double sum_of(const Square& weights) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        for (std::size_t j = 0; j < weights.size(); ++j) sum += weights(i, j);
    }
    return sum;
}

Chance of_one_distribution(const RatedUnits& units) {
    const auto& shares = units.shares();
    std::vector<double> near(shares.size());
    Chance chance;
    for (std::size_t k = 0; k < shares.size(); ++k) {
        for (std::size_t l = 0; l < shares.size(); ++l) near[k] += units.weights()(k, l) * shares[l];
        chance.expected += shares[k] * near[k];
    }
    for (const auto& pattern : units.patterns()) {
        double own = 0;
        for (std::size_t k = 0; k < shares.size(); ++k) own += pattern.given[k] * near[k];
        chance.by_pattern.push_back(own / pattern.coders);
    }
    return chance;
}

Chance of_gwet(const RatedUnits& units) {
    const auto& shares = units.shares();
    const auto categories = static_cast<double>(shares.size());
    const auto scale = sum_of(units.weights()) / (categories * (categories - 1));
    Chance chance;
    for (const auto share : shares) chance.expected += scale * share * (1 - share);
    for (const auto& pattern : units.patterns()) {
        double own = 0;
        for (std::size_t k = 0; k < shares.size(); ++k) own += pattern.given[k] * (1 - shares[k]);
        chance.by_pattern.push_back(scale * own / pattern.coders);
    }
    return chance;
}

/// How the coders' own distributions lie (Conger; the linearisation is Gwet's 2014, section 5.4).
Chance of_many_distributions(const RatedUnits& units) {
    const auto& weights = units.weights();
    const auto categories = weights.size();
    const auto all = units.patterns().front().values.size();
    std::vector<std::vector<double>> share(all, std::vector<double>(categories));
    std::vector<double> rated(all);
    for (const auto& pattern : units.patterns()) {
        for (std::size_t g = 0; g < all; ++g) {
            if (pattern.values[g] == Ratings::missing) continue;
            share[g][pattern.values[g]] += pattern.units;
            rated[g] += pattern.units;
        }
    }
    std::vector<double> sum(categories);  // over coders
    double coders = 0;
    for (std::size_t g = 0; g < all; ++g) {
        if (rated[g] == 0) continue;
        coders += 1;
        for (std::size_t k = 0; k < categories; ++k) {
            share[g][k] /= rated[g];
            sum[k] += share[g][k];
        }
    }
    // Both ways round: what the other coders make of each value.
    Chance chance;
    std::vector<std::vector<double>> others(all, std::vector<double>(categories));
    std::vector<double> mean(all);
    for (std::size_t g = 0; g < all; ++g) {
        if (rated[g] == 0) continue;
        for (std::size_t l = 0; l < categories; ++l) {
            for (std::size_t k = 0; k < categories; ++k) {
                others[g][l] += weights(k, l) * (sum[k] - share[g][k]);
            }
            mean[g] += others[g][l] * share[g][l];
        }
        chance.expected += mean[g] / (coders * (coders - 1));
    }
    for (const auto& pattern : units.patterns()) {
        double own = 0;
        for (std::size_t g = 0; g < all; ++g) {
            if (rated[g] == 0) continue;
            const bool there = pattern.values[g] != Ratings::missing;
            const auto part = rated[g] / units.units();
            own += ((there ? others[g][pattern.values[g]] : 0) - ((there ? 1 : 0) - part) * mean[g]) / part;
        }
        chance.by_pattern.push_back(own / (coders * (coders - 1)));
    }
    return chance;
}

/// The units that both of two coders rated, or why there are none.
struct Pair {
    Ratings ratings;
    Message fault;
};

Pair pair_of(const Ratings& ratings) {
    if (ratings.coders.size() > 2) {
        return {
            {},
            Message{"Not defined, because it compares two coders and there are {0}: take pairs of coders, "
                    "or a measure for several.",
                    ratings.coders.size()}};
    }
    return {complete(ratings), {}};
}

}  // namespace

Coefficient percent(const Ratings& ratings, Weighting weighting) {
    if (auto reason = fault(ratings, weighting); !reason.empty()) return undefined(std::move(reason));
    const auto table = weights(weighting, ratings.scores);
    auto result = RatedUnits{ratings, table}.coefficient(0, {});
    result.expected.reset();
    return result;
}

Coefficient brennan_prediger(const Ratings& ratings, Weighting weighting) {
    return corrected_for(ratings, weighting, [](const RatedUnits& units) {
        const auto cells = static_cast<double>(units.weights().size() * units.weights().size());
        return Chance{sum_of(units.weights()) / cells, {}};
    });
}

Coefficient gwet_ac(const Ratings& ratings, Weighting weighting) {
    return corrected_for(ratings, weighting, of_gwet);
}

Coefficient fleiss_kappa(const Ratings& ratings, Weighting weighting) {
    return corrected_for(ratings, weighting, of_one_distribution);
}

Coefficient scott_pi(const Ratings& ratings, Weighting weighting) {
    auto pair = pair_of(ratings);
    return pair.fault.empty() ? fleiss_kappa(pair.ratings, weighting) : undefined(std::move(pair.fault));
}

Coefficient conger_kappa(const Ratings& ratings, Weighting weighting) {
    return corrected_for(ratings, weighting, of_many_distributions);
}

Coefficient cohen_kappa(const Ratings& ratings, Weighting weighting) {
    auto pair = pair_of(ratings);
    return pair.fault.empty() ? conger_kappa(pair.ratings, weighting) : undefined(std::move(pair.fault));
}

}  // namespace coding::analysis::agreement
