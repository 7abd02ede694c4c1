// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.hpp"

#include <algorithm>
#include <cctype>

#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>

#include "libcoding/error.hpp"

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/suggestion.hpp"

namespace cli {

namespace po = boost::program_options;
using coding::Error;
using coding::ErrorKind;

namespace {

Message see_help(const Command& command) {
    return Message{"“focale help {0}” shows what it takes.", std::string{command.name}};
}

// What takes part in parsing: the options of a command and of all commands.
std::vector<Option> options_of(const Command& command) {
    auto options = command.options;
    for (auto& option : common_options()) options.push_back(option);
    return options;
}

std::string signature(const Option& option) {
    std::string text{option.name};
    if (option.letter != '\0') text += std::string{","} + option.letter;
    return text;
}

// A negative number is a value, not an option: the command then says what is wrong with it.
std::vector<po::option> take_number(std::vector<std::string>& words) {
    const auto& word = words.front();
    if (word.size() < 2 || word[0] != '-' || !std::all_of(word.begin() + 1, word.end(), [](char c) {
            return std::isdigit(static_cast<unsigned char>(c)) != 0;
        })) {
        return {};
    }
    po::option taken;
    taken.value.push_back(word);
    taken.original_tokens.push_back(word);
    words.erase(words.begin());
    return {taken};
}

[[noreturn]] void throw_unknown_option(const Command& command, const std::string& name) {
    std::vector<std::string> known;
    for (const auto& option : options_of(command)) known.push_back("--" + std::string{option.name});
    throw Error{ErrorKind::usage, Message{"“{0}” has no option {1}.", std::string{command.name}, name},
                suggestion(name, known, see_help(command))};
}

// The option as a person writes it, from Boost's name for it ("--speaker", "-f").
std::string written(const std::string& name) {
    if (name.starts_with('-')) return name;
    return (name.size() == 1 ? "-" : "--") + name;
}

const Option& option_named(const std::vector<Option>& options, std::string_view name) {
    return *std::find_if(options.begin(), options.end(),
                         [&](const Option& option) { return option.name == name; });
}

std::string joined_words(const std::vector<std::string_view>& words) {
    std::string text;
    for (const auto word : words) text += (text.empty() ? "" : ", ") + std::string{word};
    return text;
}

void check_word(const Option& option, const std::string& value) {
    if (option.words.empty() ||
        std::find(option.words.begin(), option.words.end(), value) != option.words.end()) {
        return;
    }
    const std::vector<std::string> known(option.words.begin(), option.words.end());
    throw Error{ErrorKind::usage, Message{"--{0} cannot be “{1}”.", std::string{option.name}, value},
                suggestion(value, known, Message{"It can be: {0}.", joined_words(option.words)})};
}

std::vector<po::option> parse(const Command& command, const std::vector<Option>& options,
                              const std::vector<std::string>& words) {
    po::options_description description;
    for (const auto& option : options) {
        const auto name = signature(option);
        if (option.value.empty()) {
            description.add_options()(name.c_str(), "");
        } else {
            description.add_options()(name.c_str(), po::value<std::string>(), "");
        }
    }
    using namespace po::command_line_style;
    const int style = unix_style & ~allow_guessing;
    try {
        return po::command_line_parser{words}
            .options(description)
            .style(style)
            .extra_style_parser(take_number)
            .run()
            .options;
    } catch (const po::unknown_option& fault) {
        throw_unknown_option(command, written(fault.get_option_name()));
    } catch (const po::invalid_command_line_syntax& fault) {
        const auto name = written(fault.get_option_name());
        if (fault.kind() == po::invalid_syntax::extra_parameter) {
            throw Error{ErrorKind::usage, Message{"{0} takes no value.", name}, see_help(command)};
        }
        throw Error{ErrorKind::usage, Message{"{0} needs a value.", name}, see_help(command)};
    } catch (const po::error&) {
        throw Error{ErrorKind::usage, Message{"This command line cannot be read."}, see_help(command)};
    }
}

}  // namespace

Invocation::Invocation(const Command& command, const std::vector<std::string>& words) : command_(&command) {
    const auto options = options_of(command);
    for (auto& parsed : parse(command, options, words)) {
        if (parsed.string_key.empty()) {
            arguments_.insert(arguments_.end(), parsed.value.begin(), parsed.value.end());
            continue;
        }
        const auto& option = option_named(options, parsed.string_key);
        auto& values = options_[std::string{option.name}];
        if (option.value.empty()) continue;
        if (!values.empty() && !option.repeats) {
            throw Error{ErrorKind::usage, Message{"--{0} may be given once only.", std::string{option.name}},
                        see_help(command)};
        }
        check_word(option, parsed.value.front());
        values.push_back(parsed.value.front());
    }
}

std::string Invocation::argument(std::size_t index) const {
    return index < arguments_.size() ? arguments_[index] : std::string{};
}

std::vector<std::string> Invocation::arguments_from(std::size_t index) const {
    if (index >= arguments_.size()) return {};
    return {arguments_.begin() + static_cast<std::ptrdiff_t>(index), arguments_.end()};
}

bool Invocation::has(std::string_view option) const {
    return options_.find(option) != options_.end();
}

std::optional<std::string> Invocation::option(std::string_view name) const {
    const auto found = options_.find(name);
    if (found == options_.end() || found->second.empty()) return std::nullopt;
    return found->second.front();
}

std::string Invocation::text(std::string_view name) const {
    return option(name).value_or(std::string{});
}

std::vector<std::string> Invocation::all(std::string_view name) const {
    const auto found = options_.find(name);
    return found == options_.end() ? std::vector<std::string>{} : found->second;
}

void Invocation::check_arguments(const coding::Catalogue& catalogue) const {
    const auto& expected = command_->arguments;
    for (std::size_t index = 0; index < expected.size(); ++index) {
        const auto& argument = expected[index];
        if (index >= arguments_.size()) {
            if (argument.count == Argument::Count::optional) continue;
            throw Error{ErrorKind::usage, Message{"{0} is missing.", catalogue.text(argument.name)},
                        Message{"Write: {0}", usage_line(*command_, catalogue)}};
        }
        if (argument.words.empty() || std::find(argument.words.begin(), argument.words.end(),
                                                arguments_[index]) != argument.words.end()) {
            continue;
        }
        const std::vector<std::string> known(argument.words.begin(), argument.words.end());
        throw Error{
            ErrorKind::usage,
            Message{"“{0}” does not know “{1}”.", std::string{command_->name}, arguments_[index]},
            suggestion(arguments_[index], known, Message{"It can be: {0}.", joined_words(argument.words)})};
    }
    const bool open = !expected.empty() && expected.back().count == Argument::Count::one_or_more;
    if (!open && arguments_.size() > expected.size()) {
        throw Error{
            ErrorKind::usage,
            Message{"“{0}” takes no “{1}” here.", std::string{command_->name}, arguments_[expected.size()]},
            Message{"Write: {0}", usage_line(*command_, catalogue)}};
    }
}

}  // namespace cli
