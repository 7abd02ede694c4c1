// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/same_texts.hpp"

#include "libcoding/store/sources.hpp"

namespace coding::exchange {

SameTexts::SameTexts(const store::Project& project) : project_(project) {
    for (const auto& known : store::source_summaries(project))
        by_length_.emplace(known.characters, Known{known.source.id, known.source.name});
}

std::optional<std::string> SameTexts::meet(const Source& source, std::span<const Block> blocks) {
    std::uint64_t length = 0;
    for (const auto& block : blocks) length += block.characters;
    std::optional<std::string> found;
    const auto [first, last] = by_length_.equal_range(length);
    if (first != last) {
        std::string text;
        for (const auto& block : blocks) text += block.text;
        for (auto known = first; known != last && !found; ++known) {
            if (store::source_text(project_, known->second.id) == text) found = known->second.name;
        }
    }
    by_length_.emplace(length, Known{source.id, source.name});
    return found;
}

}  // namespace coding::exchange
