// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/saturation_report.hpp"

#include <algorithm>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

using analysis::Coverage;
using analysis::Saturation;

constexpr std::size_t random_orders = 1000;
constexpr double little_new = 0.05;
constexpr std::size_t most_boards = 8;

class SaturationBuilder {
  public:
    SaturationBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                      const Saturation& saturation, const analysis::Subjects& subjects,
                      const Coverage& coverage, const SaturationChoice& choice)
        : tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          saturation_(saturation),
          subjects_(subjects),
          board_(coverage),
          choice_(choice) {}

    Report build(const std::string& project) {
        auto report =
            report_head("saturation", Message{"Is there anything new?"}, project, tables_.state, scope());
        report.totals = totals();
        add_warnings(report.warnings);
        if (!saturation_.steps.empty()) report.parts.emplace_back(chart());
        report.parts.emplace_back(Paragraph{saturation_verdict(saturation_)});
        report.parts.emplace_back(steps());
        report.parts.emplace_back(runs());
        add_boards(report.parts);
        report.parts.emplace_back(cells());
        report.methods = definitions();
        return report;
    }

  private:
    [[nodiscard]] const std::string& source_name(std::size_t step) const {
        return tables_.sources[saturation_.steps[step].source].name;
    }

    [[nodiscard]] std::vector<ScopeItem> scope() const {
        auto items = scope_items(scope_.request, choice_.by);
        if (!choice_.across.empty()) {
            items.push_back({"across", choice_.across, Message{"a board for each: {0}", choice_.across}});
        }
        const auto base = static_cast<std::int64_t>(saturation_.rule.base);
        const auto run = static_cast<std::int64_t>(saturation_.rule.run);
        items.push_back(
            {"base", base, Message{"base of {0, plural, one {# source} other {# sources}}", base}});
        items.push_back({"run", run, Message{"runs of {0, plural, one {# source} other {# sources}}", run}});
        return items;
    }

    [[nodiscard]] std::vector<Total> totals() const {
        const auto sources = static_cast<std::int64_t>(saturation_.steps.size());
        const auto codes =
            sources == 0 ? std::int64_t{0} : static_cast<std::int64_t>(saturation_.steps.back().known);
        const auto cells = static_cast<std::int64_t>(count_cells(false));
        const auto empty = static_cast<std::int64_t>(count_cells(true));
        return {
            {"sources", sources, Message{"{0, plural, one {# source} other {# sources}}", sources}},
            {"codes", codes, Message{"{0, plural, one {# code} other {# codes}}", codes}},
            {"cells", cells,
             Message{"{0, plural, one {# cell} other {# cells}} on the coverage board", cells}},
            {"empty_cells", empty, Message{"{0, plural, one {# empty cell} other {# empty cells}}", empty}}};
    }

    /// Cells of the board where somebody was heard; or those of them that lack the subject.
    [[nodiscard]] std::size_t count_cells(bool empty) const {
        std::size_t count = 0;
        for (const auto& cell : board_.cells) {
            for (const auto coded : cell.coded) count += cell.turns > 0 && (!empty || coded == 0) ? 1U : 0U;
        }
        return count;
    }

    void add_warnings(std::vector<Message>& warnings) const {
        if (saturation_.steps.empty() || saturation_.steps.back().known == 0) {
            warnings.push_back(nothing_coded());
        }
        const auto empty = count_cells(true);
        if (empty > 0) {
            warnings.emplace_back(
                "{0, plural, one {# cell} other {# cells}} of {1} on the coverage board {0, plural, one {is} "
                "other {are}} empty: nobody there was heard on the theme.",
                empty, count_cells(false));
        }
    }

    [[nodiscard]] LineChart chart() const {
        LineChart chart;
        chart.title = Message{"Different codes, source by source"};
        LineChart::Line known{Message{"In order"}, {}, {}, false};
        LineChart::Line mean{Message{"Any order"}, {}, {}, true};
        LineChart::Line fresh{Message{"New"}, {}, {}, false};
        for (std::size_t i = 0; i < saturation_.steps.size(); ++i) {
            const auto& step = saturation_.steps[i];
            chart.steps.push_back(name_message(source_name(i)));
            known.values.push_back(static_cast<double>(step.known));
            fresh.values.push_back(static_cast<double>(step.new_codes));
            mean.values.push_back(step.mean);
            mean.band.push_back(step.range);
        }
        chart.lines = {mean, known, fresh};
        return chart;
    }

    [[nodiscard]] Table steps() const {
        Table table;
        table.key = "rows";
        table.title = Message{"New codes by source"};
        table.columns = {column("source", Message{"Source"}, ColumnType::code),
                         column("date", Message{"Date"}, ColumnType::day),
                         column("codes", Message{"Codes"}),
                         column("new_codes", Message{"New"}),
                         column("known", Message{"Together so far"}),
                         column("mean", Message{"Any order: mean"}, ColumnType::rate),
                         column("low", Message{"Any order: low"}, ColumnType::rate, Shown::wide),
                         column("high", Message{"Any order: high"}, ColumnType::rate, Shown::wide)};
        for (std::size_t i = 0; i < saturation_.steps.size(); ++i) {
            const auto& step = saturation_.steps[i];
            const auto& date = tables_.sources[step.source].date;
            Table::Row row;
            row.cells = {source_name(i),         date.empty() ? Cell{} : Cell{date},
                         count_cell(step.codes), count_cell(step.new_codes),
                         count_cell(step.known), step.mean,
                         step.range.low,         step.range.high};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    [[nodiscard]] Table runs() const {
        Table table;
        table.key = "runs";
        table.title = Message{"Saturation ratio"};
        table.columns = {column("first", Message{"From source"}), column("last", Message{"To source"}),
                         column("new_codes", Message{"New codes"}),
                         column("base_codes", Message{"Codes of the base"}),
                         column("ratio", Message{"Ratio"}, ColumnType::share)};
        for (const auto& run : saturation_.runs) {
            Table::Row row;
            row.cells = {count_cell(run.first + 1), count_cell(run.first + saturation_.rule.run),
                         count_cell(run.new_codes), count_cell(saturation_.base_codes), run.ratio};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    void add_boards(std::vector<Part>& parts) const {
        if (subjects_.size() == 0 || board_.structures.empty()) return;
        for (std::size_t population = 0; population < std::min(board_.populations.size(), most_boards);
             ++population) {
            HeatMap map;
            map.title = board_title(board_.populations[population]);
            for (const auto& name : board_.structures) map.columns.push_back(column_label(choice_.by, name));
            std::vector<std::size_t> codes(subjects_.codes.begin(), subjects_.codes.end());
            const auto labels = chart_labels(codebook_, codes);
            for (std::size_t n = 0; n < codes.size(); ++n) {
                HeatMap::Row row{labels[n], codebook_.codes()[codes[n]].colour, {}};
                for (std::size_t structure = 0; structure < board_.structures.size(); ++structure) {
                    row.values.push_back(static_cast<double>(board_.at(structure, population).coded[n]));
                }
                map.rows.push_back(std::move(row));
            }
            parts.emplace_back(std::move(map));
        }
    }

    [[nodiscard]] Message board_title(const std::string& population) const {
        if (population.empty()) return Message{"Coverage: turns on each theme"};
        // A name stands in the sentence; a word (a kind of source, “no group”) in the reader’s language
        // alone.
        const auto label = column_label(choice_.across, population);
        if (label != name_message(population)) return label;
        return Message{"{0}: turns on each theme", population};
    }

    /// Every cell.
    [[nodiscard]] Table cells() const {
        Table table;
        table.key = "coverage";
        table.title = Message{"Coverage board, empty cells first"};
        table.columns = {column("theme", Message{"Theme"}, ColumnType::code),
                         column("path", Message{"Path"}, ColumnType::text, Shown::never),
                         split_column("structure", choice_.by),
                         split_column("population", choice_.across,
                                      choice_.across.empty() ? Shown::never : Shown::everywhere),
                         column("turns", Message{"Turns on it"}),
                         column("of_turns", Message{"Turns heard"}),
                         column("empty", Message{"Empty"}, ColumnType::flag, Shown::never)};
        for (std::size_t n = 0; n < subjects_.size(); ++n) {
            for (std::size_t structure = 0; structure < board_.structures.size(); ++structure) {
                for (std::size_t population = 0; population < board_.populations.size(); ++population) {
                    const auto& cell = board_.at(structure, population);
                    if (cell.turns > 0) table.rows.push_back(cell_row(n, structure, population, cell));
                }
            }
        }
        // The empty ones first: that is what there is to do.
        std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto& a, const auto& b) {
            return std::get<bool>(a.cells.back()) && !std::get<bool>(b.cells.back());
        });
        return table;
    }

    [[nodiscard]] Table::Row cell_row(std::size_t subject, std::size_t structure, std::size_t population,
                                      const Coverage::Cell& cell) const {
        const auto code = subjects_.codes[subject];
        const auto& other = board_.populations[population];
        Table::Row row;
        row.cells = {codebook_.codes()[code].name,    codebook_.path(code),
                     board_.structures[structure],    other.empty() ? Cell{} : Cell{other},
                     count_cell(cell.coded[subject]), count_cell(cell.turns),
                     cell.coded[subject] == 0};
        row.colour = codebook_.codes()[code].colour;
        return row;
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        return {
            {Message{"New codes"},
             Message{"codes that no source before has; sources go by the day of the session, those without "
                     "one last. Each code counts by itself, without those below it."}},
            {Message{"Any order"},
             Message{"the same over {0} random orders of the sources, always the same ones: their mean, and "
                     "what the middle 95% of them lie between.",
                     saturation_.orders}},
            {Message{"Saturation ratio"},
             Message{"new codes of a run of sources, divided by the codes of the first ones, the base; runs "
                     "overlap (Guest, Namey and Chen 2020). “6 (+2)”: after 6 sources, told by the next 2. "
                     "No new codes does not yet mean that nothing new would be said: that depends on whom "
                     "one asks."}},
            {Message{"Coverage"}, Message{"turns in scope that are coded with the theme, or a code below it, "
                                          "of all turns heard in the cell; cells where nobody was heard are "
                                          "left out."}}};
    }

    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const Saturation& saturation_;
    const analysis::Subjects& subjects_;
    const Coverage& board_;
    const SaturationChoice& choice_;
};

}  // namespace

