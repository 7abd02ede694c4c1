// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coding::analysis {

/// What a name in a query is of; a theme, and a query (one that is kept, or as it is written), are named only
/// where a query stands among other choices.
enum class NameOf { code, theme, speaker, source, group, attribute, query };

struct QueryName {
    NameOf of = NameOf::code;
    std::string name;
    std::string_view written;  ///< where it stands in the query, with its quotation marks
};

/// The names in a query, from left to right; “*” is none. Error{usage} as parse_passage_query().
std::vector<QueryName> names_in_query(std::string_view query);

/// What something is called now that was called `name`; nothing: as it was, or it is not known.
using NameNow = std::function<std::optional<std::string>(NameOf of, const std::string& name)>;

/// The query with its names as they are now, otherwise to the letter. What is no query stays as it is.
std::string with_names_now(std::string_view query, const NameNow& now);

}  // namespace coding::analysis
