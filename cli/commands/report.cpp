// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "libcoding/analysis/scope_bounds.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/dossier.hpp"
#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/report/kinds.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/read_file.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace analysis = coding::analysis;
namespace report = coding::report;

analysis::ScopeRequest scope_request(const Invocation& invocation) {
    analysis::ScopeRequest request;
    request.themes = invocation.all("theme");
    request.codes = invocation.all("code");
    request.sources = invocation.all("source");
    request.groups = invocation.all("group");
    request.where = attribute_filters(invocation);
    request.coders = invocation.all("coder");
    request.query = invocation.text("query");
    if (const auto from = invocation.option("from")) analysis::set_from(request, *from);
    if (const auto to = invocation.option("to")) analysis::set_to(request, *to);
    request.with_moderators = invocation.has("with-moderators");
    request.every_coder = invocation.has("every-coder");
    return request;
}

// Refuses what this report does not take.
void check_options(const Invocation& invocation, const report::ReportKind& kind) {
    for (const auto& [option, name] : coding::Names<report::ReportOption>::values) {
        if (!invocation.option(name) || kind.takes(option)) continue;
        throw coding::Error{coding::ErrorKind::usage, Message{"The report “{0}” takes no --{1}.",
                                                              std::string{kind.name}, std::string{name}}};
    }
    for (const char* name : {"definition", "since"}) {
        if (kind.name == "all" || !invocation.has(name)) continue;
        throw coding::Error{coding::ErrorKind::usage,
                            Message{"The report “{0}” takes no --{1}.", std::string{kind.name}, name}};
    }
}

std::optional<std::uint32_t> number(const Invocation& invocation, std::string_view option) {
    const auto word = invocation.option(option);
    if (!word) return std::nullopt;
    return static_cast<std::uint32_t>(count(*word, option));
}

report::ReportChoices choices(const Invocation& invocation) {
    return {invocation.text("by"),         invocation.text("across"),      invocation.text("measure"),
            number(invocation, "within"),  number(invocation, "base"),     number(invocation, "run"),
            number(invocation, "at-most"), invocation.text("attribution"), invocation.text("words")};
}

// A definition says of each report what it counts.
void refuse_filters(const Invocation& invocation) {
    for (const char* filter : {"theme", "code", "source", "group", "where", "coder", "query", "from", "to",
                               "with-moderators", "every-coder"}) {
        if (!invocation.has(filter)) continue;
        throw coding::Error{coding::ErrorKind::usage, Message{"--{0} does not go with --definition.", filter},
                            Message{"Write it in the definition, for each report that it is for."}};
    }
}

report::DossierDefinition dossier_definition(const Invocation& invocation,
                                             const coding::store::Project& project) {
    const auto file = invocation.option("definition");
    if (!file) return report::definition_to_use(project, scope_request(invocation));
    refuse_filters(invocation);
    return with_text_of(*file, report::read_dossier_definition);
}

/// What the project keeps under the name, else what the file of that name holds.
std::optional<report::DossierFigures> earlier_figures(const Invocation& invocation,
                                                      const coding::store::Project& project) {
    const auto named = invocation.option("since");
    if (!named) return std::nullopt;
    if (auto kept = report::kept_dossier_figures(project, *named)) return kept;
    std::error_code ignored;
    if (!std::filesystem::exists(*named, ignored)) {
        throw coding::Error{coding::ErrorKind::not_found,
                            Message{"The project keeps no dossier “{0}”, and there is no such file.", *named},
                            Message{"“focale list PROJECT dossiers” shows what it keeps."}};
    }
    return with_text_of(*named, report::read_dossier_figures);
}

void print_dossier(const Invocation& invocation, const Context& context) {
    const auto project = open_to_read(invocation);
    const auto definition = dossier_definition(invocation, project);
    const auto since = earlier_figures(invocation, project);
    const auto made = report::dossier(project, definition, since ? &*since : nullptr, context.progress());
    if (definition.language && !invocation.has("lang")) {
        context.print(made, coding::Catalogue{*definition.language});
    } else {
        context.print(made);
    }
}

