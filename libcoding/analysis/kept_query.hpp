// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "libcoding/analysis/passage_query.hpp"
#include "libcoding/model/saved_query.hpp"
#include "libcoding/store/project.hpp"

namespace coding::analysis {

/// The query that the project keeps under a name; Error{not_found} with the nearest names.
SavedQuery query_kept_as(const store::Project& project, std::string_view name);

/// What is kept under these words, else the query that they are.
PassageQuery kept_or_written_query(const store::Project& project, std::string_view words);

}  // namespace coding::analysis
