// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "libcoding/model/saved_query.hpp"
#include "libcoding/store/project.hpp"

// Queries kept by name; read them with store/queries.hpp. See acts/codings.hpp for what all acts have in
// common.
namespace coding::acts {

/// Keeps a query under a name; one that has exactly this name already is replaced. Error{usage} when it is
/// not written as a query is (analysis/passage_query.hpp). What it names need not be there yet;
/// analysis::names_missing() tells what is not.
SavedQuery save_query(store::Project& project, std::string_view coder, const std::string& name,
                      const std::string& text);

/// Error{conflict} when the name is empty or taken.
SavedQuery rename_query(store::Project& project, std::string_view coder, QueryId query,
                        const std::string& name);

HistoryId remove_query(store::Project& project, std::string_view coder, QueryId query);

}  // namespace coding::acts