void execute_report(const Invocation& invocation, Context& context) {
    const auto& kind = report::report_kind(invocation.argument(1));
    check_options(invocation, kind);
    if (kind.name == "all") return print_dossier(invocation, context);
    const auto project = open_to_read(invocation);
    context.print(kind.make(project, scope_request(invocation), choices(invocation)));
}

Argument report_argument() {
    Argument argument{Message{"REPORT"}, Message{"which report"}};
    for (const auto& kind : report::report_kinds()) {
        argument.words.push_back(kind.name);
        argument.meanings.push_back(kind.summary);
    }
    return argument;
}

std::vector<std::string_view> all_measures() {
    std::vector<std::string_view> words;
    for (const auto& kind : report::report_kinds()) {
        for (const auto& [name, title] : kind.measures) {
            if (std::find(words.begin(), words.end(), name) == words.end()) words.push_back(name);
        }
    }
    return words;
}

}  // namespace

Command report_command() {
    Command command{
        .name = "report",
        .summary = Message{"Counts what was coded: how often each theme, what helps and what hinders."},
        .arguments = {project_argument(), report_argument()},
        .options =
            {{"theme", Message{"THEME"}, Message{"only this theme, and what crosses it"}, '\0', true},
             {"code", Message{"CODE"}, Message{"only this code and those below it"}, '\0', true},
             source_option(),
             {"group", Message{"GROUP"}, Message{"only sources of this group"}, '\0', true},
             where_option(),
             {"coder", Message{"CODER"}, Message{"only codings by this coder"}, '\0', true},
             {"query", Message{"QUERY"}, Message{"only what this query finds (written, or its name)"}},
             {"from", Message{"WHEN"}, Message{"from this day (YYYY-MM-DD) or time (H:MM:SS) on"}},
             {"to", Message{"WHEN"}, Message{"up to this day, or before this time"}},
             {"by", Message{"COLUMNS"},
              Message{"split by group, source, participant, question, kind, month, year, an attribute"}},
             {"across", Message{"COLUMNS"}, Message{"a coverage board for each of these (as for --by)"}},
             {"measure", Message{"FIGURE"}, Message{"what the cells of a map show"}, '\0', false,
              all_measures()},
             {"within", Message{"N"},
              Message{"nearness: turns in interaction (else 3), words in cooccurrence (else 50) and "
                      "kwic (else 5)"}},
             {"base", Message{"N"}, Message{"sources that saturation begins with (else 4)"}},
             {"run", Message{"N"}, Message{"sources that saturation looks at together (else 2)"}},
             {"at-most", Message{"N"}, Message{"quotes a code or cell, words, lines at most (0: all)"}},
             {"words", Message{"WORDS"}, Message{"the words of kwic, as “focale search” takes them"}},
             {"attribution", Message{"PATTERN"},
              Message{"how quotes are attributed: name, code, group, source, date, attributes"}},
             {"definition", Message{"FILE"}, Message{"all: the reports and choices in this file"}},
             {"since", Message{"DOSSIER"}, Message{"all: what changed since this one (its name, or JSON)"}},
             {"with-moderators", {}, Message{"count the turns of moderators and observers too"}},
             {"every-coder", {}, Message{"count a passage once for each of its coders"}}},
        .notes = {Message{
            "The report says what it counts, of how many, and from which state of the project."}},
        .examples =
            {{"focale report etude.focale frequency -f html -o themes.html",
              Message{"The themes, as a page with charts."}},
             {"focale report etude.focale frequency --theme alimentaire --by group -f csv",
              Message{"One theme, a column for each group."}},
             {"focale report etude.focale levers --where population=\"grand public\"",
              Message{"Levers and barriers as the general public sees them."}},
             {"focale report etude.focale quotes --code prix --attribution '{code}, {population}, {group}'",
              Message{"Quotes from all groups and voices."}},
             {"focale report etude.focale wall -f pdf -o mur.pdf",
              Message{"The whole study at a glance, as a page to print."}},
             {"focale report etude.focale all --since mai -o juin.docx",
              Message{"The whole dossier, beginning with what changed since May."}}},
        .execute = execute_report,
    };
    for (auto& option : report_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
