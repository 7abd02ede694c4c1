// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/history.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"

namespace cli {
namespace {

void execute_redo(const Invocation& invocation, Context& context) {
    auto project = open_to_write(invocation);
    const auto entry = coding::store::redo(project, context.coder());
    context.say(Message{"Done again: {0}", context.text(entry.what)});
}

}  // namespace

Command redo_command() {
    return {
        .name = "redo",
        .summary = Message{"Does again what was undone last."},
        .arguments = {project_argument()},
        .options = {},
        .notes = {},
        .examples = {{"focale redo etude.focale", Message{"Until something new is done."}}},
        .execute = execute_redo,
    };
}

}  // namespace cli
