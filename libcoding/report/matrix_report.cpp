// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/matrix_report.hpp"

#include <algorithm>
#include <array>

#include "libcoding/error.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

constexpr std::array<std::string_view, 6> measures{"codings", "turns",    "words",
                                                   "share",   "per_1000", "participants"};

const CountField& field_of(const std::string& measure) {
    const auto& fields = count_fields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const CountField& field) { return field.key == measure; });
    if (found == fields.end() || std::find(measures.begin(), measures.end(), measure) == measures.end()) {
        throw Error{ErrorKind::usage, Message{"The cells of a matrix cannot show “{0}”.", measure},
                    Message{"They show codings, turns, words, share, per_1000 or participants."}};
    }
    return *found;
}

double number_of(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&cell);
    return number == nullptr ? 0 : *number;
}

class MatrixBuilder {
  public:
    MatrixBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                  const analysis::Frequency& frequency, const MatrixChoice& choice, const ToldCells& told)
        : tables_(tables),
          codebook_(tables.codebook),
          scope_(scope),
          frequency_(frequency),
          choice_(choice),
          told_(told),
          field_(field_of(choice.measure)) {}

    Report build(const std::string& project) {
        auto report = report_head("matrix", Message{"Matrix of codes"}, project, tables_, scope_, choice_.by);
        report.scope.push_back(measure_item(choice_.measure));
        report.totals = total_items(frequency_.totals);
        add_scope_warnings(report.warnings, frequency_.totals);
        auto chart = this->chart();
        if (!chart.rows.empty() && !chart.columns.empty()) report.parts.emplace_back(std::move(chart));
        report.parts.emplace_back(table());
        add_told(report);
        return report;
    }

  private:
    [[nodiscard]] ColumnType chart_type() const {
        return field_.type == ColumnType::share || field_.type == ColumnType::rate ? field_.type
                                                                                   : ColumnType::count;
    }

    [[nodiscard]] Message title() const {
        const auto& measure = choice_.measure;
        if (measure == "turns") return Message{"Turns by code"};
        if (measure == "words") return Message{"Words by code"};
        if (measure == "share") return Message{"Share of words by code"};
        if (measure == "per_1000") return Message{"Codings per 1,000 words by code"};
        if (measure == "participants") return Message{"People by code"};
        return Message{"Codings by code"};
    }

    /// Codes that have something somewhere; parts of the codebook that have, above them.
    [[nodiscard]] HeatMap chart() const {
        HeatMap chart;
        chart.title = title();
        chart.type = chart_type();
        chart.by = choice_.by;
        chart.keys = frequency_.columns;
        for (const auto& name : frequency_.columns) chart.columns.push_back(column_label(choice_.by, name));
        std::vector<std::size_t> codes;
        for (const auto& row : frequency_.rows) {
            // A part of the codebook is the sum of what stands below it, and would outshine it.
            const bool heads = codebook_.subtree_end(row.code) > row.code + 1;
            if (!heads && row.total.codings > 0) codes.push_back(row.code);
        }
        const auto labels = chart_labels(codebook_, codes);
        for (const auto& row : frequency_.rows) {
            const auto found = std::lower_bound(codes.begin(), codes.end(), row.code);
            if (found == codes.end() || *found != row.code) continue;
            const auto index = static_cast<std::size_t>(found - codes.begin());
            HeatMap::Row shown{
                labels[index], codebook_.codes()[row.code].colour, {}, codebook_.path(row.code)};
            for (const auto& counts : row.columns) shown.values.push_back(number_of(field_.value(counts)));
            chart.rows.push_back(std::move(shown));
        }
        return chart;
    }

    [[nodiscard]] Table table() const {
        Table table;
        table.key = "rows";
        table.title = title();
        add_code_columns(table.columns);
        const auto add = [&](const std::vector<std::string>& prefix, const Message& name) {
            const auto first = table.columns.size();
            add_count_columns(table.columns, prefix, {{choice_.measure}});
            for (auto i = first; i < table.columns.size(); ++i) {
                if (table.columns[i].shown == Shown::everywhere) table.columns[i].title = name;
            }
        };
        for (const auto& column : frequency_.columns)
            add({"columns", column}, column_label(choice_.by, column));
        add({"all"}, Message{"All"});
        for (const auto& row : frequency_.rows) {
            Table::Row shown;
            const auto& code = codebook_.codes()[row.code];
            shown.depth = static_cast<int>(codebook_.depth(row.code));
            shown.colour = code.colour;
            shown.strong = codebook_.subtree_end(row.code) > row.code + 1;
            add_code_cells(shown.cells, codebook_, row.code);
            for (const auto& counts : row.columns) add_count_cells(shown.cells, counts);
            add_count_cells(shown.cells, row.total);
            table.rows.push_back(std::move(shown));
        }
        table.notes.push_back(Message{"A code in bold counts with all below it, each passage once."});
        if (choice_.measure != "share" && choice_.measure != "per_1000") {
            table.notes.push_back(
                Message{"The columns differ in length: to compare them, show rates or shares."});
        }
        return table;
    }

    /// The cells of which something is told: under each code, case by case, then what was said there.
    void add_told(Report& report) const {
        report.methods = count_definitions(scope_.request);
        if (choice_.by == "participant" || any_quoted()) tell_of_numbers(report.methods, tables_);
        if (told_.not_shown > 0) {
            report.warnings.emplace_back(
                "{0, plural, one {# summary is} other {# summaries are}} of cells that the filters leave "
                "out.",
                told_.not_shown);
        }
        if (told_.cells.empty()) return;
        auto table = told_table();
        std::vector<Part> quotes;
        auto listed = frequency_.rows.size();
        auto quoted = frequency_.rows.size();
        for (const auto& cell : told_.cells) {
            add_told_row(table, cell, cell.row != listed);
            listed = cell.row;
            if (cell.quotes.empty()) continue;
            const auto path = codebook_.path(frequency_.rows[cell.row].code);
            if (cell.row != quoted) quotes.emplace_back(Heading{2, name_message(path)});
            quoted = cell.row;
            quotes.emplace_back(
                Quotes{column_label(choice_.by, frequency_.columns[cell.column]), cell.quotes});
        }
        report.parts.emplace_back(std::move(table));
        for (auto& part : quotes) report.parts.push_back(std::move(part));
        report.methods.push_back(
            {Message{"Summaries"},
             Message{
                 "what the researchers say of a code, with all below it, in a group, a source, a person or "
                 "those who have a value: in their own words, and no figure."}});
        report.methods.push_back(
            {Message{"Quotes of a cell"},
             Message{"the best attested: more coders, then the stronger, then the longer; one a voice while "
                     "there are others. Nobody who refused to be quoted is."}});
    }

    [[nodiscard]] bool any_quoted() const {
        return std::any_of(told_.cells.begin(), told_.cells.end(),
                           [](const ToldCell& cell) { return !cell.quotes.empty(); });
    }

    [[nodiscard]] Table told_table() const {
        Table table;
        table.key = "cells";
        table.title = Message{"Summaries and quotes"};
        table.columns.push_back(
            {{"column"}, split_head(choice_.by), ColumnType::code, {}, Shown::everywhere, 0, {}});
        table.columns.push_back({{"code"}, Message{"Code"}, ColumnType::text, {}, Shown::never, 0, {}});
        table.columns.push_back({{"path"}, Message{"Path"}, ColumnType::text, {}, Shown::never, 0, {}});
        table.columns.push_back({{"value"}, field_.title, field_.type, {}, Shown::everywhere, 0, {}});
        table.columns.push_back(
            {{"summary"}, Message{"Summary"}, ColumnType::text, {}, Shown::everywhere, 0, {}});
        table.columns.push_back({{"quotes"}, Message{"Quotes"}, ColumnType::quotes, {}, Shown::never, 0, {}});
        return table;
    }

    void add_told_row(Table& table, const ToldCell& cell, bool first_of_code) const {
        const auto& row = frequency_.rows[cell.row];
        const auto& code = codebook_.codes()[row.code];
        const auto& column = frequency_.columns[cell.column];
        Table::Row shown;
        if (first_of_code) shown.section = name_message(codebook_.path(row.code));
        shown.label = column_label(choice_.by, column);
        shown.colour = code.colour;
        shown.cells = {column,
                       code.name,
                       codebook_.path(row.code),
                       field_.value(row.columns[cell.column]),
                       text_or_none(cell.summary),
                       cell.quotes};
        table.rows.push_back(std::move(shown));
    }

    const store::CountingTables& tables_;
    const Codebook& codebook_;
    const analysis::Scope& scope_;
    const analysis::Frequency& frequency_;
    const MatrixChoice& choice_;
    const ToldCells& told_;
    const CountField& field_;
};

}  // namespace

std::string matrix_split(const store::CountingTables& tables, const std::string& by) {
    if (!by.empty()) return by;
    return tables.groups.empty() ? "source" : "group";
}

Report matrix_report(const std::string& project_name, const store::CountingTables& tables,
                     const analysis::Scope& scope, const analysis::Frequency& frequency,
                     const MatrixChoice& choice, const ToldCells& told) {
    return MatrixBuilder{tables, scope, frequency, choice, told}.build(project_name);
}

}  // namespace coding::report
