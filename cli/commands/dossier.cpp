// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/dossier.hpp"

#include "libcoding/report/kept_dossier.hpp"
#include "libcoding/store/dossier.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"
#include "cli/read_file.hpp"

namespace cli {
namespace {

namespace acts = coding::acts;

void show_dossier(const Invocation& invocation, const Context& context) {
    const auto project = open_to_read(invocation);
    if (const auto kept = coding::store::dossier_definition(project)) return context.print(*kept);
    context.say(Message{"The project keeps no definition: these reports make its dossier."});
    context.print(coding::report::usual_definition());
}

void set_dossier(const Invocation& invocation, const Context& context, const std::string& file) {
    auto project = open_to_write(invocation);
    const auto entry = with_text_of(file, [&](std::string_view text) {
        return acts::set_dossier(project, context.coder(), std::string{text});
    });
    context.say(entry ? Message{"The project keeps this definition of its dossier."}
                      : Message{"It says so already."});
}

// What a word takes behind it, and what is said where it is missing.
void check_words(const std::string& action, const std::string& what) {
    const bool takes_one = action == "set" || action == "keep" || action == "forget";
    if (takes_one != what.empty()) return;
    throw coding::Error{coding::ErrorKind::usage,
                        !takes_one        ? Message{"“{0}” takes nothing behind it.", action}
                        : action == "set" ? Message{"Say which file holds the definition."}
                                          : Message{"Say under which name."},
                        Message{"“focale help dossier” shows an example."}};
}

void execute_dossier(const Invocation& invocation, Context& context) {
    const auto action = invocation.argument(1).empty() ? "show" : invocation.argument(1);
    const auto what = invocation.argument(2);
    check_words(action, what);
    if (action == "show") return show_dossier(invocation, context);
    if (action == "set") return set_dossier(invocation, context, what);
    auto project = open_to_write(invocation);
    if (action == "remove") {
        acts::remove_dossier(project, context.coder());
        context.say(Message{"The definition is removed: the usual reports make the dossier."});
    } else if (action == "keep") {
        acts::keep_figures(project, context.coder(), what);
        context.say(Message{"Kept under the name “{0}”, to compare later dossiers with.", what});
    } else {
        acts::forget_figures(project, context.coder(), what);
        context.say(Message{"Forgot what was kept under the name “{0}”.", what});
    }
}

}  // namespace

Command dossier_command() {
    return {
        .name = "dossier",
        .summary = Message{"Keeps in the project of what its dossier is made, and what it tells today."},
        .arguments = {project_argument(),
                      {Message{"ACTION"},
                       Message{"show the definition (also where nothing is said), set or remove it; keep "
                               "what the dossier tells today, or forget it"},
                       Argument::Count::optional,
                       {"show", "set", "remove", "keep", "forget"}},
                      {Message{"WHAT"},
                       Message{"to set: the file with the definition; to keep and to forget: a name"},
                       Argument::Count::optional}},
        .options = {{"output", Message{"FILE"}, Message{"write to this file, not to the terminal"}, 'o'}},
        .notes = {Message{"“focale report PROJECT all” makes the dossier as the definition has it, in every "
                          "format; “--since NAME” begins it with what changed since then."},
                  Message{"Without a definition, “show” gives the usual one to begin with. "
                          "schemas/dossier.schema.json tells all that can stand in it; “focale list PROJECT "
                          "dossiers” shows what is kept."}},
        .examples = {{"focale dossier etude.focale -o dossier.json",
                      Message{"The definition, to change in an editor …"}},
                     {"focale dossier etude.focale set dossier.json", Message{"… and to give back."}},
                     {"focale dossier etude.focale keep mai",
                      Message{"What the dossier tells now, under a name."}},
                     {"focale report etude.focale all --since mai -o juin.docx",
                      Message{"The whole dossier, beginning with what changed since May."}}},
        .execute = execute_dossier,
    };
}

}  // namespace cli
