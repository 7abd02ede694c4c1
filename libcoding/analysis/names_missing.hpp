// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/store/project.hpp"

namespace coding::analysis {

/// A name that a query bears and that leads to nothing in the project, or to several things.
struct NameMissing {
    Message what;
    Message hint;  ///< the nearest names
};

/// What of a query (analysis/passage_query.hpp) is not there yet, in the order of the query, each once: as
/// long as that is so, the query cannot be run. Error{usage} as parse_passage_query().
std::vector<NameMissing> names_missing(const store::Project& project, std::string_view query);

}  // namespace coding::analysis
