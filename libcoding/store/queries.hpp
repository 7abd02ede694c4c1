// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/saved_query.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// By name.
std::vector<SavedQuery> saved_queries(const Project& project);

/// Adds one; sets its id. Error{conflict} when the name is empty or taken.
void add_query(Change& change, SavedQuery& query);
/// Writes name and text; Error{conflict} as above.
void update_query(Change& change, const SavedQuery& query);
void remove_query(Change& change, QueryId query);

}  // namespace coding::store
