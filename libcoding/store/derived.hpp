// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept beside texts and codings but follows from them: counts and places of words. For check and
// repair.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "libcoding/model/ids.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/text/segmentation.hpp"

namespace coding::store {

/// A block as it is kept, and as its text says it should be.
struct ReadBlock {
    std::int64_t id = 0;
    std::int64_t position = 0;
    std::int64_t kept_characters = 0;
    std::int64_t kept_words = 0;
    bool kept_starts_right = false;
    bool has_text = false;
    bool text_sound = false;  ///< UTF-8; what follows is only told then
    bool marks_inside = false;
    std::uint32_t characters = 0;
    std::vector<std::uint32_t> starts;  ///< of the words of speech

    [[nodiscard]] bool words_right() const {
        return kept_starts_right && kept_words == static_cast<std::int64_t>(starts.size());
    }
};

/// A coding as it is kept, with what its ends should say of words.
struct ReadCoding {
    std::int64_t id = 0;
    bool inside = false;  ///< its ends lie in blocks of its source, in order and within their texts
    std::int64_t kept_begin_word = 0;
    std::int64_t kept_end_word = 0;
    std::uint32_t begin_word = 0;
    std::uint32_t end_word = 0;

    [[nodiscard]] bool words_right() const {
        return kept_begin_word == begin_word && kept_end_word == end_word;
    }
};

/// Segmenters by language, made once each.
using Segmenters = std::map<std::string, text::Segmenter>;

/// The blocks of a source in order.
std::vector<ReadBlock> read_blocks(const Database& database, std::int64_t source, Segmenters& segmenters);

/// The codings of a source, seen against its blocks as their texts have them.
std::vector<ReadCoding> read_codings(const Database& database, std::int64_t source,
                                     const std::vector<ReadBlock>& blocks);

/// Writes counts and places of words anew for a source, where they are not what its texts say; blocks without
/// a sound text are left as they are.
void derive_again(const Database& database, std::int64_t source, Segmenters& segmenters);

/// The same for some blocks of a source and the ends of codings in them; all others must be right.
void derive_again(const Database& database, std::int64_t source, std::span<const BlockId> blocks,
                  Segmenters& segmenters);

}  // namespace coding::store
