// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/analysis/scope.hpp"
#include "libcoding/store/project.hpp"

namespace coding::analysis {

/// The figures of a project, and what of them a report is about.
struct CountedScope {
    store::CountingTables tables;
    Scope scope;
};

/// What every report begins with: loads the tables and resolves the request, its query too. Of a query those
/// codings are counted that a passage was found by (retrieval.hpp), in the blocks that the other filters let
/// through; rows are the codes of these codings and what stands above them. Throws what resolve() and
/// retrieve() throw.
CountedScope count_in_scope(const store::Project& project, const ScopeRequest& request,
                            bool with_coding_ids = false);

}  // namespace coding::analysis
