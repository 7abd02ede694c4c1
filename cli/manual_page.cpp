// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/help.hpp"

namespace cli {

using coding::Catalogue;

namespace {

// Text as roff takes it: what roff would read as a command of its own is escaped.
std::string roff(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        if (letter == '\\') {
            escaped += "\\e";
        } else if (letter == '-') {
            escaped += "\\-";
        } else if ((letter == '.' || letter == '\'') && escaped.empty()) {
            escaped += std::string{"\\&"} + letter;
        } else {
            escaped += letter;
        }
    }
    return escaped;
}

std::string section(const std::string& title) {
    return ".SH \"" + roff(title) + "\"\n";
}

std::string tagged(const std::string& tag, const std::string& meaning) {
    return ".TP\n\\fB" + roff(tag) + "\\fR\n" + roff(meaning) + '\n';
}

std::string example_lines(const Command& command, const Catalogue& catalogue) {
    std::string page;
    for (const auto& example : command.examples) {
        page += ".PP\n" + roff(catalogue.text(example.meaning)) + "\n.PP\n.nf\n.RS\n" + roff(example.line) +
                "\n.RE\n.fi\n";
    }
    return page;
}

std::string options_of_all(const Catalogue& catalogue) {
    auto page = section(catalogue.text(Message{"OPTIONS OF EVERY COMMAND"}));
    for (const auto& option : common_options())
        page += tagged(option_line(option, catalogue), catalogue.text(option.meaning));
    return page;
}

std::string exit_status(const Catalogue& catalogue) {
    auto page = section(catalogue.text(Message{"EXIT STATUS"}));
    page += tagged("0", catalogue.text(Message{"done"}));
    page += tagged("1", catalogue.text(Message{"failed; the project is as it was before"}));
    page += tagged("2", catalogue.text(Message{"called in a way that makes no sense"}));
    return page;
}

std::string argument_lines(const Command& command, const Catalogue& catalogue) {
    std::string page;
    for (const auto& argument : command.arguments) {
        page += tagged(catalogue.text(argument.name), catalogue.text(argument.meaning));
        for (const auto& [word, meaning] : word_meanings(argument, catalogue)) page += tagged(word, meaning);
    }
    for (const auto& option : command.options)
        page += tagged(option_line(option, catalogue), catalogue.text(option.meaning));
    return page;
}

std::string note_lines(const Command& command, const Catalogue& catalogue) {
    std::string page;
    for (const auto& note : command.notes) page += ".PP\n" + roff(catalogue.text(note)) + '\n';
    return page;
}

std::string heading(const std::string& name) {
    return ".TH " + name + " 1 \"\" \"Focale " FOCALE_VERSION "\" \"\"\n";
}

}  // namespace

std::string manual_page(std::span<const Command> commands, const Catalogue& catalogue) {
    const auto text = [&](const Message& message) { return catalogue.text(message); };
    auto page = heading("FOCALE");
    page += section(text(Message{"NAME"}));
    page += "focale \\- " + roff(text(Message{"codes focus groups and counts what was said"})) + '\n';
    page += section(text(Message{"SYNOPSIS"}));
    page += ".B focale\n" + roff(text(Message{"COMMAND PROJECT … [options]"})) + '\n';
    page += section(text(Message{"DESCRIPTION"})) + roff(text(program_summary())) + '\n';
    page += section(text(Message{"COMMANDS"}));
    for (const auto& command : commands) {
        page += ".SS \"" + roff(usage_line(command, catalogue)) + "\"\n" + roff(text(command.summary)) + '\n';
        page += argument_lines(command, catalogue) + note_lines(command, catalogue);
        page += example_lines(command, catalogue);
    }
    return page + options_of_all(catalogue) + exit_status(catalogue);
}

std::string manual_page(const Command& command, const Catalogue& catalogue) {
    const auto text = [&](const Message& message) { return catalogue.text(message); };
    const auto name = "focale-" + std::string{command.name};
    std::string capitals{command.name};
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    });
    auto page = heading("FOCALE-" + capitals);
    page += section(text(Message{"NAME"})) + roff(name) + " \\- " + roff(text(command.summary)) + '\n';
    page += section(text(Message{"SYNOPSIS"}));
    page += ".B " + roff(text(Message{"{0} [options]", usage_line(command, catalogue)})) + '\n';
    page += section(text(Message{"OPTIONS"})) + argument_lines(command, catalogue);
    if (!command.notes.empty())
        page += section(text(Message{"DESCRIPTION"})) + note_lines(command, catalogue);
    page += options_of_all(catalogue) + exit_status(catalogue);
    if (!command.examples.empty())
        page += section(text(Message{"EXAMPLES"})) + example_lines(command, catalogue);
    return page + section(text(Message{"SEE ALSO"})) + ".BR focale (1)\n";
}

}  // namespace cli
