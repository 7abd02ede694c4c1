// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"

#include <algorithm>

#include "libcoding/error.hpp"
#include "libcoding/report/writers.hpp"

#include "cli/commands/all.hpp"
#include "cli/suggestion.hpp"

namespace cli {

std::vector<Command> all_commands() {
    return {new_command(),     import_command(),   export_command(),   list_command(),    code_command(),
            uncode_command(),  autocode_command(), codebook_command(), report_command(),  agreement_command(),
            search_command(),  passages_command(), query_command(),    summary_command(), dossier_command(),
            history_command(), undo_command(),     redo_command(),     check_command(),   backup_command(),
            help_command()};
}

std::vector<Option> common_options() {
    return {
        {"as", Message{"CODER"}, Message{"who acts (else the login name)"}},
        {"lang",
         Message{"LANGUAGE"},
         Message{"fr or en (else what the system speaks)"},
         '\0',
         false,
         {"fr", "en"}},
        {"quiet", {}, Message{"say nothing but errors"}, 'q'},
        {"help", {}, Message{"show this help"}, 'h'},
    };
}

std::vector<Option> table_options(std::vector<std::string_view> formats) {
    return {
        {"format", Message{"FORMAT"},
         Message{"how to write the result (else by the ending of the file, else text)"}, 'f', false,
         std::move(formats)},
        {"output", Message{"FILE"}, Message{"write to this file, not to the terminal"}, 'o'},
    };
}

std::vector<Option> report_options() {
    std::vector<std::string_view> formats{"text", "pdf"};
    for (const auto& kind : coding::report::format_kinds()) {
        if (kind.name != formats.front()) formats.push_back(kind.name);
    }
    return table_options(std::move(formats));
}

const Command& command_named(std::span<const Command> commands, std::string_view name) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command& command) { return command.name == name; });
    if (found != commands.end()) return *found;
    std::vector<std::string> known;
    for (const auto& command : commands) known.emplace_back(command.name);
    throw coding::Error{coding::ErrorKind::usage, Message{"There is no command “{0}”.", std::string{name}},
                        suggestion(name, known, Message{"“focale help” lists the commands."})};
}

}  // namespace cli