Message saturation_verdict(const Saturation& saturation) {
    const auto& [base, run] = saturation.rule;
    if (saturation.runs.empty()) {
        return Message{
            "The saturation ratio is not defined: it takes a base of {0, plural, one {# source} other {# "
            "sources}} with codes, and {1, plural, one {# more} other {# more}}.",
            base, run};
    }
    const auto little = saturation.reached(little_new);
    if (!little) {
        return Message{
            "Every run of {0, plural, one {# source} other {# sources}} brought more than {1, number, "
            "percent} of new codes: there may be more to hear.",
            run, little_new};
    }
    const auto nothing = saturation.reached(0);
    if (nothing == little) {
        return Message{"No new codes after {0, plural, one {# source} other {# sources}} (+{1}).", *little,
                       run};
    }
    if (nothing) {
        return Message{
            "At most {0, number, percent} of new codes after {1, plural, one {# source} other {# "
            "sources}} "
            "(+{2}); none at all after {3} (+{2}).",
            little_new, *little, run, *nothing};
    }
    return Message{
        "At most {0, number, percent} of new codes after {1, plural, one {# source} other {# sources}} "
        "(+{2}); no run without any.",
        little_new, *little, run};
}

Report saturation_report(const std::string& project_name, const store::CountingTables& tables,
                         const analysis::Scope& scope, const Saturation& saturation,
                         const analysis::Subjects& subjects, const Coverage& coverage,
                         const SaturationChoice& choice) {
    return SaturationBuilder{tables, scope, saturation, subjects, coverage, choice}.build(project_name);
}

Report saturation_report(const store::Project& project, const analysis::ScopeRequest& request,
                         const SaturationChoice& choice) {
    if (choice.rule.base == 0 || choice.rule.run == 0) {
        throw Error{ErrorKind::usage,
                    Message{"The base and the runs of saturation hold one source or more."}};
    }
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const auto subjects = analysis::subjects(tables, scope);
    auto split = choice;
    split.by = matrix_split(tables, choice.by);
    const auto coverage =
        analysis::coverage(tables, scope, subjects, analysis::split_from_name(tables, split.by),
                           analysis::split_from_name(tables, split.across));
    return saturation_report(project.info().name, tables, scope,
                             analysis::saturation(tables, scope, split.rule, random_orders), subjects,
                             coverage, split);
}

}  // namespace coding::report
