// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// One past the last block that the coding touches; its own block for an empty span, which touches none.
inline std::uint32_t end_block(const store::CountingTables& tables, const store::FlatCoding& coding) {
    if (coding.begin >= coding.end) return coding.block;
    auto block = coding.block + 1;
    while (block < tables.blocks.size() && tables.blocks[block].begin < coding.end) ++block;
    return block;
}

/// The words of the block that the coding covers.
inline std::uint32_t words_in_block(const store::FlatBlock& block, const store::FlatCoding& coding) {
    const auto begin = std::max(coding.begin_word, block.begin_word);
    const auto end = std::min(coding.end_word, block.begin_word + block.words);
    return begin < end ? end - begin : 0;
}

inline bool is_speech(const store::FlatBlock& block) {
    return block.kind == BlockKind::turn || block.kind == BlockKind::paragraph;
}

/// Somebody says something: a turn with at least one word.
inline bool is_talk(const store::FlatBlock& block) {
    const bool spoken = block.speaker != store::FlatBlock::none || block.kind == BlockKind::turn;
    return block.words > 0 && spoken && is_speech(block);
}

/// By block, milliseconds in the session: its own, else the last known above it in the source; -1 where there
/// is none.
std::vector<std::int32_t> block_times(const store::CountingTables& tables);

}  // namespace coding::analysis
