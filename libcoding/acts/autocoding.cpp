// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/autocoding.hpp"

#include <utility>

#include "libcoding/store/codes.hpp"

namespace coding::acts {

CodingsNow autocode(store::Project& project, std::string_view coder, const analysis::AutocodeRequest& request,
                    analysis::AutocodePlan plan) {
    CodingsNow result;
    if (plan.codings.empty()) return result;
    auto change = project.change(
        coder, Message{"Coded {0, plural, one {# passage} other {# passages}} with “{1}” as {2}",
                       plan.codings.size(), request.search.query, store::code_path(project, request.code)});
    analysis::apply_autocode(change, plan);
    result.entry = change.commit();
    result.codings = std::move(plan.codings);
    return result;
}

}  // namespace coding::acts
