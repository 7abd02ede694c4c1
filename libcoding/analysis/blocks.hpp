// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// store::end_block() of a coding known by its index: no block is read but for the longest.
inline std::uint32_t end_block(const store::CountingTables& tables, std::size_t coding) {
    const auto touched = tables.blocks_touched[coding];
    if (touched == store::CountingTables::most_touched) return end_block(tables, tables.codings[coding]);
    return tables.codings[coding].block + touched;
}

/// The words of the block that the coding covers.
inline std::uint32_t words_in_block(const store::FlatBlock& block, const store::FlatCoding& coding) {
    const auto begin = std::max(coding.begin_word, block.begin_word);
    const auto end = std::min(coding.end_word, block.begin_word + block.words);
    return begin < end ? end - begin : 0;
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
