// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/text/utf8.hpp"

#include "cli/commands.hpp"

namespace cli {

using coding::Catalogue;

namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t widest_label = 28;

// Words laid out in lines of the page, all but the first indented; no-break spaces hold.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t at) {
    std::string result;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        const auto length = coding::text::count_code_points(word);
        if (at > indent && at + 1 + length > page_width) {
            result += '\n' + std::string(indent, ' ');
            at = indent;
        } else if (at > indent) {
            result += ' ';
            ++at;
        }
        result += word;
        at += length;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result + '\n';
}

std::string labelled_lines(const std::vector<std::pair<std::string, std::string>>& lines) {
    std::size_t width = 0;
    for (const auto& [label, meaning] : lines) {
        const auto length = coding::text::count_code_points(label);
        if (length <= widest_label) width = std::max(width, length);
    }
    const auto indent = width + 4;
    std::string result;
    for (const auto& [label, meaning] : lines) {
        result += "  " + label;
        const auto length = coding::text::count_code_points(label);
        if (length > width) {
            result += '\n' + std::string(indent, ' ');
        } else {
            result += std::string(indent - 2 - length, ' ');
        }
        result += wrapped(meaning, indent, indent);
    }
    return result;
}

}  // namespace

Message program_summary() {
    return Message{"Focale codes focus groups and interviews and counts what was said, in one project file."};
}

std::string usage_line(const Command& command, const Catalogue& catalogue) {
    std::string line = "focale " + std::string{command.name};
    for (const auto& argument : command.arguments) {
        std::string name;
        // Words that have their own lines below would make this one too long.
        if (argument.meanings.empty()) {
            for (const auto word : argument.words) name += (name.empty() ? "" : "|") + std::string{word};
        }
        if (name.empty()) name = catalogue.text(argument.name);
        switch (argument.count) {
            case Argument::Count::one:
                line += ' ' + name;
                break;
            case Argument::Count::optional:
                line += " [" + name + ']';
                break;
            case Argument::Count::one_or_more:
                line += ' ' + name + "…";
                break;
        }
    }
    return line;
}

std::vector<std::pair<std::string, std::string>> word_meanings(const Argument& argument,
                                                               const Catalogue& catalogue) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (std::size_t i = 0; i < argument.meanings.size(); ++i) {
        lines.emplace_back(argument.words[i], catalogue.text(argument.meanings[i]));
    }
    return lines;
}

std::string option_line(const Option& option, const Catalogue& catalogue) {
    std::string line;
    if (option.letter != '\0') line += std::string{"-"} + option.letter + ", ";
    line += "--" + std::string{option.name};
    if (option.value.empty()) return line;
    std::string words;
    for (const auto word : option.words) words += (words.empty() ? "" : "|") + std::string{word};
    return line + ' ' + (words.empty() || words.size() > 24 ? catalogue.text(option.value) : words);
}

std::string program_help(std::span<const Command> commands, const Catalogue& catalogue) {
    std::string page = wrapped(catalogue.text(program_summary()), 0, 0) + '\n';
    page += catalogue.text(Message{"Usage: focale COMMAND PROJECT …"}) + "\n\n";
    page += catalogue.text(Message{"Commands:"}) + '\n';
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& command : commands) {
        lines.emplace_back(command.name, catalogue.text(command.summary));
    }
    page += labelled_lines(lines) + '\n';
    page += catalogue.text(Message{"Every command takes:"}) + '\n';
    lines.clear();
    for (const auto& option : common_options()) {
        lines.emplace_back(option_line(option, catalogue), catalogue.text(option.meaning));
    }
    page += labelled_lines(lines) + '\n';
    page += catalogue.text(Message{"“focale help COMMAND” says more, with examples."}) + '\n';
    return page;
}

std::string command_help(const Command& command, const Catalogue& catalogue) {
    std::string page = wrapped(catalogue.text(command.summary), 0, 0) + '\n';
    page += catalogue.text(Message{"Usage: {0} [options]", usage_line(command, catalogue)}) + "\n\n";
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto& argument : command.arguments) {
        lines.emplace_back(catalogue.text(argument.name), catalogue.text(argument.meaning));
    }
    for (const auto& option : command.options) {
        lines.emplace_back(option_line(option, catalogue), catalogue.text(option.meaning));
    }
    page += labelled_lines(lines);
    for (const auto& argument : command.arguments) {
        const auto meanings = word_meanings(argument, catalogue);
        if (meanings.empty()) continue;
        page += '\n' + catalogue.text(argument.name) + '\n' + labelled_lines(meanings);
    }
    for (const auto& note : command.notes) page += '\n' + wrapped(catalogue.text(note), 0, 0);
    if (!command.examples.empty()) page += '\n' + catalogue.text(Message{"Examples:"}) + '\n';
    for (const auto& example : command.examples) {
        page +=
            "  " + std::string{example.line} + "\n      " + wrapped(catalogue.text(example.meaning), 6, 6);
    }
    return page;
}

}  // namespace cli
