// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace coding::report {

/// YYYY-MM-DD of milliseconds since 1970; UTC, so that a project gives the same page everywhere.
std::string day(std::int64_t at_ms);

}  // namespace coding::report
