// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/history.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"

namespace cli {
namespace {

void execute_undo(const Invocation& invocation, Context& context) {
    auto project = open_to_write(invocation);
    const auto entry = coding::store::undo(project, context.coder());
    context.say(Message{"Undone: {0}", context.text(entry.what)});
}

}  // namespace

Command undo_command() {
    return {
        .name = "undo",
        .summary = Message{"Takes the last act back."},
        .arguments = {project_argument()},
        .options = {},
        .notes = {},
        .examples = {{"focale undo etude.focale",
                      Message{"As often as you like, also after closing the project."}}},
        .execute = execute_undo,
    };
}

}  // namespace cli
