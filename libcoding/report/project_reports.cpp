// SPDX-License-Identifier: GPL-3.0-or-later
// The reports straight from a project: load, resolve the scope, count, build.
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/levers_report.hpp"

namespace coding::report {
namespace {

analysis::Split split_by(const store::CountingTables& tables, const std::string& by) {
    return by.empty() ? analysis::Split{} : analysis::split_from_name(tables, by);
}

}  // namespace

Report frequency_report(const store::Project& project, const analysis::ScopeRequest& request,
                        const std::string& by) {
    const auto tables = store::load_counting(project);
    const auto scope = analysis::resolve(tables, request);
    const auto frequency = analysis::frequency(tables, scope, split_by(tables, by));
    return frequency_report(project.info().name, tables, scope, frequency, by);
}

Report levers_report(const store::Project& project, const analysis::ScopeRequest& request,
                     const std::string& by) {
    const auto tables = store::load_counting(project);
    const auto scope = analysis::resolve(tables, request);
    const auto levers = analysis::levers(tables, scope, split_by(tables, by));
    return levers_report(
        project.info(), tables, scope, levers, [&](Span span) { return store::quote(project, tables, span); },
        by);
}

}  // namespace coding::report
