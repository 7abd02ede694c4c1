// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/force_field_report.hpp"

#include <algorithm>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"
#include "libcoding/store/links.hpp"

namespace coding::report {
namespace {

using FieldRow = analysis::ForceField::Row;
using Side = analysis::ForceField::Side;

constexpr std::size_t lever = 0;
constexpr std::size_t barrier = 1;
constexpr std::size_t ambivalent = 2;
constexpr std::size_t charted_codes = 15;

class ForceFieldBuilder {
  public:
    ForceFieldBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                      const analysis::ForceField& field)
        : tables_(tables), codebook_(tables.codebook), scope_(scope), field_(field) {}

    Report build(const std::string& project) {
        auto report = report_head("forcefield", Message{"Force field"}, project, tables_, scope_);
        report.totals = total_items(field_.totals);
        add_scope_warnings(report.warnings, field_.totals);
        add_warnings(report.warnings);
        auto chart = this->chart();
        if (!chart.wings.empty()) report.parts.emplace_back(std::move(chart));
        report.parts.emplace_back(force_table());
        report.parts.emplace_back(answer_table());
        report.parts.emplace_back(unanswered_table());
        report.methods = definitions();
        return report;
    }

  private:
    /// The codes that weigh most on either side.
    [[nodiscard]] ButterflyChart chart() const {
        std::vector<const FieldRow*> rows;
        for (const auto& row : field_.rows) rows.push_back(&row);
        const auto weight = [](const FieldRow* row) {
            return row->sides[lever].force + row->sides[barrier].force;
        };
        std::stable_sort(rows.begin(), rows.end(),
                         [&](const auto* a, const auto* b) { return weight(a) > weight(b); });
        if (rows.size() > charted_codes) rows.resize(charted_codes);
        std::vector<std::size_t> codes;
        for (const auto* row : rows) codes.push_back(row->code);
        const auto labels = chart_labels(codebook_, codes);
        ButterflyChart chart{Message{"The codes that weigh most: force"}, ColumnType::rate, {}};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& sides = rows[i]->sides;
            const auto force = [&](std::size_t side) { return sides.at(side).force; };
            chart.wings.push_back({labels[i], force(lever), force(barrier), force(ambivalent),
                                   codebook_.codes()[codes[i]].colour,
                                   Message{"levers weigh {0, number, ::.0}, barriers {1, number, ::.0}, "
                                           "ambivalent codings {2, number, ::.0}",
                                           force(lever), force(barrier), force(ambivalent)},
                                   codebook_.path(codes[i])});
        }
        return chart;
    }

    static void add_side_columns(std::vector<Column>& columns, const char* side, const Message& group) {
        const auto add = [&](std::vector<std::string> key, Message title, ColumnType type, Shown where) {
            key.insert(key.begin(), side);
            columns.push_back({std::move(key), std::move(title), type, group, where, 0, {}});
        };
        add({"codings"}, Message{"Codings"}, ColumnType::count, Shown::everywhere);
        add({"participants"}, Message{"People"}, ColumnType::count, Shown::wide);
        add({"sources"}, Message{"Sources"}, ColumnType::count, Shown::never);
        add({"intensity", "coded"}, Message{"Intensity coded"}, ColumnType::count, Shown::never);
        add({"intensity", "mean"}, Message{"Mean intensity"}, ColumnType::rate, Shown::wide);
        add({"force"}, Message{"Force"}, ColumnType::rate, Shown::everywhere);
    }

    static void add_side_cells(std::vector<Cell>& cells, const Side& side) {
        for (const auto number : {side.codings, side.participants, side.sources, side.intensity.coded}) {
            cells.push_back(whole(number));
        }
        cells.push_back(side.intensity.coded > 0 ? Cell{side.intensity.mean} : Cell{});
        cells.emplace_back(side.force);
    }

    [[nodiscard]] Table force_table() const {
        Table table;
        table.key = "rows";
        table.title = Message{"Forces by code"};
        add_code_columns(table.columns);
        add_side_columns(table.columns, "lever", Message{"Levers"});
        add_side_columns(table.columns, "barrier", Message{"Barriers"});
        add_side_columns(table.columns, "ambivalent", Message{"Ambivalent"});
        for (const auto& row : field_.rows) {
            Table::Row shown;
            shown.label = name_message(codebook_.path(row.code));
            shown.colour = codebook_.codes()[row.code].colour;
            add_code_cells(shown.cells, codebook_, row.code);
            for (const auto& side : row.sides) add_side_cells(shown.cells, side);
            table.rows.push_back(std::move(shown));
        }
        if (!field_.rows.empty()) {
            table.notes.emplace_back("All levers weigh {0, number, ::.0}, all barriers {1, number, ::.0}.",
                                     field_.force[lever], field_.force[barrier]);
        }
        return table;
    }

