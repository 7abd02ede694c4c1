// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace coding::text {

/// A time in a session as people write it: H:MM:SS or M:SS. Nothing when the word is written otherwise.
std::optional<std::chrono::milliseconds> clock_time(std::string_view word);

}  // namespace coding::text
