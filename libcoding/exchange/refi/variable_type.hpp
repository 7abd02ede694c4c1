// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coding::exchange::refi {

/// The type of a variable that all of its values can be written as: the one that it came with ("Integer",
/// "Float", "Boolean", "Date", "DateTime"), where they still fit it; Integer for new ones whose values all
/// are; else Text.
std::string type_of_variable(std::string_view came_with, const std::vector<std::string>& values);

}  // namespace coding::exchange::refi
