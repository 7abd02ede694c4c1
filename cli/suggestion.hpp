// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "libcoding/language/message.hpp"

namespace cli {

/// "Did you mean …?" with the nearest of what is known, else the other hint.
coding::Message suggestion(std::string_view given, std::span<const std::string> known,
                           const coding::Message& otherwise);

}  // namespace cli
