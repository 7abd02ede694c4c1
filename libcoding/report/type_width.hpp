// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace coding::report {

/// How wide a line is in a wide sans serif (Verdana, DejaVu Sans), in ems: no usual face needs more. What
/// room charts and tables give to words is worked out from this, for no writer sees the font.
double ems(std::string_view utf8);

/// The same in bold.
inline constexpr double bold_factor = 1.1;

}  // namespace coding::report
