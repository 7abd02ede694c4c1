// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/gamma.hpp"

#include <algorithm>
#include <cmath>

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include "libcoding/analysis/agreement/alignment.hpp"
#include "libcoding/analysis/agreement/unitising.hpp"

namespace coding::analysis::agreement {
namespace {

using Unit = Continuum::Unit;
using Rows = std::vector<std::vector<Unit>>;

constexpr std::uint32_t sampling_seed = 20150901;
constexpr std::size_t first_samples = 30;
constexpr std::size_t most_samples = 200;
constexpr double precision = 0.02;
constexpr double normal_95 = 1.959964;

/// Continua as chance would make them: each coder has the units of one of the coders, turned around a place
/// of her own.
class Shuffle {
  public:
    Shuffle(const Continuum& continuum, const Rows& rows) : continuum_(continuum), rows_(rows) {
        std::int64_t length = 0;
        for (const auto& unit : continuum.units) length += unit.length();
        apart_ = length / static_cast<std::int64_t>(continuum.units.size());
    }

    Rows next() {
        Rows shuffled;
        std::vector<std::int64_t> places;
        const auto last = static_cast<std::int64_t>(rows_.size()) - 1;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto& row = rows_[static_cast<std::size_t>(drawn(last))];
            places.push_back(place(places));
            auto& turned = shuffled.emplace_back(row);
            for (auto& unit : turned) {
                const auto shift = unit.begin - continuum_.begin < places.back()
                                       ? continuum_.length() - places.back()
                                       : -places.back();
                unit.begin += shift;
                unit.end += shift;
            }
        }
        return shuffled;
    }

  private:
    std::int64_t drawn(std::int64_t last) {
        return boost::random::uniform_int_distribution<std::int64_t>{0, last}(random_);
    }

    /// Further than a mean unit from the others' places, or they would agree by their origin; where the
    /// continuum has room for it.
    std::int64_t place(const std::vector<std::int64_t>& others) {
        constexpr int most_tries = 50;
        std::int64_t place = 0;
        for (int i = 0; i < most_tries; ++i) {
            place = drawn(continuum_.length() - 1);
            const bool far = std::all_of(others.begin(), others.end(), [&](std::int64_t other) {
                const auto way = std::abs(place - other);
                return std::min(way, continuum_.length() - way) >= apart_;
            });
            if (far) break;
        }
        return place;
    }

    const Continuum& continuum_;
    const Rows& rows_;
    std::int64_t apart_ = 0;
    boost::random::mt19937 random_{sampling_seed};
};

/// What the units of a continuum are apart, and what they are at least.
struct Disorder {
    double found = 0, at_least = 0;
};

/// Nothing where there are too many ways to align.
std::optional<Disorder> disorder(const Rows& rows) {
    std::size_t units = 0;
    for (const auto& row : rows) units += row.size();
    if (units == 0) return Disorder{};
    const auto alignment = best_alignment(rows);
    if (!alignment) return std::nullopt;
    const auto per_coder = static_cast<double>(units) / static_cast<double>(rows.size());
    return Disorder{alignment->cost / per_coder, alignment->at_least / per_coder};
}

/// How many tell the mean well enough, after the first ones.
std::size_t samples_for(double sum, double squares) {
    constexpr auto count = static_cast<double>(first_samples);
    const auto mean = sum / count;
    if (mean <= 0) return first_samples;
    const auto variance = std::max(0.0, (squares - sum * mean) / (count - 1));
    const auto needed = std::pow(std::sqrt(variance) / mean * normal_95 / precision, 2);
    return std::clamp(static_cast<std::size_t>(std::ceil(std::min(needed, 1e6))), first_samples,
                      most_samples);
}

Coefficient undefined_for(const Continuum& continuum, Message reason) {
    auto none = undefined(std::move(reason));
    none.units = continuum.units.size();
    return none;
}

Coefficient too_many(const Continuum& continuum) {
    return undefined_for(continuum, Message{"Not defined, because so many units lie so near that their "
                                            "alignments are too many to compare: "
                                            "take fewer coders or a shorter text."});
}

/// Between which values the exact one lies, where three decimals do not hide it.
Message uncertainty(double low, double high) {
    constexpr double hidden = 0.0005;
    if (high - low < hidden) return {};
    return Message{
        "The best alignments were searched for within a budget: with the very best the value lies between "
        "{0, number, ::.000} and {1, number, ::.000}.",
        low, high};
}

}  // namespace

Coefficient gamma(const Continuum& continuum) {
    if (auto reason = continuum_fault(continuum); !reason.empty())
        return undefined_for(continuum, std::move(reason));
    Rows rows;
    for (std::uint32_t i = 0; i < continuum.coders.size(); ++i) rows.push_back(units_of(continuum, i));
    const auto observed = disorder(rows);
    if (!observed) return too_many(continuum);

    Shuffle shuffle{continuum, rows};
    std::size_t samples = first_samples;
    std::size_t count = 0;
    std::size_t tries = 0;
    Disorder sum;
    double squares = 0;
    while (count < samples && ++tries < 2 * most_samples) {
        const auto sampled = shuffle.next();
        // Coders without a unit: there is nothing to align.
        if (std::all_of(sampled.begin(), sampled.end(), [](const auto& row) { return row.empty(); }))
            continue;
        const auto expected = disorder(sampled);
        if (!expected) return too_many(continuum);
        sum.found += expected->found;
        sum.at_least += expected->at_least;
        squares += expected->found * expected->found;
        if (++count == first_samples) samples = samples_for(sum.found, squares);
    }
    const auto mean = [&](double total) { return count > 0 ? total / static_cast<double>(count) : 0; };
    const Disorder expected{mean(sum.found), mean(sum.at_least)};
    constexpr double nothing = 1e-12;
    if (expected.at_least <= nothing) {
        return undefined_for(
            continuum,
            Message{"Not defined, because all is marked alike everywhere: nothing can be told from chance."});
    }
    Coefficient result;
    result.of_disagreement = true;
    result.observed = observed->found;
    result.expected = expected.found;
    result.value = 1 - observed->found / expected.found;
    result.units = continuum.units.size();
    result.note =
        uncertainty(1 - observed->found / expected.at_least, 1 - observed->at_least / expected.found);
    return result;
}

}  // namespace coding::analysis::agreement
