// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/error.hpp"
#include "libcoding/store/integrity.hpp"

#include "cli/commands/all.hpp"
#include "cli/context.hpp"
#include "cli/opened.hpp"

namespace cli {
namespace {

namespace store = coding::store;

std::vector<store::Fault> faults_of(const store::Project& project, Context& context) {
    auto faults = store::check(project, context.progress());
    std::string lines;
    for (const auto& fault : faults) lines += context.text(fault.what) + '\n';
    context.print(lines);
    return faults;
}

void repair(const Invocation& invocation, Context& context) {
    auto project = open_to_write(invocation);
    for (const auto& mended : store::repair(project, context.coder(), context.progress()))
        context.say(mended);
}

void execute_check(const Invocation& invocation, Context& context) {
    if (invocation.has("repair")) repair(invocation, context);
    const auto project = open_to_read(invocation);
    const auto faults = faults_of(project, context);
    if (faults.empty()) {
        context.say(Message{"The project is sound."});
        return;
    }
    bool all_repairable = true;
    for (const auto& fault : faults) all_repairable = all_repairable && fault.repairable;
    throw coding::Error{
        coding::ErrorKind::storage,
        Message{"The project has {0, plural, one {# fault} other {# faults}}.", faults.size()},
        all_repairable ? Message{"“focale check --repair” derives again what can be, after a backup."}
                       : Message{"Keep the file, and go on with the newest sound copy in the folder of its "
                                 "backups."}};
}

}  // namespace

Command check_command() {
    return {
        .name = "check",
        .summary = Message{"Looks whether a project is sound, down to the last character."},
        .arguments = {project_argument()},
        .options = {{"repair", {}, Message{"derive again what can be, after a backup"}}},
        .notes = {Message{"Nothing that a person made is ever changed or removed by a repair."}},
        .examples = {{"focale check etude.focale", Message{"Says nothing is wrong, or what is."}}},
        .execute = execute_check,
    };
}

}  // namespace cli
