// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.hpp"
#include "cli/help.hpp"

namespace cli {
namespace {

void add_words(std::string& list, const std::vector<std::string_view>& words) {
    for (const auto word : words) list += (list.empty() ? "" : " ") + std::string{word};
}

// Whether the value of an option is, or may be, the name of a file.
bool takes_file(const Option& option) {
    const auto& value = option.value.pattern();
    return value == "FILE" || value == "TEMPLATE" || value == "DOSSIER";
}

// What follows an option that takes a value: its words, a file name, or what only the user knows.
std::string option_cases(const std::vector<Option>& options) {
    std::string cases;
    for (const auto& option : options) {
        if (option.value.empty()) continue;
        std::string pattern = "--" + std::string{option.name};
        if (option.letter != '\0') pattern += std::string{"|-"} + option.letter;
        std::string words;
        add_words(words, option.words);
        cases += "            " + pattern + ") ";
        if (!words.empty()) cases += "COMPREPLY=($(compgen -W \"" + words + "\" -- \"$current\")); ";
        if (takes_file(option)) cases += "COMPREPLY=($(compgen -f -- \"$current\")); ";
        cases += "return ;;\n";
    }
    return cases;
}

std::string command_case(const Command& command) {
    auto options = command.options;
    for (auto& option : common_options()) options.push_back(option);
    std::string names, words;
    for (const auto& option : options) names += (names.empty() ? "--" : " --") + std::string{option.name};
    for (const auto& argument : command.arguments) add_words(words, argument.words);
    return "    " + std::string{command.name} + ")\n        case \"$previous\" in\n" + option_cases(options) +
           "        esac\n        options=\"" + names + "\" words=\"" + words + "\" ;;\n";
}

}  // namespace

std::string bash_completion(std::span<const Command> commands) {
    std::string names;
    for (const auto& command : commands) names += (names.empty() ? "" : " ") + std::string{command.name};
    std::string script =
        "# bash completion of focale, made from its help.\n"
        "_focale() {\n"
        "    local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
        "    local options=\"\" words=\"\"\n"
        "    COMPREPLY=()\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        COMPREPLY=($(compgen -W \"" +
        names +
        " --version --help --lang\" -- \"$current\"))\n"
        "        return\n"
        "    fi\n"
        "    case \"${COMP_WORDS[1]}\" in\n";
    for (const auto& command : commands) script += command_case(command);
    script +=
        "    esac\n"
        "    case \"$current\" in\n"
        "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$current\")) ;;\n"
        "    *) COMPREPLY=($(compgen -W \"$words\" -- \"$current\") $(compgen -f -- \"$current\")) ;;\n"
        "    esac\n"
        "}\n"
        "complete -o filenames -F _focale focale\n";
    return script;
}

}  // namespace cli
