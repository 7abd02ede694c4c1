// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace coding::containers {

/// A JSON document from outside. Error{input}, with its line, when it is none, and when lists and objects in
/// it stand deeper in each other than `deepest`.
nlohmann::json read_json(std::string_view utf8, int deepest);

}  // namespace coding::containers
