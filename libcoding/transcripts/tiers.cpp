// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/tiers.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/caption_voices.hpp"

namespace coding::transcripts {
namespace {

/// A tier that holds all of a talk, "Marie : bonjour": its name is nobody's.
void part_one_tier(std::vector<Cue>& cues) {
    const bool one = std::all_of(cues.begin(), cues.end(),
                                 [&](const Cue& cue) { return cue.voice == cues.front().voice; });
    if (!one || !labels_lead(cues)) return;
    for (auto& cue : cues) cue.voice.clear();
}

}  // namespace

void assemble_tiers(std::vector<TieredCue> pieces, const std::vector<std::string>& left_out,
                    const ReadOptions& options, Transcript& transcript) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const TieredCue& a, const TieredCue& b) { return a.place < b.place; });
    std::vector<Cue> cues;
    cues.reserve(pieces.size());
    for (auto& piece : pieces) {
        auto& cue = piece.cue;
        cue.text = one_line(cue.text);
        if (cue.text.empty()) continue;
        if (cue.begin && cue.end && *cue.end < *cue.begin) cue.end.reset();
        cues.push_back(std::move(cue));
    }
    part_one_tier(cues);
    for (const auto& tier : left_out) {
        transcript.notes.push_back(Message{"The tier “{0}” was left out.", tier});
    }
    assemble(std::move(cues), options, transcript);
}

void note_remarks(std::size_t remarks, Transcript& transcript) {
    if (remarks == 0) return;
    transcript.notes.push_back(
        Message{"{0, plural, one {# remark on the words was} other {# remarks on the words were}} left out.",
                remarks});
}

std::string one_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (const char c : text::trimmed(text)) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\0') {
            space = true;
            continue;
        }
        if (space) line += ' ';
        space = false;
        line += c;
    }
    return line;
}

std::optional<Milliseconds> seconds(std::string_view text) {
    text = text::trimmed(text);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    if (!(value >= 0.0 && value < 1e9)) return std::nullopt;
    return Milliseconds{std::llround(value * 1000.0)};
}

std::string without_document_type(std::span<const std::byte> bytes) {
    constexpr std::string_view opening = "<!DOCTYPE";
    std::string xml{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    const auto at = std::string_view{xml}.substr(0, 4096).find(opening);
    if (at == std::string::npos) return xml;
    const auto end = xml.find_first_of("[>", at);
    if (end != std::string::npos && xml[end] == '>')
        std::fill(xml.begin() + static_cast<std::ptrdiff_t>(at),
                  xml.begin() + static_cast<std::ptrdiff_t>(end + 1), ' ');
    return xml;
}

}  // namespace coding::transcripts