    [[nodiscard]] const Side& side_of(std::uint32_t code, std::size_t side) const {
        static const Side nothing;
        const auto found =
            std::lower_bound(field_.rows.begin(), field_.rows.end(), code,
                             [](const FieldRow& row, std::uint32_t wanted) { return row.code < wanted; });
        return found == field_.rows.end() || found->code != code ? nothing : found->sides.at(side);
    }

    [[nodiscard]] Table answer_table() const {
        Table table;
        table.key = "answers";
        table.title = Message{"What answers what"};
        const auto add = [&](const char* key, Message title, ColumnType type) {
            table.columns.push_back({{key}, std::move(title), type, {}, Shown::everywhere, 0, {}});
        };
        add("barrier", Message{"Barrier"}, ColumnType::code);
        add("barrier_force", Message{"Its force"}, ColumnType::rate);
        add("lever", Message{"Answered by"}, ColumnType::text);
        add("lever_force", Message{"Its force"}, ColumnType::rate);
        add("stated", Message{"Between codes"}, ColumnType::flag);
        add("passages", Message{"Between passages"}, ColumnType::count);
        for (const auto& answer : field_.answers) {
            Table::Row row;
            row.colour = codebook_.codes()[answer.barrier].colour;
            row.cells = {codebook_.path(answer.barrier),
                         side_of(answer.barrier, barrier).force,
                         codebook_.path(answer.lever),
                         side_of(answer.lever, lever).force,
                         answer.stated,
                         whole(answer.passages)};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    [[nodiscard]] Table unanswered_table() const {
        Table table;
        table.key = "unanswered";
        table.title = Message{"Barriers that nothing answers"};
        table.columns.push_back(
            {{"barrier"}, Message{"Barrier"}, ColumnType::code, {}, Shown::everywhere, 0, {}});
        for (const auto& [key, title, type] :
             {std::tuple{"codings", Message{"Codings"}, ColumnType::count},
              std::tuple{"participants", Message{"People"}, ColumnType::count},
              std::tuple{"force", Message{"Force"}, ColumnType::rate}}) {
            table.columns.push_back({{key}, title, type, {}, Shown::everywhere, 0, {}});
        }
        for (const auto code : field_.unanswered) {
            const auto& side = side_of(code, barrier);
            Table::Row row;
            row.colour = codebook_.codes()[code].colour;
            row.cells = {codebook_.path(code), whole(side.codings), whole(side.participants), side.force};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    void add_warnings(std::vector<Message>& warnings) const {
        if (field_.rows.empty() && field_.totals.codings > 0) {
            warnings.emplace_back("No coding in this scope says whether it is a lever or a barrier.");
        }
        if (field_.rows.empty()) return;
        if (!field_.unrated_intensity) {
            warnings.emplace_back("No lever or barrier has an intensity: each coding weighs 1.");
        }
        if (field_.answers.empty()) {
            warnings.emplace_back(
                "No link says which lever answers which barrier: make them between codes or passages.");
        }
    }

    [[nodiscard]] std::vector<Definition> definitions() const {
        std::vector<Definition> all;
        all.push_back(
            {Message{"Force"},
             Message{"codings × mean intensity (1 to 5) of the code on that side; where none of these "
                     "has an intensity, the mean of all levers and barriers in scope stands in. "
                     "Codings of the code itself, not of those below it."}});
        all.push_back(
            {Message{"Ambivalent"},
             Message{"codings that both help and hinder: weighed alike, but shown apart, on neither side."}});
        all.push_back(
            {Message{"Answers"},
             Message{"links of the kind “answers”, from what helps to what it helps against: between "
                     "two codes, or between two coded passages in scope."}});
        return all;
    }

    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const analysis::ForceField& field_;
};

}  // namespace

Report force_field_report(const std::string& project_name, const store::CountingTables& tables,
                          const analysis::Scope& scope, const analysis::ForceField& field) {
    return ForceFieldBuilder{tables, scope, field}.build(project_name);
}

Report force_field_report(const store::Project& project, const analysis::ScopeRequest& request) {
    const auto counted = analysis::count_in_scope(project, request, true);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const auto links = store::links(project);
    return force_field_report(project.info().name, tables, scope,
                              analysis::force_field(tables, scope, links));
}

}  // namespace coding::report
