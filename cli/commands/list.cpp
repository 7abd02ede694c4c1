// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/listings.hpp"
#include "cli/opened.hpp"
#include "cli/values.hpp"

namespace cli {
namespace {

void execute_list(const Invocation& invocation, Context& context) {
    using Lister = coding::report::Report (*)(const coding::store::Project&, const ListFilter&);
    const std::map<std::string, Lister, std::less<>> listers{
        {"sources", list_sources},   {"codes", list_codes},     {"participants", list_participants},
        {"coders", list_coders},     {"groups", list_groups},   {"memos", list_memos},
        {"links", list_links},       {"queries", list_queries}, {"summaries", list_summaries},
        {"dossiers", list_dossiers},
    };
    using LongLister = coding::report::LongTable (*)(const coding::store::Project&, const ListFilter&);
    const std::map<std::string, LongLister, std::less<>> long_listers{{"turns", list_turns},
                                                                      {"codings", list_codings}};
    ListFilter filter;
    filter.sources = invocation.all("source");
    filter.codes = invocation.all("code");
    filter.coders = invocation.all("coder");
    filter.speakers = invocation.all("speaker");
    filter.groups = invocation.all("group");
    const auto format = context.format();
    filter.one_line = format == coding::report::Format::text || format == coding::report::Format::markdown;
    const auto project = open_to_read(invocation);
    const auto& what = invocation.argument(1);
    if (const auto lister = long_listers.find(what); lister != long_listers.end()) {
        context.print(lister->second(project, filter));
        return;
    }
    context.print(listers.at(what)(project, filter));
}

}  // namespace

Command list_command() {
    Command command{
        .name = "list",
        .summary = Message{"Shows what is in a project."},
        .arguments = {project_argument(),
                      {Message{"WHAT"},
                       Message{"what to list"},
                       Argument::Count::one,
                       {"sources", "codes", "participants", "coders", "groups", "turns", "codings", "memos",
                        "links", "queries", "summaries", "dossiers"}}},
        .options = {source_option(),
                    speaker_option(),
                    {"code", Message{"CODE"}, Message{"only this code and those below it"}, '\0', true},
                    {"coder", Message{"CODER"}, Message{"only codings by this coder"}, '\0', true},
                    {"group", Message{"GROUP"}, Message{"only sources of this group"}, '\0', true}},
        .notes = {Message{
            "Positions (begin, end) count characters from the start of the source; the character at "
            "the end is not part of it. CSV and JSON hold more columns than the terminal shows."}},
        .examples = {{"focale list etude.focale sources",
                      Message{"The sources, with their turns and words."}},
                     {"focale list etude.focale turns --source \"FG1 campus\" -f csv -o tours.csv",
                      Message{"All that is said in one focus group, as a table."}},
                     {"focale list etude.focale codings --code prix -f json",
                      Message{"Every passage about the price."}}},
        .execute = execute_list,
    };
    for (auto& option : table_options()) command.options.push_back(option);
    return command;
}

}  // namespace cli
