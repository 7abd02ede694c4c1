// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/dash_dialogue.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"

namespace coding::transcripts {
namespace {

constexpr std::size_t fewest_dashes = 4;

std::string_view words_of(const Document& document, const Segment& segment) {
    return text::trimmed(std::string_view{document.text}.substr(segment.first, segment.end - segment.first));
}

bool closes_sentence(std::string_view words) {
    constexpr std::array<std::string_view, 9> ends{".", "!", "?", "…", "\"", "»", "”", ")", "]"};
    return std::any_of(ends.begin(), ends.end(),
                       [words](std::string_view end) { return words.ends_with(end); });
}

}  // namespace

std::size_t behind_dash(const Document& document, const Segment& segment) {
    if (segment.blank || segment.time_only || segment.machine) return 0;
    const std::string_view text = document.text;
    const auto& line = document.lines[segment.line];
    const auto end = line.begin + document.content(line).size();
    const auto dash = dash_at(text, segment.first);
    if (dash == 0) return 0;
    const auto words = skip_spaces(text, segment.first + dash, end);
    // A rule of dashes opens nothing, nor does the sign of "-5 °C".
    if (words >= end || dash_at(text, words) > 0) return 0;
    return words == segment.first + dash && is_digit(text[words]) ? 0 : words;
}

bool is_dash_dialogue(const Document& document, const Scan& scan, std::size_t heading_lines) {
    std::size_t lines = 0, opened = 0, hyphens = 0, sentences = 0, questions = 0;
    for (const auto& segment : scan.segments) {
        if (segment.line < heading_lines || segment.blank || segment.time_only || segment.machine) continue;
        if (segment.question >= 0 || segment.heading) continue;
        ++lines;
        if (behind_dash(document, segment) == 0) continue;
        const auto words = words_of(document, segment);
        ++opened;
        if (words.front() == '-') ++hyphens;
        if (closes_sentence(words)) ++sentences;
        if (words.ends_with('?')) ++questions;
    }
    if (opened < fewest_dashes || opened * 2 < lines || sentences * 5 < opened * 4) return false;
    // A hyphen opens the items of many a list, and a note may ask something too.
    const bool listlike = hyphens * 2 > opened;
    const bool asked = listlike ? questions >= 2 && questions * 5 >= opened : questions * 8 >= opened;
    return asked && questions * 4 <= opened * 3;
}

}  // namespace coding::transcripts
