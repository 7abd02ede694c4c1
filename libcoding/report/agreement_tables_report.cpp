// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement told of a table, with no project.
#include <algorithm>

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

/// The units on which the most pairs of coders differ.
Table disagreements(const agreement::Ratings& ratings, std::size_t limit) {
    Table table;
    table.key = "disagreements";
    table.title = Message{"Where they differ most"};
    table.columns = {
        {{"unit"}, Message{"Unit"}, ColumnType::code, {}, Shown::everywhere, 0, {}},
        {{"share"}, Message{"Pairs that differ"}, ColumnType::share, {}, Shown::everywhere, 0, {}},
        {{"ratings"}, Message{"Ratings"}, ColumnType::text, {}, Shown::everywhere, 0, {}}};
    std::vector<std::pair<double, std::size_t>> units;
    for (std::size_t i = 0; i < ratings.rows.size(); ++i) {
        std::vector<double> given(ratings.categories.size());
        double coders = 0;
        for (const auto value : ratings.rows[i].values) {
            if (value == agreement::Ratings::missing) continue;
            given[value] += 1;
            coders += 1;
        }
        double alike = 0;
        for (const auto count : given) alike += count * (count - 1);
        if (coders >= 2 && alike < coders * (coders - 1))
            units.emplace_back(alike / (coders * (coders - 1)) - 1, i);
    }
    std::sort(units.begin(), units.end());
    if (units.size() > limit) units.resize(limit);
    for (const auto& [share, i] : units) {
        const auto& unit = ratings.rows[i];
        std::string text;
        for (std::size_t coder = 0; coder < unit.values.size(); ++coder) {
            if (unit.values[coder] == agreement::Ratings::missing) continue;
            text += (text.empty() ? "" : "; ") + ratings.coders[coder] + ": " +
                    ratings.categories[unit.values[coder]];
        }
        Table::Row row;
        row.cells = {unit.name.empty() ? std::to_string(i + 1) : unit.name, -share, text};
        row.label = name_message(std::get<std::string>(row.cells[0]));
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
    report.scope.push_back({"weights", std::string{name_of(weighting)},
                            Message{"weights: {0}", std::string{name_of(weighting)}}});
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
    if (choice.disagreements > 0) report.parts.emplace_back(disagreements(ratings, choice.disagreements));
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
            part.category = units.values[value].empty() ? "–" : units.values[value];
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
    report.parts.emplace_back(rows.take());
    return report;
}

}  // namespace coding::report
