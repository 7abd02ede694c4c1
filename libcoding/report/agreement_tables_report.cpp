// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement told of a table, with no project.
#include <algorithm>

#include "libcoding/analysis/agreement/disagreements.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/agreement_report.hpp"
#include "libcoding/report/agreement_rows.hpp"
#include "libcoding/report/agreement_words.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

namespace agreement = analysis::agreement;
using agreement::Coefficient;
using agreement::Statistic;

constexpr std::size_t units_for_gamma = 400;  // where nobody asked for it

std::vector<Statistic> chosen(const AgreementChoice& choice, bool continuum,
                              std::vector<Statistic> otherwise) {
    if (choice.statistics.empty()) return otherwise;
    std::vector<Statistic> all;
    for (const auto& name : choice.statistics) {
        const auto statistic = agreement::statistic_from_name(name);
        if (agreement::of_continuum(statistic) != continuum) {
            throw Error{ErrorKind::usage, continuum
                                              ? Message{"“{0}” compares ratings, not marked units.", name}
                                              : Message{"“{0}” compares marked units, not ratings.", name}};
        }
        all.push_back(statistic);
    }
    return all;
}

/// Whether pairs of coders are to be told.
bool by_pair(const AgreementChoice& choice) {
    if (choice.by.empty() || choice.by == "pair") return !choice.by.empty();
    throw Error{ErrorKind::usage,
                Message{"A table knows no “{0}”: agreement can be told by pair of coders.", choice.by}};
}

template <class Visit>
void each_pair(const std::vector<std::string>& coders, const Visit& visit) {
    for (std::size_t i = 0; i < coders.size(); ++i) {
        for (std::size_t j = i + 1; j < coders.size(); ++j) {
            visit(std::vector{i, j}, coders[i] + "; " + coders[j]);
        }
    }
}

Report begun(const std::string& name, const AgreementChoice& choice, const std::vector<std::string>& coders,
             std::size_t units) {
    auto report = report_head("agreement", Message{"Agreement between coders"}, name, {});
    if (!choice.by.empty()) report.scope.push_back({"by", choice.by, Message{"by pair of coders"}});
    const auto count = static_cast<std::int64_t>(units);
    const auto people = static_cast<std::int64_t>(coders.size());
    report.totals = {{"units", count, Message{"{0, plural, one {# unit} other {# units}}", count}},
                     {"coders", people, Message{"{0, plural, one {# coder} other {# coders}}", people}}};
    return report;
}

/// How far the coders of a unit are apart: the share of pairs that differ, with weights by how much.
double apart(const agreement::Ratings::Row& unit, const agreement::Square& weights) {
    double apart = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < unit.values.size(); ++i) {
        for (std::size_t j = i + 1; j < unit.values.size(); ++j) {
            const auto a = unit.values[i];
            const auto b = unit.values[j];
            if (a == agreement::Ratings::missing || b == agreement::Ratings::missing) continue;
            apart += 1 - weights(a, b);
            pairs += 1;
        }
    }
    return pairs > 0 ? apart / pairs : 0;
}

std::string ratings_text(const agreement::Ratings& ratings, const agreement::Ratings::Row& unit) {
    std::string text;
    for (std::size_t coder = 0; coder < unit.values.size(); ++coder) {
        if (unit.values[coder] == agreement::Ratings::missing) continue;
        text += (text.empty() ? "" : "; ") + ratings.coders[coder] + ": " +
                ratings.categories[unit.values[coder]];
    }
    return text;
}

