// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace coding::text {

/// True when `word`, which ends in a full stop, is an abbreviation after which a sentence goes on ("Mme.",
/// "etc.", "J.-C."). `language` is the primary subtag ("fr", "en"); other languages know none.
bool is_abbreviation(std::u16string_view word, std::string_view language);

}  // namespace coding::text
