// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/model/source.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::analysis {

/// What to look for. Plain words are folded (case, accents, œ/oe, apostrophes, no-break spaces, hyphens) and
/// must all stand in one turn; "in quotes" a phrase; word* a beginning. A regular expression (RE2 syntax,
/// linear time) is matched in the text as it stands, case ignored unless asked.
struct SearchRequest {
    std::string query;
    bool regular_expression = false;
    bool match_case = false;
    std::vector<std::string> within_codes;  ///< only in passages coded so (or below)
    std::vector<std::string> speakers;
    std::vector<std::string> sources;
    std::vector<std::string> groups;
    std::vector<std::pair<std::string, std::string>> where;
    std::size_t context = 40;  ///< code points either side, for key word in context
    std::size_t limit = 0;     ///< 0: all
};

struct Hit {
    SourceId source;
    std::string source_name;
    std::string speaker;  ///< empty: none
    Span span;            ///< in the source
    Span block;           ///< of the block, in the source
    std::string text;
    std::string before, after;  ///< context within the block
    std::optional<Milliseconds> begin;
};

/// Hits in order. Throws Error{usage} on an empty query or a broken expression (with what is wrong in it).
std::vector<Hit> search(const store::Project& project, const SearchRequest& request, Progress& progress);

}  // namespace coding::analysis
