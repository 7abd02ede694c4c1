// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/search.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::analysis {

/// How much around a hit is coded.
enum class AutocodeUnit { match, sentence, turn };

struct AutocodeRequest {
    SearchRequest search;
    CodeId code;
    AutocodeUnit unit = AutocodeUnit::match;
    std::string coder;
    std::optional<Polarity> polarity;  ///< none given: the default of the code's kind
};

/// What autocoding would do: passages in order, none twice.
struct AutocodePlan {
    std::vector<Coding> codings;  ///< without ids and coder
    std::size_t hits = 0;         ///< found by the search
    std::size_t already = 0;      ///< passages left out: the coder has coded them with this code already
};

AutocodePlan plan_autocode(const store::Project& project, const AutocodeRequest& request, Progress& progress);

/// Adds the planned codings in the name of the change's coder; their ids are set.
void apply_autocode(store::Change& change, AutocodePlan& plan);

}  // namespace coding::analysis

namespace coding {

template <>
struct Names<analysis::AutocodeUnit> {
    static constexpr std::array<std::pair<analysis::AutocodeUnit, std::string_view>, 3> values{{
        {analysis::AutocodeUnit::match, "match"},
        {analysis::AutocodeUnit::sentence, "sentence"},
        {analysis::AutocodeUnit::turn, "turn"},
    }};
};

}  // namespace coding
