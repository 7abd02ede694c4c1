// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/model/source.hpp"

namespace coding::text {
class Segmenter;
}

namespace coding::store {

/// What a project keeps of a block beside its text, worked out once, when that comes in.
struct BlockWords {
    std::uint32_t characters = 0;   ///< code points
    std::uint32_t words = 0;        ///< of speech
    std::vector<std::byte> starts;  ///< where these begin, packed (word_starts.hpp)
    std::string folded;             ///< the text as search sees it
};

/// Needs no project, so that it may be done in another thread, with a segmenter of that.
BlockWords words_of_block(BlockKind kind, std::string_view text, std::uint32_t speech_begin,
                          std::span<const Mark> marks, text::Segmenter& segmenter);

}  // namespace coding::store
