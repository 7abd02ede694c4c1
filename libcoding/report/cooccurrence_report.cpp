// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/cooccurrence_report.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

using analysis::Cooccurrence;
using Pair = Cooccurrence::Pair;

constexpr std::size_t told_meetings = 30;
constexpr std::size_t mapped_codes = 40;
constexpr std::size_t network_codes = 24;
constexpr std::size_t network_strokes = 45;

struct Measure {
    std::string_view name;
    Message title;
    ColumnType type;
    std::optional<double> (*value)(const Cooccurrence& all, const Pair& pair);
};

std::optional<double> counted(std::uint64_t value) {
    return static_cast<double>(value);
}

std::optional<double> observed_expected(const Cooccurrence& all, const Pair& pair) {
    const auto expected = all.expected(pair);
    if (!expected || *expected <= 0) return std::nullopt;
    return static_cast<double>(pair.turns) / *expected;
}

const std::vector<Measure>& meeting_measures() {
    static const std::vector<Measure> known{
        {"together", Message{"Passages together"}, ColumnType::count,
         [](const Cooccurrence&, const Pair& pair) { return counted(pair.together()); }},
        {"exact", Message{"Passages that match exactly"}, ColumnType::count,
         [](const Cooccurrence&, const Pair& pair) { return counted(pair.exact); }},
        {"nested", Message{"Passages one within the other"}, ColumnType::count,
         [](const Cooccurrence&, const Pair& pair) { return counted(pair.nested); }},
        {"overlapping", Message{"Passages that overlap"}, ColumnType::count,
         [](const Cooccurrence&, const Pair& pair) { return counted(pair.overlapping); }},
        {"near", Message{"Passages near each other"}, ColumnType::count,
         [](const Cooccurrence&, const Pair& pair) { return counted(pair.near); }},
        {"jaccard", Message{"Jaccard: words in both of words in either"}, ColumnType::share,
         [](const Cooccurrence& all, const Pair& pair) { return all.jaccard(pair); }},
        {"observed_expected", Message{"Turns with both, of those expected by chance"}, ColumnType::rate,
         observed_expected}};
    return known;
}

const Measure& measure_named(const std::string& name) {
    for (const auto& measure : meeting_measures()) {
        if (measure.name == name) return measure;
    }
    throw Error{ErrorKind::usage, Message{"Co-occurrence knows no “{0}”.", name},
                Message{"It shows together, exact, nested, overlapping, near, jaccard or "
                        "observed_expected."}};
}

