// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "libcoding/analysis/retrieval.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

/// How a list of passages is shown.
struct PassageList {
    std::string query;           ///< as it was written
    std::uint32_t context = 80;  ///< code points on either side
    std::size_t limit = 0;       ///< the first so many; 0: all
};

/// What passages are limited to, in words and data, but for the query.
std::vector<ScopeItem> scope_items(const analysis::PassageRequest& request);

/// The passages that a query finds, source by source in the words of the speakers; as data with context,
/// codes and coders.
Report passages_report(const store::Project& project, const analysis::PassageRequest& request,
                       const PassageList& list);

/// The same from what was found already.
Report passages_report(const store::Project& project, const store::CountingTables& tables,
                       const analysis::PassageRequest& request, const analysis::Retrieval& found,
                       const PassageList& list);

}  // namespace coding::report
