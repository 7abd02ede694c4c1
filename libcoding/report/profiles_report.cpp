// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/profiles_report.hpp"

#include <algorithm>
#include <map>

#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/report_head.hpp"

namespace coding::report {
namespace {

using CellFigure = std::uint64_t (*)(const analysis::Counts& counts);

CellFigure figure_of(const std::string& measure) {
    if (measure == "codings") return [](const analysis::Counts& counts) { return counts.codings; };
    if (measure == "turns") return [](const analysis::Counts& counts) { return counts.turns; };
    if (measure == "words") return [](const analysis::Counts& counts) { return counts.words; };
    if (measure == "binary") {
        return [](const analysis::Counts& counts) { return std::uint64_t{counts.codings > 0 ? 1U : 0U}; };
    }
    throw Error{ErrorKind::usage, Message{"The cells of profiles cannot show “{0}”.", measure},
                Message{"They show codings, turns, words or binary (1 or 0)."}};
}

class ProfilesBuilder {
  public:
    ProfilesBuilder(const store::CountingTables& tables, const analysis::Scope& scope,
                    const analysis::Frequency& frequency, const ProfilesChoice& choice)
        : tables_(tables),
          scope_(scope),
          frequency_(frequency),
          choice_(choice),
          figure_(figure_of(choice.measure)) {
        add_attributes();
    }

    Report build(const std::string& project) const {
        auto report = report_head("profiles", Message{"Profiles"}, project, tables_, scope_, choice_.by);
        report.scope.push_back(measure_item(choice_.measure));
        report.totals = total_items(frequency_.totals);
        add_scope_warnings(report.warnings, frequency_.totals);
        report.parts.emplace_back(table());
        report.methods = count_definitions(
            scope_.request, {choice_.measure == "binary" ? std::string{"codings"} : choice_.measure});
        return report;
    }

  private:
    [[nodiscard]] Message said() const {
        if (choice_.measure == "turns") return Message{"Turns by code"};
        if (choice_.measure == "words") return Message{"Words by code"};
        if (choice_.measure == "binary") return Message{"1 where a code occurs, else 0"};
        return Message{"Codings by code"};
    }

    /// Where rows are sources or participants, what is known of them; by name.
    void add_attributes() {
        const bool people = choice_.by == "participant";
        if (!people && choice_.by != "source") return;
        const auto of = people ? Attribute::Of::participant : Attribute::Of::source;
        const auto count = people ? tables_.participants.size() : tables_.sources.size();
        for (std::uint32_t i = 0; i < count; ++i) {
            index_of_.emplace(people ? person_name(tables_, i) : tables_.sources[i].name, i);
        }
        for (const auto& values : tables_.values) {
            if (values.attribute.of == of) attributes_.push_back(&values);
        }
    }

    [[nodiscard]] Table table() const {
        Table table;
        table.key = "rows";
        table.title = said();
        table.columns = {column("unit", split_head(choice_.by), ColumnType::code)};
        for (const auto* values : attributes_) {
            table.columns.push_back(
                column("attributes", name_message(values->attribute.name), ColumnType::text, Shown::sheet));
            table.columns.back().key.push_back(values->attribute.name);
        }
        table.columns.push_back(column("turns", Message{"Turns"}));
        table.columns.push_back(column("words", Message{"Words"}));
        std::vector<std::size_t> codes;
        for (const auto& row : frequency_.rows) codes.push_back(row.code);
        const auto labels = chart_labels(tables_.codebook, codes);
        for (std::size_t i = 0; i < codes.size(); ++i) {
            table.columns.push_back(column("codes", labels[i]));
            table.columns.back().key.push_back(tables_.codebook.path(codes[i]));
        }
        for (std::size_t unit = 0; unit < frequency_.columns.size(); ++unit) {
            table.rows.push_back(row(unit));
        }
        table.notes.push_back(Message{"A code counts with all below it, each passage once."});
        return table;
    }

    [[nodiscard]] Table::Row row(std::size_t unit) const {
        Table::Row row;
        const auto& name = frequency_.columns[unit];
        row.label = column_label(choice_.by, name);
        row.cells = {name};
        const auto index = index_of_.find(name);
        for (const auto* values : attributes_) {
            row.cells.push_back(index == index_of_.end() ? Cell{}
                                                         : text_or_none(values->values[index->second]));
        }
        row.cells.push_back(count_cell(frequency_.column_totals[unit].turns));
        row.cells.push_back(count_cell(frequency_.column_totals[unit].words));
        for (const auto& code : frequency_.rows) {
            row.cells.push_back(count_cell(figure_(code.columns[unit])));
        }
        return row;
    }

    const store::CountingTables& tables_;
    const analysis::Scope& scope_;
    const analysis::Frequency& frequency_;
    const ProfilesChoice& choice_;
    CellFigure figure_;
    std::map<std::string, std::size_t, std::less<>> index_of_;
    std::vector<const store::CountingTables::Values*> attributes_;
};

}  // namespace

Report profiles_report(const store::Project& project, const analysis::ScopeRequest& request,
                       const ProfilesChoice& choice) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const auto frequency = analysis::frequency(tables, scope, analysis::split_from_name(tables, choice.by));
    return profiles_report(project.info().name, tables, scope, frequency, choice);
}

Report profiles_report(const std::string& project_name, const store::CountingTables& tables,
                       const analysis::Scope& scope, const analysis::Frequency& frequency,
                       const ProfilesChoice& choice) {
    return ProfilesBuilder{tables, scope, frequency, choice}.build(project_name);
}

}  // namespace coding::report
