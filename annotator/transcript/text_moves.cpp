// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/text_moves.hpp"

#include <algorithm>

#include "libcoding/text/utf8.hpp"

namespace annotator {

using coding::Span;

TextMoves::TextMoves(const TranscriptDocument& document)
    : document_(document), segmenter_(document.language()) {}

std::uint32_t TextMoves::next_character(std::uint32_t position) {
    return forward(position, Unit::character, Edge::end);
}

std::uint32_t TextMoves::previous_character(std::uint32_t position) {
    return backward(position, Unit::character);
}

std::uint32_t TextMoves::next_word_end(std::uint32_t position) {
    return forward(position, Unit::word, Edge::end);
}

std::uint32_t TextMoves::next_word(std::uint32_t position) {
    return forward(position, Unit::word, Edge::begin);
}

std::uint32_t TextMoves::previous_word(std::uint32_t position) {
    return backward(position, Unit::word);
}

Span TextMoves::unit_at(std::uint32_t position, Unit unit) {
    if (document_.size() == 0 || unit == Unit::character) return {position, position};
    const auto block = document_.block_at(position);
    if (unit == Unit::turn) {
        const auto spoken = document_.spoken(block);
        return spoken.empty() ? Span{position, position} : spoken;
    }
    for (const auto span : units(block, unit)) {
        if (span.begin <= position && position <= span.end && !span.empty()) {
            // A place between two units belongs to the second.
            if (position == span.end && unit == Unit::sentence) continue;
            return span;
        }
    }
    const auto all = units(block, unit);
    if (unit == Unit::sentence && !all.empty())
        return position < all.front().begin ? all.front() : all.back();
    return {position, position};
}

Span TextMoves::unit_behind(std::uint32_t position, Unit unit) {
    for (auto block = document_.block_at(position); block < document_.size(); ++block) {
        for (const auto span : units(block, unit)) {
            if (span.begin >= position && !span.empty()) return span;
        }
    }
    return {position, position};
}

Span TextMoves::unit_before(std::uint32_t position, Unit unit) {
    if (document_.size() == 0) return {position, position};
    for (auto block = document_.block_at(position) + 1; block-- > 0;) {
        const auto spans = units(block, unit);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            if (span->end <= position && !span->empty()) return *span;
        }
    }
    return {position, position};
}

std::size_t TextMoves::next_turn(std::size_t block) const {
    for (auto i = block + 1; i < document_.size(); ++i) {
        if (!document_.spoken(i).empty()) return i;
    }
    return block;
}

std::size_t TextMoves::previous_turn(std::size_t block) const {
    for (auto i = block; i-- > 0;) {
        if (!document_.spoken(i).empty()) return i;
    }
    return block;
}

// The units of a block that lie in what is shown of it, in the whole source.
std::vector<Span> TextMoves::units(std::size_t block, Unit unit) {
    if (unit == Unit::turn) return {document_.spoken(block)};
    const auto shown = document_.shown(block);
    const auto start = document_.start(block);
    const std::string_view text{document_.block(block).text};
    const auto part = coding::text::slice(text, {shown.begin - start, shown.end - start});
    auto spans = unit == Unit::character ? segmenter_.graphemes(part)
                 : unit == Unit::word    ? segmenter_.words(part)
                                         : segmenter_.sentences(part);
    for (auto& span : spans) {
        if (unit == Unit::sentence) {
            const auto words = coding::text::slice(part, span);
            const auto trimmed = coding::text::trimmed(words);
            const auto space = trimmed.empty() ? 0 : static_cast<std::size_t>(trimmed.data() - words.data());
            const auto before = coding::text::count_code_points(words.substr(0, space));
            span.begin += static_cast<std::uint32_t>(before);
            span.end = span.begin + static_cast<std::uint32_t>(coding::text::count_code_points(trimmed));
        }
        span = {shown.begin + span.begin, shown.begin + span.end};
    }
    return spans;
}

std::uint32_t TextMoves::forward(std::uint32_t position, Unit unit, Edge edge) {
    if (document_.size() == 0) return 0;
    const auto first = document_.block_at(position);
    for (auto block = first; block < document_.size(); ++block) {
        const auto shown = document_.shown(block);
        // A block's beginning is a place of its own for the caret, not for an end of a word.
        if (block > first && unit == Unit::character) return shown.begin;
        for (const auto span : units(block, unit)) {
            const auto at = edge == Edge::end ? span.end : span.begin;
            if (at > position) return at;
        }
        if (position < shown.end && unit == Unit::word) return shown.end;
    }
    return document_.shown(document_.size() - 1).end;
}

std::uint32_t TextMoves::backward(std::uint32_t position, Unit unit) {
    if (document_.size() == 0) return 0;
    const auto first = document_.block_at(position);
    for (auto block = first + 1; block-- > 0;) {
        if (block < first && unit == Unit::character) return document_.shown(block).end;
        const auto spans = units(block, unit);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            if (span->begin < position) return span->begin;
        }
        const auto begin = document_.shown(block).begin;
        if (begin < position && unit == Unit::word) return begin;
    }
    return document_.shown(0).begin;
}

}  // namespace annotator
