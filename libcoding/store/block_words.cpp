// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/block_words.hpp"

#include "libcoding/store/word_starts.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/segmentation.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {

BlockWords words_of_block(BlockKind kind, std::string_view text, std::uint32_t speech_begin,
                          std::span<const Mark> marks, text::Segmenter& segmenter) {
    std::vector<std::uint32_t> starts;
    segmenter.word_starts(text, starts);
    const auto speech = speech_starts(kind, starts, speech_begin, marks);
    return {static_cast<std::uint32_t>(text::count_code_points(text)),
            static_cast<std::uint32_t>(speech.size()), packed(speech), text::search_key(text)};
}

}  // namespace coding::store
