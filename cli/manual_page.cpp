// SPDX-License-Identifier: GPL-3.0-or-later
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

std::string command_section(const Command& command, const Catalogue& catalogue) {
    std::string page = ".SS \"" + roff(usage_line(command, catalogue)) + "\"\n";
    page += roff(catalogue.text(command.summary)) + '\n';
    for (const auto& argument : command.arguments) {
        page += tagged(catalogue.text(argument.name), catalogue.text(argument.meaning));
        for (const auto& [word, meaning] : word_meanings(argument, catalogue)) page += tagged(word, meaning);
    }
    for (const auto& option : command.options) {
        page += tagged(option_line(option, catalogue), catalogue.text(option.meaning));
    }
    for (const auto& note : command.notes) page += ".PP\n" + roff(catalogue.text(note)) + '\n';
    for (const auto& example : command.examples) {
        page += ".PP\n" + roff(catalogue.text(example.meaning)) + "\n.PP\n.nf\n.RS\n" + roff(example.line) +
                "\n.RE\n.fi\n";
    }
    return page;
}

}  // namespace

std::string manual_page(std::span<const Command> commands, const Catalogue& catalogue) {
    const auto text = [&](const Message& message) { return catalogue.text(message); };
    std::string page = ".TH FOCALE 1 \"\" \"Focale " FOCALE_VERSION "\" \"\"\n";
    page += section(text(Message{"NAME"}));
    page += "focale \\- " + roff(text(Message{"codes focus groups and counts what was said"})) + '\n';
    page += section(text(Message{"SYNOPSIS"}));
    page += ".B focale\n" + roff(text(Message{"COMMAND PROJECT … [options]"})) + '\n';
    page += section(text(Message{"DESCRIPTION"})) + roff(text(program_summary())) + '\n';
    page += section(text(Message{"COMMANDS"}));
    for (const auto& command : commands) page += command_section(command, catalogue);
    page += section(text(Message{"OPTIONS OF EVERY COMMAND"}));
    for (const auto& option : common_options()) {
        page += tagged(option_line(option, catalogue), text(option.meaning));
    }
    page += section(text(Message{"EXIT STATUS"}));
    page += tagged("0", text(Message{"done"}));
    page += tagged("1", text(Message{"failed; the project is as it was before"}));
    page += tagged("2", text(Message{"called in a way that makes no sense"}));
    return page;
}

}  // namespace cli
