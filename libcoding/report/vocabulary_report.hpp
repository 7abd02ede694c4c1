// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/report/report.hpp"

namespace coding::report {

struct VocabularyChoice {
    std::string by;           ///< as analysis::split_from_name takes it; empty: no columns
    std::size_t at_most = 0;  ///< words, the most said first; 0: all
};

/// Every word that is said in scope, how often, in how many turns and sources, by how many people.
Report vocabulary_report(const store::Project& project, const analysis::ScopeRequest& request,
                         const VocabularyChoice& choice);

}  // namespace coding::report
