// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace coding::transcripts {

/// A JSON text, nested no deeper than 64. Throws Error{input} on what is broken or deeper.
nlohmann::json parsed_json(const std::string& text);

/// A member that is there and not null; nullptr otherwise.
const nlohmann::json* member(const nlohmann::json& object, const char* name);

/// A member that is a string, or a whole number in digits; empty otherwise. Holds no NUL.
std::string string_of(const nlohmann::json& object, const char* name);

}  // namespace coding::transcripts
