// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "libcoding/language/message.hpp"

namespace coding::report {

/// What people read for a word of a fixed set, as CSV and JSON hold it: "field_notes" in the column "kind",
/// "barrier" in "polarity". A word that is in no such set stands as it is; "none" in "polarity" is no word
/// at all: empty.
Message word_message(std::string_view column, std::string_view word);

}  // namespace coding::report
