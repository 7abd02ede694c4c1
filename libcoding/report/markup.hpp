// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace coding::report {

/// Text made safe for HTML, SVG and XML, inside elements and quoted attributes alike: `& < > " '` as
/// references, what XML 1.0 forbids (control characters) as U+FFFD.
std::string escaped(std::string_view utf8);

/// ` name="value"`, to stand in a tag; nothing without a value.
std::string attribute(const char* name, const std::string& value);

/// Text that Markdown shows as it is: one line, no markup, no HTML.
std::string markdown_escaped(std::string_view utf8);

/// The colour when it is "#rrggbb", else nothing: a colour from a project goes into markup.
std::string safe_colour(const std::string& colour);

}  // namespace coding::report
