// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/queries.hpp"

#include <algorithm>

#include "libcoding/acts/kept_names.hpp"
#include "libcoding/analysis/passage_query.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/queries.hpp"

namespace coding::acts {
namespace {

SavedQuery query_there(const store::Project& project, QueryId id) {
    for (auto& query : store::saved_queries(project)) {
        if (query.id == id) return std::move(query);
    }
    throw Error{ErrorKind::not_found, Message{"The query is not in the project."},
                Message{"It may have been removed; undo brings it back."}};
}

}  // namespace

SavedQuery save_query(store::Project& project, std::string_view coder, const std::string& name,
                      const std::string& text) {
    analysis::parse_passage_query(text);
    const auto there = store::saved_queries(project);
    const auto same =
        std::find_if(there.begin(), there.end(), [&](const SavedQuery& query) { return query.name == name; });
    if (same != there.end() && same->text == text) return *same;
    SavedQuery query{{}, name, text};
    auto change = project.change(coder, same == there.end() ? Message{"Saved the query “{0}”", name}
                                                            : Message{"Changed the query “{0}”", name});
    if (same == there.end()) {
        store::add_query(change, query);
    } else {
        query.id = same->id;
        store::update_query(change, query);
    }
    change.commit();
    return query;
}

SavedQuery rename_query(store::Project& project, std::string_view coder, QueryId id,
                        const std::string& name) {
    auto query = query_there(project, id);
    if (query.name == name) return query;
    auto change = project.change(coder, Message{"Renamed the query “{0}” to “{1}”", query.name, name});
    KeptNames kept{project};
    kept.renamed_query(query.name, name);
    query.name = name;
    store::update_query(change, query);
    kept.follow(change);
    change.commit();
    return query;
}

HistoryId remove_query(store::Project& project, std::string_view coder, QueryId id) {
    auto change = project.change(coder, Message{"Removed the query “{0}”", query_there(project, id).name});
    store::remove_query(change, id);
    return change.commit();
}

}  // namespace coding::acts
