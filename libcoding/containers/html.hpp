// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "libcoding/containers/xml.hpp"

namespace coding::containers {

/// Runs a web page, well-formed or not, through the handler (libxml2's HTML parser). Names are in lower case;
/// elements that the page leaves open are closed, character references are characters. Scripts and style
/// sheets never arrive as text; nothing is ever fetched. `utf8` is well-formed UTF-8, whatever the page
/// itself says. Throws Error{input} where elements are nested more than 512 deep, where one bears more than
/// 500 attributes, and over 512 MB.
void parse_html(std::string_view utf8, const XmlHandler& handler);

}  // namespace coding::containers
