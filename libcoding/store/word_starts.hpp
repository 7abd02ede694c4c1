// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/model/source.hpp"

namespace coding::store {

/// Where the words of speech of a block begin, in code points from the block's start, ascending: of all word
/// beginnings (text::Segmenter::word_starts), those at or after `speech_begin` and in no mark, and none in a
/// heading or metadata. Their number is Block::words.
std::vector<std::uint32_t> speech_starts(BlockKind kind, std::span<const std::uint32_t> all_starts,
                                         std::uint32_t speech_begin, std::span<const Mark> marks);

/// As block_text.word_starts keeps them: the difference of each to the one before (the first: to 0), LEB128.
std::vector<std::byte> packed(std::span<const std::uint32_t> starts);

/// Throws Error{storage} when the bytes are no ascending list.
std::vector<std::uint32_t> unpacked(std::span<const std::byte> bytes);

/// How many words begin before `offset`: what coding.begin_word and end_word hold.
std::uint32_t words_before(std::span<const std::uint32_t> starts, std::uint32_t offset);

}  // namespace coding::store