/// Units of ratings, the worst first.
Table disagreements_table(const agreement::Ratings& ratings, agreement::Weighting weighting,
                          std::size_t limit) {
    // What cannot be weighed is alike or not.
    if (!weighting_fault(weighting, ratings.scores, ratings.numeric).empty()) {
        weighting = agreement::Weighting::identity;
    }
    Table table;
    table.key = "disagreements";
    table.title = Message{"Where they differ most"};
    table.columns = {{{"unit"}, Message{"Unit"}, ColumnType::code, {}, Shown::everywhere, 0, {}},
                     {{"share"},
                      weighting == agreement::Weighting::identity ? Message{"Pairs that differ"}
                                                                  : Message{"Pairs that differ, weighted"},
                      ColumnType::share,
                      {},
                      Shown::everywhere,
                      0,
                      {}},
                     {{"ratings"}, Message{"Ratings"}, ColumnType::text, {}, Shown::everywhere, 0, {}}};
    const auto table_of_weights = weights(weighting, ratings.scores);
    std::vector<std::pair<double, std::size_t>> units;
    for (std::size_t i = 0; i < ratings.rows.size(); ++i) {
        const auto share = apart(ratings.rows[i], table_of_weights);
        if (share > 0) units.emplace_back(-share, i);
    }
    std::sort(units.begin(), units.end());
    if (units.size() > limit) units.resize(limit);
    for (const auto& [share, i] : units) {
        const auto& unit = ratings.rows[i];
        const auto name = unit.name.empty() ? std::to_string(i + 1) : unit.name;
        Table::Row row;
        row.cells = {name, -share, ratings_text(ratings, unit)};
        row.label = name_message(name);
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The name of a value in a table, which may have none.
std::string value_name(const agreement::Continuum& continuum, std::size_t value) {
    return continuum.values[value].empty() ? "–" : continuum.values[value];
}

/// Stretches of a continuum, the worst first.
Table disagreements_table(const agreement::Continuum& continuum, std::size_t limit) {
    Table table;
    table.key = "disagreements";
    table.title = Message{"Where they differ most"};
    table.columns = {{{"category"}, Message{"Value"}, ColumnType::code, {}, Shown::everywhere, 0, {}},
                     {{"begin"}, Message{"Begin"}, ColumnType::count, {}, Shown::everywhere, 0, {}},
                     {{"end"}, Message{"End"}, ColumnType::count, {}, Shown::everywhere, 0, {}},
                     {{"with"}, Message{"Marked by"}, ColumnType::text, {}, Shown::everywhere, 0, {}},
                     {{"without"}, Message{"Not by"}, ColumnType::text, {}, Shown::everywhere, 0, {}}};
    const auto names = [&](const std::vector<std::uint32_t>& coders) {
        std::string text;
        for (const auto coder : coders) text += (text.empty() ? "" : "; ") + continuum.coders[coder];
        return text;
    };
    for (const auto& found : agreement::disagreements(continuum, limit)) {
        Table::Row row;
        const auto name = value_name(continuum, found.value);
        row.cells = {name, found.begin, found.end, names(found.with), names(found.without)};
        row.label = name_message(name);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Report agreement_report(const std::string& name, const agreement::Ratings& ratings,
                        const AgreementChoice& choice) {
    std::vector<Statistic> usual{Statistic::percent};
    const bool pairs = by_pair(choice);
    if (pairs || ratings.coders.size() == 2) {
        usual.insert(usual.end(), {Statistic::cohen_kappa, Statistic::scott_pi});
    } else {
        usual.insert(usual.end(), {Statistic::fleiss_kappa, Statistic::conger_kappa});
    }
    usual.insert(usual.end(),
                 {Statistic::brennan_prediger, Statistic::gwet_ac, Statistic::krippendorff_alpha});
    const auto statistics = chosen(choice, false, usual);

    agreement::Comparison comparison;
    if (!choice.level.empty()) comparison.level = agreement::level_from_name(choice.level);
    if (!choice.weights.empty()) comparison.weighting = agreement::weighting_from_name(choice.weights);
    const auto weighting = comparison.weighting.value_or(agreement::weighting_of(comparison.level));

    auto report = begun(name, choice, ratings.coders, ratings.rows.size());
    report.scope.push_back(
        {"level", std::string{name_of(comparison.level)},
         Message{"{0, select, ordinal {ordinal values} interval {values on an interval scale} "
                 "ratio {values on a ratio scale} other {nominal values}}",
                 std::string{name_of(comparison.level)}}});
    report.scope.push_back(
        {"weights", std::string{name_of(weighting)},
         Message{"weights: {0, select, linear {linear} quadratic {quadratic} ordinal {ordinal} "
                 "radical {radical} ratio {ratio} circular {circular} bipolar {bipolar} "
                 "other {none, equal or not}}",
                 std::string{name_of(weighting)}}});
    AgreementRows rows{true, std::string{name_of(weighting)}};
    for (const auto statistic : statistics) {
        if (pairs) {
            each_pair(ratings.coders, [&](const std::vector<std::size_t>& pair, const std::string& names) {
                rows.add(statistic, compute(statistic, of_coders(ratings, pair), comparison),
                         {{}, {}, names, {}, 0});
            });
        } else {
            rows.add(statistic, compute(statistic, ratings, comparison), {});
        }
        report.methods.push_back(statistic_definition(statistic));
    }
    report.parts.emplace_back(rows.take());
    if (choice.disagreements > 0) {
        report.parts.emplace_back(disagreements_table(ratings, weighting, choice.disagreements));
    }
    report.methods.push_back(
        {Message{"Intervals"},
         Message{"Gwet’s linearised variance with Student’s t; of Krippendorff’s α without "
                 "weights, 1,000 bootstrap samples of the units. They hold for these coders."}});
    return report;
}

Report agreement_report(const std::string& name, const agreement::Continuum& continuum,
                        const AgreementChoice& choice) {
    std::vector<Statistic> usual{Statistic::u_alpha_1995, Statistic::u_alpha, Statistic::u_alpha_binary,
                                 Statistic::cu_alpha, Statistic::ku_alpha};
    if (continuum.units.size() <= units_for_gamma) usual.push_back(Statistic::gamma);
    usual.insert(usual.end(), {Statistic::span_f1, Statistic::span_jaccard});
    const auto statistics = chosen(choice, true, usual);
    for (const auto* option : {&choice.level, &choice.weights}) {
        if (option->empty()) continue;
        throw Error{ErrorKind::usage, Message{"Marked units have no weights: their values are names."}};
    }
    auto report = begun(name, choice, continuum.coders, continuum.units.size());
    report.scope.push_back({"begin", continuum.begin,
                            Message{"continuum from {0} to {1}", std::to_string(continuum.begin),
                                    std::to_string(continuum.end)}});
    report.scope.push_back({"end", continuum.end, {}});
    AgreementRows rows{true, {}};
    const auto add = [&](Statistic statistic, const agreement::Continuum& units, const AgreementSubject& of) {
        const auto result = compute(statistic, units);
        if (statistic != Statistic::ku_alpha || result.values.empty()) rows.add(statistic, result.all, of);
        if (statistic != Statistic::ku_alpha && result.values.size() < 2) return;
        for (std::size_t value = 0; value < result.values.size(); ++value) {
            auto part = of;
            part.category = value_name(units, value);
            rows.add(statistic, result.values[value], part);
        }
    };
    for (const auto statistic : statistics) {
        if (by_pair(choice)) {
            each_pair(continuum.coders, [&](const std::vector<std::size_t>& pair, const std::string& names) {
                add(statistic, of_coders(continuum, pair), {{}, {}, names, {}, 0});
            });
        } else {
            add(statistic, continuum, {});
        }
        report.methods.push_back(statistic_definition(statistic));
    }
    report.methods.push_back(
        {Message{"Intervals"},
         Message{"none: how far measures of marked units stray by chance is not known. Read instead what "
                 "each pair of coders and each value comes to."}});
    report.parts.emplace_back(rows.take());
    if (choice.disagreements > 0)
        report.parts.emplace_back(disagreements_table(continuum, choice.disagreements));
    return report;
}

}  // namespace coding::report
