// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libcoding/analysis/conditions.hpp"
#include "libcoding/analysis/passage_query.hpp"
#include "libcoding/analysis/scope.hpp"
#include "libcoding/store/project.hpp"

namespace coding::analysis {

/// A column of a report that is split.
struct ReportColumn {
    std::string by;    ///< as split_from_name() takes it
    std::string name;  ///< as the split names it
};

/// Which passages to retrieve. A query finds pieces of text:
///   a code       what is coded with it or below; codings that overlap are one passage
///   AND          the words that both have in common
///   OR           what either finds; what overlaps is one passage
///   NOT          the passages of the first that share nothing with one of the second
///   NEAR         from one to the other, where no more than so many words stand between them (or turns: the
///                other begins at most so many turns on; 0: the same turn)
///   THEN         the same, where the second begins at the end of the first or behind it
///   IN TURN      of each turn that both touch, from the first word coded to the last
///   IN SOURCE    what either finds in sources that both are found in
/// Only codings that the filters let through are looked at.
struct PassageRequest {
    PassageQuery query;
    ScopeRequest scope = everybody();   ///< moderators' turns too, unless told otherwise
    std::vector<std::string> speakers;  ///< only codings that touch what one of them says
    std::vector<Polarity> polarities;   ///< empty: any
    int lowest_intensity = 0;           ///< 1 to 5; 0: any, coded or not
    bool codes_alone = false;           ///< codes of the query stand for themselves, not for those below them
    std::optional<ReportColumn> column = {};  ///< only codings that count there

    static ScopeRequest everybody() {
        ScopeRequest scope;
        scope.with_moderators = true;
        return scope;
    }
};

struct FoundPassage {
    Span corpus;  ///< corpus positions
    Span span;    ///< in its source
    std::uint32_t source = 0;
    std::uint32_t block = 0;                         ///< the first in scope that it touches
    std::uint32_t speaker = store::FlatBlock::none;  ///< of that block
    std::uint32_t first_coding = 0, end_coding = 0;  ///< in Retrieval::codings
};

struct Retrieval {
    std::vector<FoundPassage> passages;  ///< in text order, not overlapping
    /// By passage: indices of the codings that it was found by, in text order; a coding may stand in several.
    std::vector<std::uint32_t> codings;

    [[nodiscard]] std::span<const std::uint32_t> codings_of(const FoundPassage& passage) const {
        return std::span{codings}.subspan(passage.first_coding, passage.end_coding - passage.first_coding);
    }
};

/// A sweep for each code, condition and operator of the query; reads no text. Throws Error{not_found} naming
/// what is not there. `memos` are those that conditions of the query are about.
Retrieval retrieve(const store::CountingTables& tables, const PassageRequest& request,
                   const std::vector<CodingMemo>& memos = {});

/// The same with the memos of the project, and only of codings that the query of the scope finds. The tables
/// are its own, with the ids of codings.
Retrieval retrieve(const store::Project& project, const store::CountingTables& tables,
                   const PassageRequest& request);

/// By index, the codings that passages of the query of a scope (one that is kept, or as written) are found
/// by, within the scope; whatever its themes and codes are, since those are filtered by otherwise.
std::vector<bool> codings_of_query(const store::Project& project, const store::CountingTables& tables,
                                   const ScopeRequest& scope);

/// How many codings a report counts of those that passages were found by: two that overlap are two, where a
/// passage is one; of two coders only where each counts.
std::uint64_t counted_codings(const store::CountingTables& tables, const PassageRequest& request,
                              const Retrieval& retrieval);

/// The query with the filters of the request written into it, for one that is to be kept: speakers,
/// polarities, intensity, sources, groups, coders and attributes; not times, nor what a report takes besides.
std::string with_filters(const std::string& query, const PassageRequest& request);

/// How a passage was coded, each once: codes and coders (indices) and polarities other than none, in order.
struct PassageFacts {
    std::vector<std::uint32_t> codes;
    std::vector<std::uint32_t> coders;
    std::vector<Polarity> polarities;
    int intensity = 0;  ///< the highest; 0: none coded
};
PassageFacts facts_of(const store::CountingTables& tables, const Retrieval& retrieval,
                      const FoundPassage& passage);

/// The words of a passage, and up to `context` code points of the same source on either side, cut between
/// words. Read from the file: ask for the few that are shown.
struct PassageText {
    std::string before, text, after;
};
PassageText read_passage(const store::Project& project, const store::CountingTables& tables,
                         const FoundPassage& passage, std::uint32_t context);

}  // namespace coding::analysis
