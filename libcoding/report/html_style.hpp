// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace coding::report {

/// The style sheet of every HTML report: light, dark, print. Holds no `<`, `&` or outside address.
std::string_view html_style();

}  // namespace coding::report
