// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/wanted_texts.hpp"

namespace coding::store {

/// A block handed to a search, with where it lies in its source.
struct SearchedBlock {
    SourceId source;
    BlockId block;
    Span span;              ///< in the source
    std::string_view text;  ///< valid during the call
    ParticipantId speaker;
    std::optional<Milliseconds> begin;
};

/// The sources to search; nothing: all.
using SearchedSources = std::optional<std::set<SourceId>>;

/// Takes a block; false ends the search.
using BlockVisitor = std::function<bool(const SearchedBlock&)>;

/// Visits the blocks that hold all of these folded words (a word ending in * is a prefix), in order of source
/// and position. The full-text index finds them by the letters and digits alone ("l'eau" as l and eau,
/// anywhere): whoever needs the words side by side looks into the text again.
void blocks_with_words(const Project& project, const std::vector<std::string>& folded_words,
                       const SearchedSources& within, const BlockVisitor& visit);

/// Visits the blocks whose text is wanted, in order; each visit comes right after that answer about it.
void blocks_with_text(const Project& project, const TextTest& wanted, const SearchedSources& within,
                      const BlockVisitor& visit);

/// Visits every block, in order.
void all_blocks(const Project& project, const SearchedSources& within, const BlockVisitor& visit);

}  // namespace coding::store
