// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace cli {

/// All commands, in the order in which help shows them.
std::vector<Command> all_commands();

/// Options that every command takes.
std::vector<Option> common_options();

/// Options of commands that print a table, with the formats that the command offers.
std::vector<Option> table_options(std::vector<std::string_view> formats = {"text", "csv", "json", "md",
                                                                           "xlsx"});
/// Options of commands that make a report: every format that there is.
std::vector<Option> report_options();

/// Throws Error{usage} with the nearest names when there is none of that name.
const Command& command_named(std::span<const Command> commands, std::string_view name);

}  // namespace cli
