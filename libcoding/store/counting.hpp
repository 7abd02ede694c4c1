// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libcoding/model/codebook.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// One coding in 24 bytes, in corpus positions: the sources' texts (and words) laid end to end in the order
/// of CountingTables::sources. Limits: 65,536 codes, 2,048 coders, 2^32 code points; load_counting() throws
/// Error{input} beyond.
struct FlatCoding {
    std::uint32_t begin = 0;  ///< code points
    std::uint32_t end = 0;
    std::uint32_t begin_word = 0;  ///< words of speech
    std::uint32_t end_word = 0;
    std::uint32_t block = 0;      ///< index of the block that holds `begin`
    std::uint32_t code : 16;      ///< index in the codebook
    std::uint32_t coder : 11;     ///< index in CountingTables::coders
    std::uint32_t polarity : 2;   ///< as Polarity
    std::uint32_t intensity : 3;  ///< 0: not coded
};
static_assert(sizeof(FlatCoding) == 24);

/// A block's numbers, in corpus positions; sorted. The block ends where the next begins (the last: at the
/// corpus' end).
struct FlatBlock {
    std::uint32_t begin = 0;  ///< code points
    std::uint32_t begin_word = 0;
    std::uint32_t words = 0;        ///< of speech
    std::uint32_t source = 0;       ///< index
    std::uint32_t speaker = none;   ///< index in participants, or none
    std::uint32_t question = none;  ///< index in questions, or none
    std::int32_t begin_ms = -1;     ///< -1: not known
    BlockKind kind = BlockKind::paragraph;
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    [[nodiscard]] std::uint32_t end_word() const { return begin_word + words; }
};

/// A turn or a paragraph.
inline bool is_speech(const FlatBlock& block) {
    return block.kind == BlockKind::turn || block.kind == BlockKind::paragraph;
}

/// All that counting needs, read once; no text in it.
struct CountingTables {
    State state;
    std::vector<Source> sources;  ///< without metadata
    std::vector<Participant> participants;
    std::vector<Group> groups;
    std::vector<Coder> coders;
    std::vector<GuideQuestion> questions;
    std::vector<Presence> presences;
    Codebook codebook;
    std::vector<FlatBlock> blocks;
    std::vector<FlatCoding> codings;   ///< sorted by begin, end, code, coder
    std::vector<CodingId> coding_ids;  ///< parallel to `codings` when asked for, else empty
    std::uint32_t characters = 0;      ///< of the corpus
    std::uint32_t words = 0;

    std::vector<std::vector<std::uint32_t>> groups_of_source;  ///< indices of groups, by source
    /// Values by attribute, then by participant or source index; empty: none given.
    struct Values {
        Attribute attribute;
        std::vector<std::string> values;
    };
    std::vector<Values> values;

    // What follows from blocks and codings, worked out once for all counts: complete().

    std::vector<std::uint32_t> blocks_begin;  ///< by source, its first block; last: the number of blocks
    /// What one participant says in one source.
    struct Talk {
        std::uint32_t speaker = FlatBlock::none;  ///< none: what nobody says
        std::uint32_t blocks = 0;                 ///< turns and paragraphs
        std::uint32_t turns = 0;                  ///< of these, with at least one word
        std::uint32_t words = 0;
    };
    std::vector<std::vector<Talk>> talk_of_source;  ///< by source, of each by her first turn or paragraph
    /// By block, how many turns and paragraphs stand between the first one under its question (or under none)
    /// and it; FlatBlock::none in sources where no question is marked. Empty where no guide is known.
    std::vector<std::uint32_t> since_question;
    std::vector<std::uint32_t> codings_begin;  ///< by source, its first coding; last: the number of codings
    static constexpr std::uint8_t most_touched = 255;
    std::vector<std::uint8_t> blocks_touched;  ///< by coding; 0: an empty span; most_touched: or more
    std::vector<std::uint32_t> empty_codings;  ///< those with an empty span: hardly ever any
    std::vector<bool> shared;  ///< by coding: whether another one of its code shares a code point with it
};

/// One past the last block that the coding touches; its own block for an empty span, which touches none.
inline std::uint32_t end_block(const CountingTables& tables, const FlatCoding& coding) {
    if (coding.begin >= coding.end) return coding.block;
    auto block = coding.block + 1;
    while (block < tables.blocks.size() && tables.blocks[block].begin < coding.end) ++block;
    return block;
}

/// Fills in what follows from blocks and codings, as load_counting() does.
void complete(CountingTables& tables);

CountingTables load_counting(const Project& project, bool with_coding_ids = false);

}  // namespace coding::store
