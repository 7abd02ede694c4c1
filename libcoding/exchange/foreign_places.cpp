// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_places.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "libcoding/text/position_map.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::exchange {
namespace {

// Bytes before and after the place where a quote is looked for.
constexpr std::size_t near = 20'000;

/// Programs change white space in what they quote: line ends, no-break spaces.
std::string without_spaces(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text::next_code_point(text, at);
        if (u_isUWhiteSpace(static_cast<UChar32>(c)) == 0) text::append_code_point(kept, c);
    }
    return kept;
}

/// The quote with the line ends that the text has. Qt hands selections out with U+2029 for them.
std::string with_text_line_ends(std::string_view quote) {
    auto plain = text::with_plain_line_ends(quote);
    constexpr std::string_view paragraph_end = "\u2029";
    for (auto at = plain.find(paragraph_end); at != std::string::npos; at = plain.find(paragraph_end, at)) {
        plain.replace(at, paragraph_end.size(), "\n");
    }
    return plain;
}

/// Where the quote stands next to a byte of the text.
std::optional<std::size_t> nearest(std::string_view text, std::string_view quote, std::size_t byte) {
    const auto from = byte > near ? byte - near : 0;
    const auto window = text.substr(from, 2 * near + quote.size());
    std::optional<std::size_t> best;
    const auto distance = [&](std::size_t at) { return at > byte ? at - byte : byte - at; };
    for (auto at = window.find(quote); at != std::string_view::npos; at = window.find(quote, at + 1)) {
        if (best && distance(from + at) >= distance(*best)) break;
        best = from + at;
    }
    return best;
}

class Places {
  public:
    explicit Places(const refi::RawText& raw) : text_(raw.text), map_(text_) {}

    std::optional<Span> place(const ForeignProject::Passage& passage, std::optional<std::uint32_t> begin,
                              std::optional<std::uint32_t> end, ForeignPlaces& places) {
        std::optional<Span> said;
        if (begin && end && *begin < *end) said = Span{*begin, *end};
        const auto words = without_spaces(passage.quote);
        if (words.empty()) return said;
        if (said && without_spaces(slice(*said)) == words) return said;
        if (const auto moved = look_near(with_text_line_ends(passage.quote), begin)) {
            ++places.moved;
            return moved;
        }
        if (said) ++places.unlike;
        return said;
    }

  private:
    [[nodiscard]] std::string_view slice(Span span) const {
        const auto begin = map_.utf8_from_code_point(span.begin);
        return text_.substr(begin, map_.utf8_from_code_point(span.end) - begin);
    }

    [[nodiscard]] std::optional<Span> look_near(std::string_view quote,
                                                std::optional<std::uint32_t> begin) const {
        const auto byte = begin ? map_.utf8_from_code_point(*begin) : map_.utf8_bytes();
        const auto found = nearest(text_, quote, byte);
        if (!found) return std::nullopt;
        return Span{map_.code_point_from_utf8(static_cast<std::uint32_t>(*found)),
                    map_.code_point_from_utf8(static_cast<std::uint32_t>(*found + quote.size()))};
    }

    std::string_view text_;
    text::PositionMap map_;
};

}  // namespace

ForeignPlaces find_places(const refi::RawText& raw, std::span<const ForeignProject::Passage* const> passages,
                          std::optional<refi::Counted> converted_from) {
    std::vector<refi::Selected> selected;
    std::vector<std::int64_t> positions;
    for (const auto* passage : passages) {
        selected.push_back({passage->begin, passage->end, passage->quote});
        positions.insert(positions.end(), {passage->begin, passage->end});
    }
    const auto& ends = raw.two_unit_line_ends;
    const bool two = std::find(ends.begin(), ends.end(), true) != ends.end();
    ForeignPlaces places;
    places.found = refi::find_unit(raw, selected, {refi::Counted::code_points, two, raw.byte_order_mark});
    if (converted_from) places.found.unit = {};
    const auto met = refi::in_code_points(raw, places.found.unit, positions);

    Places text{raw};
    std::size_t quoted = 0;
    for (std::size_t index = 0; index < passages.size(); ++index) {
        if (!passages[index]->quote.empty()) ++quoted;
        places.spans.push_back(text.place(*passages[index], met[index * 2], met[index * 2 + 1], places));
    }
    if (converted_from) {
        const bool all_stand = quoted > 0 && places.moved == 0 && places.unlike == 0;
        places.found.unit.counted = *converted_from;
        places.found.certainty = all_stand ? refi::Certainty::proven : refi::Certainty::habit;
    }
    return places;
}

}  // namespace coding::exchange
