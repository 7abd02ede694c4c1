// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/queries.hpp"
#include "libcoding/analysis/kept_query.hpp"
#include "libcoding/analysis/names_missing.hpp"
#include "libcoding/error.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"

namespace cli {
namespace {

namespace acts = coding::acts;
using coding::analysis::query_kept_as;

/// A query may be kept before its codes are made, but a slip of the pen is told at once.
void tell_missing(const coding::store::Project& project, const std::string& query, const Context& context) {
    const auto missing = coding::analysis::names_missing(project, query);
    for (const auto& [what, hint] : missing) {
        context.say(what);
        context.say(hint);
    }
    if (!missing.empty())
        context.say(Message{"The query is kept, but cannot be run until what it names is there."});
}

void execute_query(const Invocation& invocation, Context& context) {
    const auto action = invocation.argument(1);
    const auto name = invocation.argument(2);
    const auto more = invocation.argument(3);
    if (more.empty() != (action == "remove")) {
        throw coding::Error{coding::ErrorKind::usage,
                            action == "save" ? Message{"Say which query to save under the name “{0}”.", name}
                            : action == "rename" ? Message{"Say what to call the query “{0}”.", name}
                                                 : Message{"“remove” takes one name."},
                            Message{"“focale help query” shows an example."}};
    }
    auto project = open_to_write(invocation);
    if (action == "save") {
        acts::save_query(project, context.coder(), name, more);
        context.say(Message{"Saved the query “{0}”.", name});
        tell_missing(project, more, context);
    } else if (action == "rename") {
        acts::rename_query(project, context.coder(), query_kept_as(project, name).id, more);
        context.say(Message{"The query “{0}” is now called “{1}”.", name, more});
    } else {
        acts::remove_query(project, context.coder(), query_kept_as(project, name).id);
        context.say(Message{"Removed the query “{0}”.", name});
    }
}

}  // namespace

Command query_command() {
    return {
        .name = "query",
        .summary = Message{"Keeps a query in the project by name, renames it or removes it."},
        .arguments = {project_argument(),
                      {Message{"ACTION"},
                       Message{"which of the three"},
                       Argument::Count::one,
                       {"save", "rename", "remove"}},
                      {Message{"NAME"}, Message{"of the query"}},
                      {Message{"QUERY"}, Message{"to save: the query; to rename: the new name"},
                       Argument::Count::optional}},
        .options = {},
        .notes = {Message{
                      "“focale help passages” says how queries are written. To save one under a name that "
                      "is taken changes it. One that names what the project does not have is kept all the "
                      "same, and told."},
                  Message{"“focale passages PROJECT --query NAME” runs it, “focale report … --query NAME” "
                          "counts only what it finds, “focale list PROJECT queries” shows all of them."}},
        .examples = {{"focale query etude.focale save \"trop cher\" \"prix:barrier NEAR/30 lieu et accès\"",
                      Message{"Keeps it."}},
                     {"focale query etude.focale save fort \"*[population=grand public, intensity>=4]\"",
                      Message{"What the general public says with force."}},
                     {"focale report etude.focale quotes --query \"trop cher\"",
                      Message{"Quotes of what it finds."}},
                     {"focale query etude.focale rename \"trop cher\" prix",
                      Message{"Another name for it."}}},
        .execute = execute_query,
    };
}

}  // namespace cli
