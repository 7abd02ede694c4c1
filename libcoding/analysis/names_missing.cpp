// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/names_missing.hpp"

#include <set>
#include <string>
#include <utility>

#include "libcoding/analysis/named.hpp"
#include "libcoding/analysis/query_names.hpp"
#include "libcoding/error.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::analysis {
namespace {

std::vector<Named> names_there(const store::Project& project, NameOf of) {
    switch (of) {
        case NameOf::speaker:
            return names_of(store::participants(project));
        case NameOf::source:
            return names_of(store::sources(project));
        case NameOf::group:
            return names_of(store::groups(project));
        case NameOf::attribute:
            return names_of_attributes(store::attributes(project));
        default:
            return names_of_codes(store::codebook(project));
    }
}

Message not_there(NameOf of, const std::string& name) {
    switch (of) {
        case NameOf::speaker:
            return Message{"The project has no participant named “{0}”.", name};
        case NameOf::source:
            return Message{"The project has no source named “{0}”.", name};
        case NameOf::group:
            return Message{"The project has no group named “{0}”.", name};
        case NameOf::attribute:
            return Message{"The project has no attribute named “{0}”.", name};
        default:
            return Message{"The codebook has no code “{0}”.", name};
    }
}

}  // namespace

std::vector<NameMissing> names_missing(const store::Project& project, std::string_view query) {
    std::vector<NameMissing> missing;
    std::set<std::pair<NameOf, std::string>> seen;
    for (const auto& [of, name, written] : names_in_query(query)) {
        if (!seen.emplace(of, name).second) continue;
        const auto there = names_there(project, of);
        try {
            if (!find_named(there, name)) missing.push_back({not_there(of, name), nearest_hint(there, name)});
        } catch (const Error& several) {
            missing.push_back({several.message(), several.hint()});
        }
    }
    return missing;
}

}  // namespace coding::analysis
