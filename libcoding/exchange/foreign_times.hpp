// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace coding::exchange {

/// A time as these programs write it, in milliseconds since 1970: "2025-03-04 10:20:30" with or without
/// fractions and zone (none: taken for UTC), or R's "Tue Mar  4 10:20:30 2025". 0 when it is no time.
std::int64_t foreign_time(std::string_view written);

}  // namespace coding::exchange
