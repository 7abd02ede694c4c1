// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace cli {

/// Sets a page (HTML of a report) on paper: the bytes of a PDF. The annotator’s printing does it
/// (`focale-annotator --print IN.html OUT.pdf`, without a screen); that program is looked for beside this
/// one, then on PATH. Error{not_found} saying what to install where it is missing, Error{storage} where it
/// fails.
std::string pdf_of_page(std::string_view html);

}  // namespace cli
