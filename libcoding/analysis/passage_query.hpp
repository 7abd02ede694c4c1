// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/passage_condition.hpp"
#include "libcoding/model/coding.hpp"

namespace coding::analysis {

/// Which passages to find: a code, or two questions and how their passages stand to each other. What each
/// kind finds is in retrieval.hpp.
struct PassageQuery {
    enum class Kind {
        code,
        both,         ///< AND, ET
        either,       ///< OR, OU
        without,      ///< NOT, SAUF
        near,         ///< NEAR, PRÈS
        then,         ///< THEN, PUIS
        same_turn,    ///< IN TURN, MÊME TOUR
        same_source,  ///< IN SOURCE, MÊME SOURCE
    };
    enum class Unit { words, turns };

    Kind kind = Kind::code;
    std::string code;                  ///< name or path, with all below it; empty: any code
    std::optional<Polarity> polarity;  ///< of the codings of the code
    std::uint32_t within = 20;         ///< how near, for near and then
    Unit unit = Unit::words;
    std::vector<PassageCondition> conditions;  ///< of the codings of the code; all hold
    std::vector<PassageQuery> parts;           ///< two, but none for a code

    static PassageQuery of_code(std::string name) {
        PassageQuery query;
        query.code = std::move(name);
        return query;
    }
    friend bool operator==(const PassageQuery&, const PassageQuery&) = default;
};

/// Reads a query as people write it:
///
///     prix AND (lieu OR "circuits courts") NOT énergie
///     prix:barrier NEAR/20 confiance        within 20 words; NEAR/3T within 3 turns
///     imaginaires PUIS/2T bilan             the second follows the first
///     prix IN TURN confiance                in one turn; IN SOURCE in one source
///     prix[role=participant, memo=cher]     only codings of which that holds (passage_condition.hpp)
///     (prix OR lieu)[group=FG1]             the same of all codes between the parentheses
///
/// Operators are in capitals, English or French (AND/ET, OR/OU, NOT/SAUF, NEAR/PRÈS, THEN/PUIS, IN TURN/MÊME
/// TOUR, IN SOURCE/MÊME SOURCE), so that codes of several words need no quotation marks. NEAR, THEN and IN
/// bind closest, then AND and NOT, then OR; those of one rank from left to right. “*” is any code, and so are
/// conditions without one. A quotation mark in a name in quotation marks is written twice.
///
/// Throws Error{usage} that says what is wrong.
PassageQuery parse_passage_query(std::string_view query);

/// Whether one of its conditions is about memos.
bool asks_for_memos(const PassageQuery& query);

/// The name as the query language takes it, in quotation marks where it needs them.
std::string query_name(std::string_view code);

}  // namespace coding::analysis
