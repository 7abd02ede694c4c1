// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.hpp"

#include "cli/commands.hpp"
#include "cli/commands/all.hpp"
#include "cli/context.hpp"

namespace cli {
namespace {

void execute_help(const Invocation& invocation, Context& context) {
    const auto commands = all_commands();
    const auto name = invocation.argument(0);
    if (invocation.has("man")) {
        context.print(name.empty() ? manual_page(commands, context.catalogue())
                                   : manual_page(command_named(commands, name), context.catalogue()));
    } else if (invocation.has("bash-completion")) {
        context.print(bash_completion(commands));
    } else if (name.empty()) {
        context.print(program_help(commands, context.catalogue()));
    } else {
        context.print(command_help(command_named(commands, name), context.catalogue()));
    }
}

}  // namespace

Command help_command() {
    return {
        .name = "help",
        .summary = Message{"Says what the program or one command does."},
        .arguments = {{Message{"COMMAND"}, Message{"the command to explain"}, Argument::Count::optional, {}}},
        .options = {{"man", {}, Message{"the manual page (of the command), for man -l"}},
                    {"bash-completion", {}, Message{"the completion script for bash"}},
                    {"output", Message{"FILE"}, Message{"write to this file, not to the terminal"}, 'o'}},
        .notes = {},
        .examples = {{"focale help report", Message{"How to make a report."}},
                     {"focale --lang fr help", Message{"The same in French."}}},
        .execute = execute_help,
    };
}

}  // namespace cli
