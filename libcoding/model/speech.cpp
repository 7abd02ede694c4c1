// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/model/speech.hpp"

#include <string_view>

#include "libcoding/text/utf8.hpp"

namespace coding {

Span spoken(const Block& block) {
    const std::string_view text{block.text};
    const auto rest = text.substr(text::byte_offset(text, block.speech_begin));
    const auto words = text::trimmed(rest);
    const auto space = static_cast<std::size_t>(words.data() - rest.data());
    const auto begin =
        block.speech_begin +
        static_cast<std::uint32_t>(text::count_code_points(rest.substr(0, words.empty() ? 0 : space)));
    return {begin, begin + static_cast<std::uint32_t>(text::count_code_points(words))};
}

}  // namespace coding
