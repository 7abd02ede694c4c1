// SPDX-License-Identifier: GPL-3.0-or-later
// For the files of store/ alone.
#pragma once

#include <cstddef>
#include <cstdint>

#include "libcoding/model/ids.hpp"

namespace coding::store {

class Database;

/// The numbers by which the blocks of a source are ordered (block.position) ascend, and leave room between
/// them: a block is put in without moving those behind it, of which a long source has hundreds of thousands,
/// and the history records each. Sources of older versions are numbered 0, 1, … until one is put in.
constexpr std::int64_t block_step = 64;

/// Of the block at `index` in a new source.
constexpr std::int64_t block_number(std::size_t index) {
    return static_cast<std::int64_t>(index) * block_step;
}

/// Whether a free number is there right behind a block of the source without numbering any other anew.
bool is_room_behind(const Database& database, SourceId source, BlockId behind);

/// A free number right behind a block of the source (none: before all of them). Where there is no room left,
/// as few blocks behind it as will do are numbered anew.
std::int64_t free_block_number(const Database& database, SourceId source, BlockId behind);

}  // namespace coding::store