class CooccurrenceBuilder {
  public:
    CooccurrenceBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                        const Cooccurrence& all, const Measure& measure)
        : tables_(tables), codebook_(tables.codebook), scope_(scope), all_(all), measure_(measure) {
        order_.resize(all.pairs.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            const auto strength = [&](std::size_t i) {
                return std::pair{value(all.pairs[i]), all.pairs[i].together()};
            };
            return strength(a) > strength(b);
        });
    }

    Report build(const std::string& project) {
        auto report =
            report_head("cooccurrence", Message{"Which codes stand together"}, project, tables_, scope_);
        report.scope.push_back(measure_item(std::string{measure_.name}));
        report.scope.push_back(
            {"within", std::int64_t{all_.within},
             Message{"near: at most {0, plural, one {# word} other {# words}} between", all_.within}});
        report.totals = totals();
        if (all_.codes.empty()) {
            report.warnings.push_back(nothing_coded());
        }
        add_charts(report.parts);
        report.parts.emplace_back(rows());
        report.parts.emplace_back(strongest());
        report.methods = definitions();
        return report;
    }

  private:
    [[nodiscard]] double value(const Pair& pair) const { return measure_.value(all_, pair).value_or(0); }

    [[nodiscard]] std::vector<Total> totals() const {
        const auto codes = static_cast<std::int64_t>(all_.codes.size());
        const auto together = static_cast<std::int64_t>(std::count_if(
            all_.pairs.begin(), all_.pairs.end(), [](const Pair& pair) { return pair.together() > 0; }));
        const auto turns = static_cast<std::int64_t>(all_.turns);
        return {{"codes", codes, Message{"{0, plural, one {# code} other {# codes}}", codes}},
                {"pairs", together,
                 Message{"{0, plural, one {# pair stands} other {# pairs stand}} together", together}},
                {"turns", turns, Message{"{0, plural, one {# turn} other {# turns}}", turns}}};
    }

    /// How a query asks for what the measure counts.
    [[nodiscard]] Message joined() const {
        if (measure_.name == "near") return Message{"NEAR/{0}", std::to_string(all_.within)};
        return measure_.name == "observed_expected" ? Message{"IN TURN"} : Message{"AND"};
    }

    /// The codes of the strongest pairs, at most so many, in the order of the codebook.
    [[nodiscard]] std::vector<std::uint32_t> strongest_codes(std::size_t most) const {
        std::vector<bool> chosen(all_.codes.size());
        std::size_t count = 0;
        for (const auto i : order_) {
            const auto& pair = all_.pairs[i];
            if (value(pair) <= 0) break;
            const auto more = (chosen[pair.first] ? 0U : 1U) + (chosen[pair.second] ? 0U : 1U);
            if (count + more > most) continue;
            count += more;
            chosen[pair.first] = chosen[pair.second] = true;
        }
        std::vector<std::uint32_t> list;
        for (std::uint32_t i = 0; i < chosen.size(); ++i) {
            if (chosen[i]) list.push_back(i);
        }
        return list;
    }

    [[nodiscard]] std::vector<Message> labels(const std::vector<std::uint32_t>& uses) const {
        std::vector<std::size_t> codes;
        for (const auto use : uses) codes.push_back(all_.codes[use].code);
        return chart_labels(codebook_, codes);
    }

    void add_charts(std::vector<Part>& parts) const {
        const auto mapped = strongest_codes(mapped_codes);
        if (mapped.empty()) return;
        parts.emplace_back(heat_map(mapped));
        parts.emplace_back(network(strongest_codes(network_codes)));
    }

    [[nodiscard]] HeatMap heat_map(const std::vector<std::uint32_t>& uses) const {
        HeatMap map;
        map.title = measure_.title;
        map.type = measure_.type;
        map.columns = labels(uses);
        map.joined = joined();
        std::vector<std::size_t> place(all_.codes.size(), uses.size());
        for (std::size_t i = 0; i < uses.size(); ++i) {
            const auto code = all_.codes[uses[i]].code;
            place[uses[i]] = i;
            map.keys.push_back(codebook_.path(code));
            map.rows.push_back({map.columns[i], codebook_.codes()[code].colour,
                                std::vector<double>(uses.size()), map.keys.back()});
        }
        for (const auto& pair : all_.pairs) {
            const auto a = place[pair.first];
            const auto b = place[pair.second];
            if (a < uses.size() && b < uses.size()) {
                map.rows[a].values[b] = map.rows[b].values[a] = value(pair);
            }
        }
        return map;
    }

    [[nodiscard]] NetworkChart network(const std::vector<std::uint32_t>& uses) const {
        NetworkChart chart;
        chart.title = Message{"Codes that stand together: the strongest ties"};
        chart.by_closeness = true;
        // Codes that merely stand near each other share no words: then the measure says how close they are.
        const bool of_words = measure_.name != "near";
        chart.key = of_words
                        ? Message{"The nearer two codes, the more of their words they share (Jaccard); the "
                                  "broader their stroke, the stronger the tie."}
                        : Message{"The nearer two codes and the broader their stroke, the stronger the tie."};
        const auto names = labels(uses);
        std::vector<std::size_t> place(all_.codes.size(), uses.size());
        for (std::size_t i = 0; i < uses.size(); ++i) {
            const auto& use = all_.codes[uses[i]];
            place[uses[i]] = i;
            chart.nodes.push_back({names[i], codebook_.codes()[use.code].colour,
                                   static_cast<double>(use.passages),
                                   Message{"{0}: {1, plural, one {# passage} other {# passages}}",
                                           codebook_.path(use.code), use.passages},
                                   codebook_.path(use.code)});
        }
        for (const auto i : order_) {
            const auto& pair = all_.pairs[i];
            if (chart.edges.size() == network_strokes || value(pair) <= 0) break;
            const auto a = place[pair.first];
            const auto b = place[pair.second];
            if (a == uses.size() || b == uses.size()) continue;
            chart.edges.push_back(
                {a, b, value(pair),
                 Message{"{0} and {1}: {2} together, {3} near", codebook_.path(all_.codes[pair.first].code),
                         codebook_.path(all_.codes[pair.second].code), pair.together(), pair.near},
                 of_words ? all_.jaccard(pair).value_or(0) : value(pair)});
        }
        scale_closeness(chart.edges);
        return chart;
    }

    /// The closest pair is at 1.
    static void scale_closeness(std::vector<NetworkChart::Edge>& edges) {
        double closest = 0;
        for (const auto& edge : edges) closest = std::max(closest, edge.closeness);
        if (closest <= 0) return;
        for (auto& edge : edges) edge.closeness /= closest;
    }

    [[nodiscard]] static std::vector<Column> columns() {
        return {column("code", Message{"Code"}, ColumnType::code),
                column("path", Message{"Path"}, ColumnType::text, Shown::never),
                column("other", Message{"Other code"}, ColumnType::text),
                column("other_path", Message{"Path"}, ColumnType::text, Shown::never),
                column("together", Message{"Together"}),
                column("exact", Message{"Exact"}, ColumnType::count, Shown::wide),
                column("nested", Message{"Nested"}, ColumnType::count, Shown::wide),
                column("overlapping", Message{"Overlapping"}, ColumnType::count, Shown::wide),
                column("near", Message{"Near"}),
                column("words", Message{"Words in both"}),
                column("jaccard", Message{"Jaccard"}, ColumnType::coefficient),
                column("turns", Message{"Turns with both"}),
                column("expected_turns", Message{"Expected"}, ColumnType::rate),
                column("observed_expected", Message{"Observed / expected"}, ColumnType::number)};
    }

    [[nodiscard]] Table::Row row(const Pair& pair) const {
        const auto first = all_.codes[pair.first].code;
        const auto second = all_.codes[pair.second].code;
        Table::Row line;
        line.cells = {codebook_.codes()[first].name,
                      codebook_.path(first),
                      codebook_.codes()[second].name,
                      codebook_.path(second),
                      count_cell(pair.together()),
                      count_cell(pair.exact),
                      count_cell(pair.nested),
                      count_cell(pair.overlapping),
                      count_cell(pair.near),
                      count_cell(pair.words),
                      number_cell(all_.jaccard(pair)),
                      count_cell(pair.turns),
                      number_cell(all_.expected(pair)),
                      number_cell(observed_expected(all_, pair))};
        line.colour = codebook_.codes()[first].colour;
        return line;
    }

    /// Every pair, as data.
    [[nodiscard]] Table rows() const {
        Table table;
        table.key = "rows";
        table.columns = columns();
        for (auto& one : table.columns) one.shown = Shown::never;
        for (const auto i : order_) table.rows.push_back(row(all_.pairs[i]));
        return table;
    }

    [[nodiscard]] Table strongest() const {
        Table table;
        table.key = "strongest";
        table.title = Message{"The strongest ties"};
        table.heads = 2;
        table.joined = joined();
        table.columns = columns();
        for (const auto i : order_) {
            if (table.rows.size() == told_meetings || value(all_.pairs[i]) <= 0) break;
            table.rows.push_back(row(all_.pairs[i]));
        }
        if (table.rows.size() < all_.pairs.size()) {
            table.notes.emplace_back("All pairs are in the formats for data: csv, json.");
        }
        return table;
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        return {
            {Message{"Passages"}, Message{"codings of one code that overlap are one passage, of however many "
                                          "coders; codes below it have rows of their own."}},
            {Message{"Together"},
             Message{"pairs of passages that match exactly, lie one within the other, or "
                     "overlap; each pair counts once."}},
            {Message{"Near"},
             Message{"pairs in one source with nothing in common and at most {0, plural, one {# word} other "
                     "{# words}} between.",
                     all_.within}},
            {Message{"Jaccard"},
             Message{"words in passages of both codes, in words in passages of either: from "
                     "0, apart, to 1, always together."}},
            {Message{"Expected"},
             Message{
                 "turns that would have both codes if these had nothing to do with each other: turns with "
                 "the one times turns with the other, divided by all turns in scope."}},
            {Message{"Observed / expected"},
             Message{"above 1, the codes meet more often than that; below 1, they avoid each other. On small "
                     "numbers it says little."}}};
    }

    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const Cooccurrence& all_;
    const Measure& measure_;
    std::vector<std::size_t> order_;  // of the pairs, the strongest first
};

}  // namespace

Report cooccurrence_report(const std::string& project_name, const store::CountingTables& tables,
                           const analysis::Scope& scope, const Cooccurrence& cooccurrence,
                           const std::string& measure) {
    return CooccurrenceBuilder{tables, scope, cooccurrence, measure_named(measure)}.build(project_name);
}

Report cooccurrence_report(const store::Project& project, const analysis::ScopeRequest& request,
                           const CooccurrenceChoice& choice) {
    measure_named(choice.measure);  // before anything is read
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    return cooccurrence_report(project.info().name, tables, scope,
                               analysis::cooccurrence(tables, scope, choice.within), choice.measure);
}

}  // namespace coding::report
