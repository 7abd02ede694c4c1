// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/agreement/statistics.hpp"

#include "libcoding/analysis/agreement/gamma.hpp"
#include "libcoding/analysis/agreement/ratings_statistics.hpp"
#include "libcoding/error.hpp"

namespace coding::analysis::agreement {
namespace {

template <class Named>
std::string listed(const Named& all) {
    std::string text;
    for (const auto& one : all) text += (text.empty() ? "" : ", ") + std::string{one.name};
    return text;
}

Coefficient of_ratings(Statistic statistic, const Ratings& ratings, const Comparison& comparison) {
    const auto weighting = comparison.weighting.value_or(weighting_of(comparison.level));
    switch (statistic) {
        case Statistic::cohen_kappa:
            return cohen_kappa(ratings, weighting);
        case Statistic::scott_pi:
            return scott_pi(ratings, weighting);
        case Statistic::fleiss_kappa:
            return fleiss_kappa(ratings, weighting);
        case Statistic::conger_kappa:
            return conger_kappa(ratings, weighting);
        case Statistic::brennan_prediger:
            return brennan_prediger(ratings, weighting);
        case Statistic::gwet_ac:
            return gwet_ac(ratings, weighting);
        case Statistic::krippendorff_alpha:
            return comparison.weighting ? krippendorff_alpha(ratings, weighting)
                                        : krippendorff_alpha(ratings, comparison.level);
        default:
            return percent(ratings, weighting);
    }
}

Coefficient only_by_value() {
    return undefined(Message{"Not defined, because this measure is made value by value."});
}

}  // namespace

std::string_view name_of(Statistic statistic) {
    return known_statistics[static_cast<std::size_t>(statistic)].name;
}

Statistic statistic_from_name(std::string_view name) {
    for (const auto& one : known_statistics) {
        if (one.name == name) return one.statistic;
    }
    throw Error{ErrorKind::usage, Message{"There is no measure of agreement “{0}”.", std::string{name}},
                Message{"There are: {0}.", listed(known_statistics)}};
}

Level level_from_name(std::string_view name) {
    for (const auto& one : levels) {
        if (one.name == name) return one.level;
    }
    throw Error{ErrorKind::usage, Message{"There is no level of measurement “{0}”.", std::string{name}},
                Message{"There are: {0}.", listed(levels)}};
}

Weighting weighting_from_name(std::string_view name) {
    for (const auto& one : weightings) {
        if (one.name == name) return one.weighting;
    }
    throw Error{ErrorKind::usage, Message{"There are no weights “{0}”.", std::string{name}},
                Message{"There are: {0}.", listed(weightings)}};
}

Coefficient compute(Statistic statistic, const Ratings& ratings, const Comparison& comparison) {
    auto result = of_ratings(statistic, ratings, comparison);
    if (result.value && !result.ci95 && result.units < 2) {
        result.note = Message{"No interval and no standard error: they need two units or more."};
    }
    return result;
}

ByValue compute(Statistic statistic, const Continuum& continuum) {
    switch (statistic) {
        case Statistic::u_alpha:
            return {u_alpha(continuum), {}};
        case Statistic::u_alpha_binary:
            return {u_alpha_binary(continuum), {}};
        case Statistic::cu_alpha:
            return {cu_alpha(continuum), {}};
        case Statistic::ku_alpha:
            return {only_by_value(), ku_alpha(continuum)};
        case Statistic::gamma:
            return {gamma(continuum), {}};
        case Statistic::span_f1:
            return span_f1(continuum);
        case Statistic::span_jaccard:
            return span_jaccard(continuum);
        default:
            return u_alpha_1995(continuum);
    }
}

}  // namespace coding::analysis::agreement
