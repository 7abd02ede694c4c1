// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/kept_query.hpp"

#include <utility>

#include "libcoding/analysis/named.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/by_name.hpp"
#include "libcoding/store/queries.hpp"

namespace coding::analysis {

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
