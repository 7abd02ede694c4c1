// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/passage_query.hpp"
#include "libcoding/analysis/query_names.hpp"

namespace coding::analysis {

/// A word of a query.
struct QueryToken {
    enum class Kind { name, op, open, close, conditions, end };
    Kind kind = Kind::end;
    std::string text;     ///< as written
    PassageQuery query;   ///< of a name the code; of an operator all but its parts; the conditions
    bool quoted = false;  ///< a name in quotation marks
};

/// The words of a query, an `end` behind them; the names in it are put behind `names`, which point into it.
/// Error{usage} as parse_passage_query().
std::vector<QueryToken> query_tokens(std::string_view query, std::vector<QueryName>* names = nullptr);

}  // namespace coding::analysis
