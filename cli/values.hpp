// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/analysis/search.hpp"
#include "libcoding/model/coding.hpp"

#include "cli/invocation.hpp"

// Words of the command line as values; each throws Error{usage} telling how to write it.
namespace cli {

/// A whole number from 0 on. A position that no text can have (negative, huge) is Error{conflict}.
std::uint32_t position(const std::string& word);

/// How many, from 0 on.
std::size_t count(const std::string& word, std::string_view option);

/// --intensity, 1 to 5.
std::optional<int> intensity(const Invocation& invocation);

/// --polarity.
std::optional<coding::Polarity> polarity(const Invocation& invocation);

/// --where ATTRIBUTE=VALUE.
std::vector<std::pair<std::string, std::string>> attribute_filters(const Invocation& invocation);

/// Where a search looks: --case, --within, --speaker, --source, --group, --where. The query is the caller's.
coding::analysis::SearchRequest search_filters(const Invocation& invocation);

/// The options --polarity and --intensity, --if, --memo as help shows them.
Option polarity_option();

/// --where, --source, --speaker.
Option where_option();
Option source_option();
Option speaker_option();

/// The value of --language, empty without; Error{usage} where it names no language.
std::string language(const Invocation& invocation);

}  // namespace cli
