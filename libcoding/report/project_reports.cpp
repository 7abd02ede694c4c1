// SPDX-License-Identifier: GPL-3.0-or-later
// The reports straight from a project: load, resolve the scope, count, build.
#include "libcoding/analysis/counted_scope.hpp"
#include "libcoding/report/condition_table.hpp"
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/levers_report.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/quoting.hpp"
#include "libcoding/report/timeline_report.hpp"
#include "libcoding/report/wall_report.hpp"

namespace coding::report {
namespace {

constexpr std::uint32_t wall_pieces = 150;

}  // namespace

Report frequency_report(const store::Project& project, const analysis::ScopeRequest& request,
                        const std::string& by) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const auto frequency = analysis::frequency(tables, scope, analysis::split_from_name(tables, by));
    return frequency_report(project.info().name, tables, scope, frequency, by);
}

Report levers_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const std::string& by) {
    const auto written = written_conditions(project);
    const auto counted = analysis::count_in_scope(project, request, !written.empty());
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const auto levers = analysis::levers(tables, scope, analysis::split_from_name(tables, by));
    return levers_report(
        project.info(), tables, scope, levers, [&](Span span) { return told_words(project, tables, span); },
        by, analysis::conditioned_passages(tables, scope, conditions_of(tables, written)));
}

Report matrix_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const MatrixChoice& choice) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    const MatrixChoice split{matrix_split(tables, choice.by), choice.measure, choice.at_most};
    const auto frequency = analysis::frequency(tables, scope, analysis::split_from_name(tables, split.by));
    return matrix_report(project.info().name, tables, scope, frequency, split,
                         told_cells(project, tables, scope, frequency, split.by, split.at_most));
}

Report timeline_report(const store::Project& project, const analysis::ScopeRequest& request) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    return timeline_report(project.info().name, tables, scope, analysis::timelines(tables, scope));
}

Report wall_report(const store::Project& project, const analysis::ScopeRequest& request) {
    const auto counted = analysis::count_in_scope(project, request);
    const auto& tables = counted.tables;
    const auto& scope = counted.scope;
    return wall_report(project.info().name, tables, scope, analysis::wall(tables, scope, wall_pieces));
}

}  // namespace coding::report
