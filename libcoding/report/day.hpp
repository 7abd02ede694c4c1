// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "libcoding/language/message.hpp"

namespace coding::report {

/// YYYY-MM-DD of milliseconds since 1970; UTC, so that a project gives the same page everywhere.
std::string day(std::int64_t at_ms);

/// Such a day as people read it: "12 March 2026". Another text as it stands.
Message day_message(const std::string& day);

}  // namespace coding::report
