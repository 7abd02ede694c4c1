// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/kept_query.hpp"
#include "libcoding/error.hpp"
#include "libcoding/report/passages_report.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

namespace analysis = coding::analysis;

/// As it is written, or kept under the name of --query.
std::string query_asked_for(const Invocation& invocation, const coding::store::Project& project) {
    const auto written = invocation.argument(1);
    const auto kept = invocation.option("query");
    if (written.empty() != kept.has_value()) {
        throw coding::Error{coding::ErrorKind::usage,
                            Message{"Write a query, or name one that the project keeps with --query."},
                            Message{"“focale list PROJECT queries” shows their names."}};
    }
    return kept ? analysis::query_kept_as(project, *kept).text : written;
}

void execute_passages(const Invocation& invocation, Context& context) {
    analysis::PassageRequest request;
    coding::report::PassageList list;
    request.scope.sources = invocation.all("source");
    request.scope.groups = invocation.all("group");
    request.scope.where = attribute_filters(invocation);
    request.scope.coders = invocation.all("coder");
    request.speakers = invocation.all("speaker");
    for (const auto& word : invocation.all("polarity")) {
        request.polarities.push_back(*coding::from_name<coding::Polarity>(word));
    }
    request.lowest_intensity = intensity(invocation).value_or(0);
    if (const auto width = invocation.option("context")) {
        list.context = static_cast<std::uint32_t>(count(*width, "context"));
    }
    if (const auto limit = invocation.option("limit")) list.limit = count(*limit, "limit");
    const auto project = open_to_read(invocation);
    list.query = query_asked_for(invocation, project);
    request.query = analysis::parse_passage_query(list.query);
    context.print(coding::report::passages_report(project, request, list));
}

}  // namespace

Command passages_command() {
    Command command{
        .name = "passages",
        .summary = Message{"Shows the passages of codes, alone or as they stand together."},
        .arguments = {project_argument(),
                      {Message{"QUERY"}, Message{"codes, with AND, OR, NOT, NEAR, THEN, IN TURN between"},
                       Argument::Count::optional}},
        .options = {{"query", Message{"NAME"}, Message{"the query that the project keeps under this name"}},
                    source_option(),
                    {"group", Message{"GROUP"}, Message{"only sources of this group"}, '\0', true},
                    where_option(),
                    {"coder", Message{"CODER"}, Message{"only codings by this coder"}, '\0', true},
                    speaker_option(),
                    {"polarity",
                     Message{"POLARITY"},
                     Message{"only lever, barrier, ambivalent or none"},
                     '\0',
                     true,
                     {"lever", "barrier", "ambivalent", "none"}},
                    {"intensity", Message{"N"}, Message{"only codings of this intensity (1 to 5) or more"}},
                    {"context", Message{"N"}, Message{"characters before and after, as data (else 80)"}},
                    {"limit", Message{"N"}, Message{"show at most so many"}}},
        .notes =
            {Message{
                 "Operators are in capitals, in English or French: AND or ET (the words that both have in "
                 "common), OR or OU, NOT or SAUF (passages that do not touch the other), NEAR or PRÈS, "
                 "THEN or PUIS (in this order), IN TURN or MÊME TOUR, IN SOURCE or MÊME SOURCE."},
             Message{"NEAR alone means within 20 words; NEAR/50 within 50, NEAR/3T within 3 turns; THEN as "
                     "well. Nearness binds closest, then AND and NOT, then OR; parentheses help."},
             Message{
                 "A code stands for itself and those below it; “*” for any; “prix:barrier” for what hinders "
                 "only. Names that could be taken for something else go in quotation marks."},
             Message{
                 "Brackets hold conditions: prix[role=participant, métier=formatrice|élu, intensity>=4, "
                 "memo=confiance, coder!=Ana]; speaker, source, group and polarity too. Behind parentheses "
                 "they hold for all codes inside, alone for any code; “*” is any value."}},
        .examples =
            {{"focale passages etude.focale \"prix AND (lieu et accès OR circuits courts) NOT énergétique\"",
              Message{"What is said of prices together with places or short chains."}},
             {"focale passages etude.focale \"prix NEAR/30 lieu et accès\" --group FG1 -f html -o prix.html",
              Message{"Where both come up within 30 words, as a page."}},
             {"focale passages etude.focale \"*:barrier\" --where population=\"grand public\" -f csv",
              Message{"All that hinders, in the general public’s words, as a table."}}},
        .execute = execute_passages,
    };
    for (auto& option : report_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
