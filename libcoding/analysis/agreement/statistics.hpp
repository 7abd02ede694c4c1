// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/agreement/coefficient.hpp"
#include "libcoding/analysis/agreement/continuum.hpp"
#include "libcoding/analysis/agreement/ratings.hpp"
#include "libcoding/analysis/agreement/unitising.hpp"
#include "libcoding/analysis/agreement/weights.hpp"

namespace coding::analysis::agreement {

enum class Statistic {
    percent,
    cohen_kappa,
    scott_pi,
    fleiss_kappa,
    conger_kappa,
    brennan_prediger,
    gwet_ac,
    krippendorff_alpha,
    // Of continua:
    u_alpha_1995,
    u_alpha,
    u_alpha_binary,
    cu_alpha,
    ku_alpha,
    gamma,
    span_f1,
    span_jaccard,
};

struct NamedStatistic {
    Statistic statistic;
    std::string_view name;
};
inline constexpr NamedStatistic known_statistics[] = {
    {Statistic::percent, "percent"},
    {Statistic::cohen_kappa, "cohen-kappa"},
    {Statistic::scott_pi, "scott-pi"},
    {Statistic::fleiss_kappa, "fleiss-kappa"},
    {Statistic::conger_kappa, "conger-kappa"},
    {Statistic::brennan_prediger, "brennan-prediger"},
    {Statistic::gwet_ac, "gwet-ac"},
    {Statistic::krippendorff_alpha, "krippendorff-alpha"},
    {Statistic::u_alpha_1995, "u-alpha-1995"},
    {Statistic::u_alpha, "u-alpha"},
    {Statistic::u_alpha_binary, "u-alpha-binary"},
    {Statistic::cu_alpha, "cu-alpha"},
    {Statistic::ku_alpha, "ku-alpha"},
    {Statistic::gamma, "gamma"},
    {Statistic::span_f1, "span-f1"},
    {Statistic::span_jaccard, "span-jaccard"},
};
std::string_view name_of(Statistic statistic);

/// Of marked units; all others are of ratings.
constexpr bool of_continuum(Statistic statistic) {
    return statistic >= Statistic::u_alpha_1995;
}

/// By name; Error{usage} listing them otherwise.
Statistic statistic_from_name(std::string_view name);
Level level_from_name(std::string_view name);
Weighting weighting_from_name(std::string_view name);

/// How ratings are compared: by these weights, else as the level asks for (alpha by Krippendorff's metric and
/// with a bootstrap interval).
struct Comparison {
    Level level = Level::nominal;
    std::optional<Weighting> weighting;
};

Coefficient compute(Statistic statistic, const Ratings& ratings, const Comparison& comparison = {});
/// (k)u alpha has values alone, and `all` is the reason for that.
ByValue compute(Statistic statistic, const Continuum& continuum);

}  // namespace coding::analysis::agreement
