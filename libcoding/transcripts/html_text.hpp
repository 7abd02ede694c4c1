// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "libcoding/transcripts/document.hpp"

namespace coding::transcripts {

/// The text of a web page: paragraphs, headings, list items and lines (`<br>`), the rows of tables as in an
/// office document, bold as bold. White space is what a browser shows; scripts, style sheets, forms' fields,
/// what is hidden and the page's title are left out. The time stamps of oTranscribe become `[0:01:02.5]`.
/// `utf8` is well-formed.
Document document_from_html(std::string_view utf8);

/// One property of an element's style attribute, in lower case: "bold" of "font-weight: bold; …".
std::string style_property(std::string_view style, std::string_view property);

}  // namespace coding::transcripts
