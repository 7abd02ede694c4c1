// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/passage_text.hpp"

#include <algorithm>

#include "libcoding/store/codings.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::store {

std::string passage_text(const Project& project, const Passage& passage) {
    const SourceLayout layout{project, passage.source};
    const auto& starts = layout.blocks();
    const Span span{passage.span.begin, std::min(passage.span.end, layout.length())};
    if (span.begin >= span.end) return {};
    const auto first = starts.block_at(span.begin);
    const auto count = starts.block_at(span.end - 1) - first + 1;
    std::string text;
    for (const Block& block : blocks(project, passage.source, starts.id(first), count)) text += block.text;
    const auto before = starts.begin(first);
    return std::string{text::slice(text, {span.begin - before, span.end - before})};
}

}  // namespace coding::store
