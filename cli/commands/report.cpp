// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"
#include "libcoding/report/agreement_report.hpp"
#include "libcoding/report/frequency_report.hpp"
#include "libcoding/report/levers_report.hpp"
#include "libcoding/report/matrix_report.hpp"
#include "libcoding/report/timeline_report.hpp"
#include "libcoding/report/wall_report.hpp"
#include "libcoding/text/clock_time.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace analysis = coding::analysis;
namespace report = coding::report;

// --from and --to take the day of a session or a time in it.
void read_bound(const Invocation& invocation, std::string_view option, std::optional<std::string>& date,
                std::optional<coding::Milliseconds>& time) {
    const auto word = invocation.option(option);
    if (!word) return;
    if (is_date(*word)) {
        date = *word;
    } else if (const auto clock = coding::text::clock_time(*word)) {
        time = *clock;
    } else {
        throw coding::Error{coding::ErrorKind::usage,
                            Message{"--{0} cannot be “{1}”.", std::string{option}, *word},
                            Message{"Write a day (2026-03-12) or a time in the session (0:12:30)."}};
    }
}

analysis::ScopeRequest scope_request(const Invocation& invocation) {
    analysis::ScopeRequest request;
    request.themes = invocation.all("theme");
    request.codes = invocation.all("code");
    request.sources = invocation.all("source");
    request.groups = invocation.all("group");
    request.where = attribute_filters(invocation);
    request.coders = invocation.all("coder");
    read_bound(invocation, "from", request.from_date, request.from_time);
    read_bound(invocation, "to", request.to_date, request.to_time);
    request.with_moderators = invocation.has("with-moderators");
    request.every_coder = invocation.has("every-coder");
    return request;
}

// Options that only some reports take.
void refuse(const Invocation& invocation, std::string_view option) {
    if (!invocation.option(option)) return;
    throw coding::Error{coding::ErrorKind::usage, Message{"The report “{0}” takes no --{1}.",
                                                          invocation.argument(1), std::string{option}}};
}

report::Report make(const Invocation& invocation, const coding::store::Project& project) {
    const auto request = scope_request(invocation);
    const auto& name = invocation.argument(1);
    if (name == "matrix") {
        return report::matrix_report(
            project, request, {invocation.text("by"), invocation.option("measure").value_or("codings")});
    }
    refuse(invocation, "measure");
    if (name == "agreement")
        return report::agreement_report(project, request, {{}, invocation.text("by"), {}, {}, 0});
    if (name == "frequency") return report::frequency_report(project, request, invocation.text("by"));
    if (name == "levers") return report::levers_report(project, request, invocation.text("by"));
    refuse(invocation, "by");
    return name == "wall" ? report::wall_report(project, request) : report::timeline_report(project, request);
}

void execute(const Invocation& invocation, Context& context) {
    const auto project = open_to_read(invocation);
    context.print(make(invocation, project));
}

}  // namespace

Command report_command() {
    Command command{
        .name = "report",
        .summary = Message{"Counts what was coded: how often each theme, what helps and what hinders."},
        .arguments = {project_argument(),
                      {Message{"REPORT"},
                       Message{"which report"},
                       Argument::Count::one,
                       {"frequency", "levers", "matrix", "timeline", "wall", "agreement"}}},
        .options = {{"theme", Message{"THEME"}, Message{"only this theme, and what crosses it"}, '\0', true},
                    {"code", Message{"CODE"}, Message{"only this code and those below it"}, '\0', true},
                    source_option(),
                    {"group", Message{"GROUP"}, Message{"only sources of this group"}, '\0', true},
                    where_option(),
                    {"coder", Message{"CODER"}, Message{"only codings by this coder"}, '\0', true},
                    {"from", Message{"WHEN"}, Message{"from this day (YYYY-MM-DD) or time (H:MM:SS) on"}},
                    {"to", Message{"WHEN"}, Message{"up to this day, or before this time"}},
                    {"by", Message{"COLUMNS"},
                     Message{"split by group, source, participant or an attribute"}},
                    {"measure",
                     Message{"FIGURE"},
                     Message{"what the cells of a matrix show (else codings)"},
                     '\0',
                     false,
                     {"codings", "turns", "words", "share", "per_1000", "participants"}},
                    {"with-moderators", {}, Message{"count the turns of moderators and observers too"}},
                    {"every-coder", {}, Message{"count a passage once for each of its coders"}}},
        .notes = {Message{
            "The report says what it counts, of how many, and from which state of the project."}},
        .examples = {{"focale report etude.focale frequency -f html -o themes.html",
                      Message{"The themes, as a page with charts."}},
                     {"focale report etude.focale frequency --theme alimentaire --by group -f csv",
                      Message{"One theme, a column for each group."}},
                     {"focale report etude.focale levers --where public=formateurs",
                      Message{"Levers and barriers as trainers see them."}},
                     {"focale report etude.focale wall -f pdf -o mur.pdf",
                      Message{
                          "The whole study at a glance: a band for each source, a colour for each theme."}}},
        .execute = execute,
    };
    for (auto& option : report_options())
        command.options.push_back(option);
    return command;
}

}  // namespace cli
