// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/backup.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"

namespace cli {
namespace {

void execute_backup(const Invocation& invocation, Context& context) {
    const auto path = open_to_read(invocation).path();
    context.print(coding::store::back_up(path, "manual").string() + '\n');
}

}  // namespace

Command backup_command() {
    return {
        .name = "backup",
        .summary = Message{"Copies the project into the folder of its backups and names the copy."},
        .arguments = {project_argument()},
        .options = {},
        .notes = {Message{"Focale makes a backup by itself on each day on which something changed."}},
        .examples = {{"focale backup etude.focale", Message{"Before something you are not sure of."}}},
        .execute = execute_backup,
    };
}

}  // namespace cli
