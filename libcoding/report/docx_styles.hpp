// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/language/catalogue.hpp"

namespace coding::report::docx {

/// word/styles.xml: the styles that Word knows by name (Title, heading 1, caption, Quote …), so that a report
/// takes on the look of the document that it is pasted into, and a few of its own.
std::string styles(Language language);

}  // namespace coding::report::docx
