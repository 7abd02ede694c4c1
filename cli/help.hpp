// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "libcoding/language/catalogue.hpp"

#include "cli/command.hpp"

namespace cli {

/// "focale list PROJECT WHAT [options]".
std::string usage_line(const Command& command, const coding::Catalogue& catalogue);

/// The words that an argument may be, each with what it means; empty where they speak for themselves.
std::vector<std::pair<std::string, std::string>> word_meanings(const Argument& argument,
                                                               const coding::Catalogue& catalogue);

/// "-o, --output FILE".
std::string option_line(const Option& option, const coding::Catalogue& catalogue);

/// What the program does and its commands, one a line.
std::string program_help(std::span<const Command> commands, const coding::Catalogue& catalogue);

/// One command: usage, options, notes, examples.
std::string command_help(const Command& command, const coding::Catalogue& catalogue);

/// A manual page (man(7) macros) of the whole program.
std::string manual_page(std::span<const Command> commands, const coding::Catalogue& catalogue);

/// That of one command: focale-report(1).
std::string manual_page(const Command& command, const coding::Catalogue& catalogue);

/// A completion script for bash.
std::string bash_completion(std::span<const Command> commands);

/// What the program is, in one sentence.
Message program_summary();

}  // namespace cli
