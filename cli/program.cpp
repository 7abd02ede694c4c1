// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.hpp"

#include <array>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>
#include <optional>
#include <string_view>

#include <unistd.h>

#include "libcoding/error.hpp"

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"

namespace cli {

using coding::Catalogue;
using coding::Error;
using coding::ErrorKind;
using coding::Language;

namespace {

constexpr std::array french = std::to_array<coding::Translation>({
#include "cli/french/commands.def"
#include "cli/french/program.def"
});

Language system_language() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            return coding::language_from_tag(value).value_or(Language::english);
        }
    }
    return Language::english;
}

// The language is looked for before anything is parsed, so that a misspelled line is answered in it.
Language language_of(const std::vector<std::string>& words) {
    for (std::size_t index = 0; index < words.size() && words[index] != "--"; ++index) {
        std::string_view word = words[index];
        if (word == "--lang" && index + 1 < words.size()) {
            word = words[index + 1];
        } else if (word.starts_with("--lang=")) {
            word.remove_prefix(7);
        } else {
            continue;
        }
        if (const auto language = coding::language_from_tag(word)) return *language;
    }
    return system_language();
}

// Where the command's name stands: the first word that is neither an option nor the value of one.
std::optional<std::size_t> command_place(const std::vector<std::string>& words) {
    for (std::size_t index = 0; index < words.size(); ++index) {
        const auto& word = words[index];
        if (word == "--lang" || word == "--as") {
            ++index;
        } else if (word.empty() || word[0] != '-') {
            return index;
        }
    }
    return std::nullopt;
}

int run_without_command(const std::vector<std::string>& words, const Catalogue& catalogue) {
    const auto commands = all_commands();
    for (const auto& word : words) {
        if (word == "--help" || word == "-h") {
            write_all(STDOUT_FILENO, program_help(commands, catalogue));
            return 0;
        }
        if (word != "--lang" && !word.starts_with("--lang=") && word.starts_with('-')) {
            throw Error{ErrorKind::usage, Message{"There is no option {0} before a command.", word},
                        Message{"“focale help” lists the commands."}};
        }
    }
    write_all(STDERR_FILENO, program_help(commands, catalogue));
    return 2;
}

int run_command(std::vector<std::string> words, std::size_t place, const Catalogue& catalogue) {
    const auto commands = all_commands();
    const auto& command = command_named(commands, words[place]);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(place));
    const Invocation invocation{command, words};
    if (invocation.has("help")) {
        write_all(STDOUT_FILENO, command_help(command, catalogue));
        return 0;
    }
    invocation.check_arguments(catalogue);
    Context context{catalogue, invocation};
    command.execute(invocation, context);
    return 0;
}

// "étude.csv, line 12, column code: "
std::string place_of(const coding::Where& where, const Catalogue& catalogue) {
    std::string place = where.file;
    if (where.line != 0) {
        place += (place.empty() ? "" : ", ") + catalogue.text(Message{"line {0}", where.line});
    }
    if (!where.element.empty()) place += (place.empty() ? "" : ", ") + where.element;
    return place.empty() ? place : place + (catalogue.language() == Language::french ? "\u00a0: " : ": ");
}

// Control characters in a name that someone chose must not reach the terminal.
std::string printable(std::string_view text) {
    std::string line;
    for (const char letter : text) {
        const auto value = static_cast<unsigned char>(letter);
        line += value < 0x20 || value == 0x7F ? ' ' : letter;
    }
    return line;
}

void tell(const Error& error, const Catalogue& catalogue) {
    std::string text = catalogue.text(Message{"focale: error:"}) + ' ' +
                       printable(place_of(error.where(), catalogue) + catalogue.text(error.message())) + '\n';
    if (!error.hint().empty()) {
        text += catalogue.text(Message{"hint:"}) + ' ' + printable(catalogue.text(error.hint())) + '\n';
    }
    try {
        write_all(STDERR_FILENO, text);
    } catch (const Error&) {
        // Nothing is left to tell it to but the exit status.
    }
}

}  // namespace

int run(const std::vector<std::string>& words) {
    const Catalogue catalogue{language_of(words), french};
    try {
        try {
            if (words.size() == 1 && words.front() == "--version") {
                write_all(STDOUT_FILENO, "focale " FOCALE_VERSION "\n");
                return 0;
            }
            const auto place = command_place(words);
            return place ? run_command(words, *place, catalogue) : run_without_command(words, catalogue);
        } catch (const std::bad_alloc&) {
            throw Error{ErrorKind::storage, Message{"There is not enough memory for this."},
                        Message{"Close other programs, or work on a part of it."}};
        } catch (const std::filesystem::filesystem_error& fault) {
            throw Error{ErrorKind::storage,
                        Message{"The disk refused: {0}.", fault.code().message()},
                        {},
                        coding::Where{fault.path1().string(), 0, {}}};
        }
    } catch (const Error& error) {
        tell(error, catalogue);
        return error.kind() == ErrorKind::usage ? 2 : 1;
    } catch (const std::exception& fault) {
        tell(Error{ErrorKind::input,
                   Message{"Something went wrong that Focale did not foresee: {0}.", fault.what()},
                   Message{"Please report it, with the command that you gave."}},
             catalogue);
        return 1;
    }
}

}  // namespace cli
