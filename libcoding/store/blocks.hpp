// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of a source change, come and go: the parts of which an edit of its text is made. In between, counts
// and the codings’ words are wrong: recount() at the end.
#pragma once

#include <span>

#include "libcoding/model/source.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// Writes all of a block but its place in the source.
void rewrite_block(Change& change, const Block& block);

/// Puts a block in right behind another of its source (none: before all of them); sets its id.
void insert_block(Change& change, SourceId source, BlockId behind, Block& block);

/// Removes a block on which no coding and no memo ends, with its links.
void remove_block(Change& change, BlockId block);

/// Gives links of a block to another; those that would tie it to itself go.
void hand_over(Change& change, BlockId from, BlockId to);

/// Says who speaks in a block (none: nobody).
void set_speaker(Change& change, BlockId block, ParticipantId speaker);

/// Says which question of the guide a block answers (none: no question).
void set_question(Change& change, BlockId block, GuideQuestionId question);

/// Whether a block can be put in right behind this one without numbering those behind it anew, which takes
/// long where they are many (store/block_order.hpp).
bool is_room_behind(const Project& project, SourceId source, BlockId block);

/// Removes codings that an undone import left hidden in a source: once something new is done nothing brings
/// them back, and they would stand on text that is gone.
void drop_hidden_codings(Change& change, SourceId source);

/// Counts characters and words of a source again, and those of its codings; or of these blocks alone, where
/// no others changed.
void recount(Change& change, SourceId source);
void recount(Change& change, SourceId source, std::span<const BlockId> blocks);

/// When all is written: how the source lies now, so that nobody has to read it again.
void know(Change& change, const SourceLayout& layout);

}  // namespace coding::store
