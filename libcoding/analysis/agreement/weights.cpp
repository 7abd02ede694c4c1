// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/weights.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace coding::analysis::agreement {
namespace {

double squared(double x) {
    return x * x;
}

/// 1 - difference(row, column) / the largest of them.
template <class Difference>
Square from_differences(std::size_t size, const Difference& difference) {
    Square table(size);
    double largest = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            table(i, j) = i == j ? 0 : difference(i, j);
            largest = std::max(largest, table(i, j));
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            table(i, j) = largest > 0 ? 1 - table(i, j) / largest : 1;
        }
    }
    return table;
}

Message words_have_no_order() {
    return Message{"Not defined, because the values are words: only numbers have an order and a distance."};
}

Message ratio_fault(const std::vector<double>& scores) {
    if (scores.empty() || scores.front() >= 0) return {};
    return Message{"Not defined, because a ratio scale has no values below 0."};
}

}  // namespace

std::string_view name_of(Weighting weighting) {
    return weightings[static_cast<std::size_t>(weighting)].name;
}

std::string_view name_of(Level level) {
    return levels[static_cast<std::size_t>(level)].name;
}

Weighting weighting_of(Level level) {
    switch (level) {
        case Level::nominal:
            break;
        case Level::ordinal:
            return Weighting::ordinal;
        case Level::interval:
            return Weighting::quadratic;
        case Level::ratio:
            return Weighting::ratio;
    }
    return Weighting::identity;
}

Square weights(Weighting weighting, const std::vector<double>& scores) {
    const auto low = scores.empty() ? 0 : scores.front();
    const auto high = scores.empty() ? 0 : scores.back();
    const auto range = high - low;
    return from_differences(scores.size(), [&](std::size_t i, std::size_t j) {
        const auto apart = std::abs(scores[i] - scores[j]) / range;  // no square is too small or too large
        const auto sum = scores[i] + scores[j];
        const auto ranks = static_cast<double>(i < j ? j - i : i - j) + 1;
        switch (weighting) {
            case Weighting::identity:
                break;
            case Weighting::linear:
                return apart;
            case Weighting::quadratic:
                return squared(apart);
            case Weighting::ordinal:
                return ranks * (ranks - 1) / 2;
            case Weighting::radical:
                return std::sqrt(apart);
            case Weighting::ratio:
                return squared(apart / (sum / range));
            case Weighting::circular:
                return squared(std::sin(std::numbers::pi * apart * (range / (range + 1))));
            case Weighting::bipolar:
                return squared(apart) / (((sum - 2 * low) / range) * ((2 * high - sum) / range));
        }
        return 1.0;
    });
}

Square weights(Level level, const std::vector<double>& scores, const std::vector<double>& given) {
    if (level != Level::ordinal) return weights(weighting_of(level), scores);
    std::vector<double> up_to(given.size());
    std::partial_sum(given.begin(), given.end(), up_to.begin());
    return from_differences(scores.size(), [&](std::size_t i, std::size_t j) {
        const auto [first, last] = std::minmax(i, j);
        const auto between = up_to[last] - (first > 0 ? up_to[first - 1] : 0);
        return squared(between - (given[first] + given[last]) / 2);
    });
}

Message weighting_fault(Weighting weighting, const std::vector<double>& scores, bool numeric) {
    if (weighting == Weighting::identity) return {};
    if (!numeric) return words_have_no_order();
    return weighting == Weighting::ratio ? ratio_fault(scores) : Message{};
}

Message level_fault(Level level, const std::vector<double>& scores, bool numeric) {
    if (level == Level::nominal) return {};
    if (!numeric) return words_have_no_order();
    return level == Level::ratio ? ratio_fault(scores) : Message{};
}

}  // namespace coding::analysis::agreement
