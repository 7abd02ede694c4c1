// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// Who speaks how much. Talk is the turns in scope that hold at least one word; what nobody speaks (the
/// paragraphs of a document) is none.
struct Speakers {
    struct Row {
        std::uint32_t participant = store::FlatBlock::none;  ///< none: turns whose speaker is not known
        std::uint32_t sources = 0;  ///< where the person speaks or was there; 1 in a session
        std::uint64_t turns = 0;    ///< 0: was there, and silent
        std::uint64_t words = 0;
        std::uint32_t longest = 0;  ///< turn, in words
    };
    struct Session {
        std::uint32_t source = 0;
        std::vector<Row> rows;  ///< most words first; whoever was there, with words or without
        std::uint64_t turns = 0, words = 0;
        std::uint64_t participant_words = 0;  ///< without moderators, observers and speakers not known
    };
    std::vector<Session> sessions;  ///< sources in scope where somebody speaks or was there, in their order
    Session all;                    ///< together; its `source` means nothing
};

/// One pass over the blocks.
Speakers speakers(const store::CountingTables& tables, const Scope& scope);

}  // namespace coding::analysis
