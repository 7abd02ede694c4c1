// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/counted_scope.hpp"

#include <optional>
#include <utility>

#include "libcoding/analysis/named.hpp"
#include "libcoding/analysis/retrieval.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/queries.hpp"

namespace coding::analysis {
namespace {

void keep_what_a_query_finds(const store::Project& project, const store::CountingTables& tables,
                             Scope& scope) {
    PassageRequest asked;
    asked.query = kept_or_written_query(project, scope.request.query);
    asked.scope = scope.request;
    // What it finds is then filtered by theme and code; it may be asked for by others.
    asked.scope.themes.clear();
    asked.scope.codes.clear();
    std::vector<bool> found(tables.codings.size());
    for (const auto coding : retrieve(project, tables, asked).codings) found[coding] = true;
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

SavedQuery query_kept_as(const store::Project& project, std::string_view name) {
    const auto kept = store::saved_queries(project);
    if (auto query = store::by_name(kept, name)) return *std::move(query);
    const auto names = names_of(kept);
    throw Error{ErrorKind::not_found,
                Message{"The project keeps no query under the name “{0}”.", std::string{name}},
                names.empty() ? Message{"“focale query PROJECT save NAME QUERY” keeps one."}
                              : nearest_hint(names, name)};
}

PassageQuery kept_or_written_query(const store::Project& project, std::string_view words) {
    const auto kept = store::by_name(store::saved_queries(project), words);
    return parse_passage_query(kept ? std::string_view{kept->text} : words);
}

}  // namespace coding::analysis
