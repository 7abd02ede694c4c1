// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/counted_scope.hpp"

#include <optional>

#include "libcoding/analysis/retrieval.hpp"

namespace coding::analysis {
namespace {

void keep_what_a_query_finds(const store::Project& project, const store::CountingTables& tables,
                             Scope& scope) {
    const auto found = codings_of_query(project, tables, scope.request);
    std::vector<bool> rows(tables.codebook.codes().size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i]) scope.codings[i] = false;
        if (!scope.codings[i]) continue;
        for (std::optional<std::size_t> row = tables.codings[i].code; row && !rows[*row];
             row = tables.codebook.parent(*row)) {
            rows[*row] = true;
        }
    }
    for (std::size_t code = 0; code < rows.size(); ++code) {
        if (!rows[code]) scope.codes[code] = false;
    }
}

}  // namespace

CountedScope count_in_scope(const store::Project& project, const ScopeRequest& request,
                            bool with_coding_ids) {
    CountedScope counted;
    counted.tables = store::load_counting(project, with_coding_ids || !request.query.empty());
    counted.scope = resolve(counted.tables, request);
    if (!request.query.empty()) keep_what_a_query_finds(project, counted.tables, counted.scope);
    return counted;
}

}  // namespace coding::analysis
