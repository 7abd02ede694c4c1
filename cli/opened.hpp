// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "libcoding/store/project.hpp"

#include "cli/command.hpp"
#include "cli/invocation.hpp"

namespace cli {

/// The argument PROJECT that most commands begin with.
Argument project_argument();

/// The path of a project as a person gives it: ".focale" may be left out.
std::filesystem::path project_path(const std::string& given);

/// The project named by the first argument.
coding::store::Project open_to_read(const Invocation& invocation);
coding::store::Project open_to_write(const Invocation& invocation);

}  // namespace cli
