// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace coding::text {

/// Whether a tag such as "fr", "pt-BR" names a language (BCP 47): "francais" is of that form, but names none.
bool names_a_language(std::string_view tag);

}  // namespace coding::text
