// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/analysis/sessions.hpp"
#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// What a report is about, in the user's words. Empty lists mean all. Several values of one filter are
/// alternatives; different filters all hold.
struct ScopeRequest {
    std::vector<std::string> themes;  ///< codings below these themes, or crossing them (scope.cpp)
    std::vector<std::string> codes;   ///< with all below them
    std::vector<std::string> sources;
    std::vector<std::string> groups;
    std::vector<std::pair<std::string, std::string>>
        where;  ///< attribute, value: of participants, else of sources
    std::vector<std::string> coders;
    /// Only codings that it finds: a query, or the name of one that the project keeps; empty: all. Read by
    /// count_in_scope() (counted_scope.hpp), not by resolve().
    std::string query = {};
    std::optional<std::string> from_date;  ///< of the session, YYYY-MM-DD, inclusive
    std::optional<std::string> to_date;
    std::optional<Milliseconds> from_time;  ///< in the session
    std::optional<Milliseconds> to_time;    ///< exclusive
    bool with_moderators = false;           ///< count moderators' and observers' turns too
    bool every_coder = false;               ///< two coders' codings of one passage count twice
};

/// A request resolved against a project: which blocks, codings and codes are in. Denominators (words, turns,
/// people) follow the blocks.
struct Scope {
    ScopeRequest request;
    std::vector<bool> blocks;   ///< by index in CountingTables::blocks; never metadata or headings
    std::vector<bool> codings;  ///< by index in CountingTables::codings
    /// Codings by a coder in scope that touch a block in scope, whatever their code: what a cross-cutting
    /// coding can overlap also where the rows are filtered.
    std::vector<bool> references;
    std::vector<bool> codes;         ///< rows to show
    std::vector<bool> themes;        ///< by index of code: themes that crossings are counted for
    std::vector<bool> sources;       ///< that hold a block in scope
    std::vector<bool> participants;  ///< who speak a block in scope or were there
    std::vector<bool> groups;        ///< of the sources in scope; only those asked for
    Sessions sessions;               ///< of all sources, within the request's times
    std::uint64_t words = 0;         ///< of the blocks in scope
    std::uint64_t turns = 0;         ///< blocks in scope that hold at least one word
};

/// Throws Error{not_found} naming what is not there and the nearest names that are.
Scope resolve(const store::CountingTables& tables, const ScopeRequest& request);

}  // namespace coding::analysis
