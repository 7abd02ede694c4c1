// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/rated_units.hpp"

#include <algorithm>

namespace coding::analysis::agreement {

RatedUnits::RatedUnits(const Ratings& ratings, const Square& weights) : weights_(weights) {
    const auto categories = ratings.categories.size();
    shares_.resize(categories);
    for (auto& row : condensed(ratings).rows) {
        Pattern pattern{std::move(row.values), std::vector<double>(categories), 0,
                        static_cast<double>(row.units), 0};
        for (const auto value : pattern.values) {
            if (value == Ratings::missing) continue;
            pattern.given[value] += 1;
            pattern.coders += 1;
        }
        for (std::size_t k = 0; k < categories; ++k) {
            if (pattern.given[k] == 0) continue;
            shares_[k] += pattern.units * pattern.given[k] / pattern.coders;
            double near = 0;
            for (std::size_t l = 0; l < categories; ++l) near += weights(k, l) * pattern.given[l];
            pattern.agreeing += pattern.given[k] * (near - 1);
        }
        units_ += pattern.units;
        if (pattern.coders >= 2) {
            paired_ += pattern.units;
            observed_ += pattern.units * pattern.agreeing / (pattern.coders * (pattern.coders - 1));
        }
        patterns_.push_back(std::move(pattern));
    }
    if (paired_ > 0) observed_ /= paired_;
    for (auto& share : shares_) share = units_ > 0 ? share / units_ : 0;
}

Coefficient RatedUnits::coefficient(double expected, const std::vector<double>& chance) const {
    auto result = corrected(observed_, expected);
    result.units = static_cast<std::uint64_t>(paired_);
    const auto value = *result.value;
    double sum = 0;
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
        const auto& pattern = patterns_[i];
        double own = 0;
        if (pattern.coders >= 2) {
            const auto agreed = pattern.agreeing / (pattern.coders * (pattern.coders - 1));
            own = units_ / paired_ * (agreed - expected) / (1 - expected);
        }
        if (!chance.empty()) own -= 2 * (1 - value) * (chance[i] - expected) / (1 - expected);
        sum += pattern.units * (own - value) * (own - value);
    }
    if (units_ >= 2) {
        set_standard_error(result, sum / (units_ * (units_ - 1)), static_cast<std::uint64_t>(units_) - 1);
    }
    return result;
}

Message ratings_fault(const Ratings& ratings) {
    if (ratings.coders.size() < 2) {
        return Message{"Not defined, because there are fewer than two coders."};
    }
    const bool paired = std::any_of(ratings.rows.begin(), ratings.rows.end(), [](const Ratings::Row& row) {
        const auto missing = std::count(row.values.begin(), row.values.end(), Ratings::missing);
        return row.units > 0 && missing + 2 <= static_cast<std::ptrdiff_t>(row.values.size());
    });
    if (!paired) return Message{"Not defined, because no two coders rated the same unit."};
    return {};
}

Message no_variation() {
    return Message{"Not defined, because only one value was given: nothing can be told from chance."};
}

}  // namespace coding::analysis::agreement
