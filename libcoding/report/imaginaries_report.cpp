// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/imaginaries_report.hpp"

#include <optional>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

using Box = analysis::Evocations::Box;

constexpr std::uint64_t few_people = 10;

const char* box_name(Box box) {
    switch (box) {
        case Box::first_periphery:
            return "first_periphery";
        case Box::contrast:
            return "contrast";
        case Box::second_periphery:
            return "second_periphery";
        case Box::core:
            break;
    }
    return "core";
}

Message box_title(Box box) {
    switch (box) {
        case Box::first_periphery:
            return Message{"First periphery: evoked by many, late"};
        case Box::contrast:
            return Message{"Contrast: evoked by few, early"};
        case Box::second_periphery:
            return Message{"Second periphery: evoked by few, late"};
        case Box::core:
            break;
    }
    return Message{"Core: evoked by many, early"};
}

Table box_table(const Codebook& codebook, const analysis::Evocations& evocations) {
    Table table;
    table.key = "rows";
    table.title = Message{"Evocations in four boxes"};
    add_code_columns(table.columns);
    const auto add = [&](const char* key, Message title, ColumnType type, Shown shown) {
        table.columns.push_back({{key}, std::move(title), type, {}, shown, 0, {}});
    };
    add("box", Message{"Box"}, ColumnType::text, Shown::never);
    const auto people = table.columns.size();
    add("people", Message{"People, of all who evoke"}, ColumnType::count, Shown::everywhere);
    add("of_people", Message{"Who evoke"}, ColumnType::count, Shown::never);
    table.columns[people].out_of = people + 1;
    add("mean_rank", Message{"Mean rank"}, ColumnType::number, Shown::everywhere);
    std::optional<Box> last;
    for (const auto& row : evocations.rows) {
        Table::Row shown;
        shown.label = name_message(codebook.path(row.code));
        shown.colour = codebook.codes()[row.code].colour;
        if (last != row.box) shown.section = box_title(row.box);
        last = row.box;
        add_code_cells(shown.cells, codebook, row.code);
        shown.cells.emplace_back(std::string{box_name(row.box)});
        shown.cells.emplace_back(static_cast<std::int64_t>(row.people));
        shown.cells.emplace_back(static_cast<std::int64_t>(evocations.people));
        shown.cells.emplace_back(row.mean_rank);
        table.rows.push_back(std::move(shown));
    }
    return table;
}

Table limit_table(const analysis::Evocations& evocations) {
    Table table;
    table.key = "limits";
    table.title = Message{"Where the boxes meet"};
    table.columns.push_back(
        {{"measure"}, Message{"Measure"}, ColumnType::code, {}, Shown::everywhere, 0, {}});
    table.columns.push_back({{"limit"}, Message{"Limit"}, ColumnType::number, {}, Shown::everywhere, 0, {}});
    if (evocations.rows.empty()) return table;
    const auto add = [&](const char* measure, Message label, double limit) {
        Table::Row row;
        row.label = std::move(label);
        row.cells = {std::string{measure}, limit};
        table.rows.push_back(std::move(row));
    };
    add("people", Message{"People: many from here on"}, evocations.mean_people);
    add("mean_rank", Message{"Mean rank: early up to here"}, evocations.mean_rank);
    return table;
}

Message evocation_detail(const std::string& path, std::uint64_t people,
                         const analysis::Evocations::Row& row) {
    switch (row.box) {
        case Box::first_periphery:
            return Message{"{0}: {1} of {2} people, mean rank {3, number, ::.00} (first periphery)", path,
                           row.people, people, row.mean_rank};
        case Box::contrast:
            return Message{"{0}: {1} of {2} people, mean rank {3, number, ::.00} (contrast)", path,
                           row.people, people, row.mean_rank};
        case Box::second_periphery:
            return Message{"{0}: {1} of {2} people, mean rank {3, number, ::.00} (second periphery)", path,
                           row.people, people, row.mean_rank};
        case Box::core:
            break;
    }
    return Message{"{0}: {1} of {2} people, mean rank {3, number, ::.00} (core)", path, row.people, people,
                   row.mean_rank};
}

BoxesChart boxes_chart(const Codebook& codebook, const analysis::Evocations& evocations) {
    BoxesChart chart;
    chart.title = Message{"How many evoke it, and how early"};
    chart.across = {Message{"Mean rank: the further left, the earlier it comes"}, evocations.mean_rank, 1,
                    false};
    chart.upward = {Message{"People who evoke it, of {0} who evoke anything", evocations.people},
                    evocations.mean_people, 0, true};
    chart.upper_left = box_title(Box::core);
    chart.upper_right = box_title(Box::first_periphery);
    chart.lower_left = box_title(Box::contrast);
    chart.lower_right = box_title(Box::second_periphery);
    for (const auto& row : evocations.rows) {
        const auto& code = codebook.codes()[row.code];
        chart.points.push_back({name_message(code.name), code.colour, row.mean_rank,
                                static_cast<double>(row.people),
                                evocation_detail(codebook.path(row.code), evocations.people, row)});
    }
    return chart;
}

std::vector<Definition> definitions() {
    return {
        {Message{"Evocations"}, Message{"codings of codes of kind imaginary and of codes below them, each "
                                        "code by itself; in the scope of a "
                                        "theme, those that stand below it or overlap a passage of it."}},
        {Message{"Mean rank"},
         Message{"for each person, evocations are numbered in the order in which they first come up in her "
                 "words; the mean over those who have the evocation. 1 is what comes first."}},
        {Message{"Boxes"},
         Message{"Vergès’ prototypical analysis (1992): many, from the mean number of people on; early, up "
                 "to the "
                 "mean rank of all mentions. What many have early is a candidate for the core of the "
                 "representation."}}};
}

}  // namespace

Report imaginaries_report(const std::string& project_name, const store::CountingTables& tables,
                          const analysis::Scope& scope, const analysis::Evocations& evocations) {
    auto report = report_head("imaginaries", Message{"Imaginaries"}, project_name, tables, scope);
    report.totals = total_items(evocations.totals);
    if (evocations.rows.empty()) {
        report.warnings.emplace_back(
            "Nobody’s words in this scope are coded with a code of kind imaginary: give that kind to the "
            "codes of "
            "images and associations.");
    } else if (evocations.people < few_people) {
        report.warnings.emplace_back(
            "{0, plural, one {Only # person has} other {Only # people have}} an evocation: the boxes say "
            "little "
            "on so small a base.",
            evocations.people);
    }
    if (!evocations.rows.empty()) {
        report.warnings.emplace_back(
            "Ranks are meant for free associations. In a conversation what comes first depends on what was "
            "asked "
            "and on what others said.");
    }
    if (!evocations.rows.empty()) report.parts.emplace_back(boxes_chart(tables.codebook, evocations));
    report.parts.emplace_back(box_table(tables.codebook, evocations));
    report.parts.emplace_back(limit_table(evocations));
    report.methods = definitions();
    return report;
}

Report imaginaries_report(const store::Project& project, const analysis::ScopeRequest& request) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    return imaginaries_report(project.info().name, tables, scope, analysis::evocations(tables, scope));
}

}  // namespace coding::report
