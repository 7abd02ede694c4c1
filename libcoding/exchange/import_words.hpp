// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/import_line.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/text/span.hpp"

namespace coding::exchange {

/// What became of each file, for a person: what it is, who speaks, what was taken for granted or left out,
/// the lines that were unsure.
std::vector<ImportLine> import_lines(const ImportReport& report, const Catalogue& catalogue);

/// "Two values changed:", and of one: "Anna, âge: 34 → 35".
Message replaced_message(std::size_t count);
Message replaced_message(const ReplacedValue& value);

/// Lines of text, each set in by two spaces a depth.
std::string as_text(const std::vector<ImportLine>& lines);

/// Where the line that a doubt is about stands in the text of its source, in code points; of several alike
/// the nearest to the line that it names. Empty at the beginning where it stands nowhere.
Span place_of(std::string_view source_text, const transcripts::Doubt& doubt);

}  // namespace coding::exchange
