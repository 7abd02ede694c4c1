// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// A block handed to a search, with where it begins in its source.
struct SearchedBlock {
    SourceId source;
    BlockId block;
    std::uint32_t begin = 0;  ///< code points from the source's start
    std::string_view text;
    ParticipantId speaker;
};

/// Calls `visit` for each block that holds all of these folded words (a word ending in * is a prefix), found
/// by the full-text index, in order of source and position.
void blocks_with_words(const Project& project, const std::vector<std::string>& folded_words,
                       const std::function<void(const SearchedBlock&)>& visit);

/// Calls `visit` for every block, in order.
void all_blocks(const Project& project, const std::function<void(const SearchedBlock&)>& visit);

}  // namespace coding::store
