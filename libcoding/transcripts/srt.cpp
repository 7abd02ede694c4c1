// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/srt.hpp"

#include <utility>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/caption_text.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/doubts.hpp"
#include "libcoding/transcripts/recognition.hpp"

namespace coding::transcripts {
namespace {

bool is_number(std::string_view line) {
    line = text::trimmed(line);
    return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Transcript read_srt(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "srt";
    const auto document = document_from_text(decoded_text(bytes, transcript));
    std::vector<Cue> cues;
    Cue timing;
    bool timed = false;
    std::size_t payload = 0;  // first line of the open caption's words

    // A caption's words go up to the number of the next one; blank lines among them lose nothing.
    const auto close = [&](std::size_t end) {
        if (end > payload && timed && is_number(document.content(document.lines[end - 1])) &&
            end < document.lines.size())
            --end;
        if (end > payload && !timed && is_number(document.content(document.lines[end - 1]))) --end;
        if (end <= payload) return;
        const auto from = document.lines[payload].begin;
        const auto words =
            text::trimmed(std::string_view{document.text}.substr(from, document.lines[end - 1].end - from));
        if (words.empty()) return;
        const auto number = document.lines[payload].number;
        if (!timed) {
            cues.push_back({.kind = Cue::Kind::note, .text = std::string{words}, .line = number});
            transcript.doubts.push_back(
                {number, shown(words), Message{"These words stand before the first caption."}});
        } else if (!read_caption(words, timing, cues)) {
            transcript.doubts.push_back(
                {number, shown(words), Message{"A tag opens here and never closes; it was kept as text."}});
        }
    };
    for (std::size_t line = 0; line < document.lines.size(); ++line) {
        Cue next{.line = document.lines[line].number};
        if (!read_timing(document.content(document.lines[line]), next)) continue;
        close(line);
        timing = next;
        timed = true;
        payload = line + 1;
        if (!timing.end) {
            transcript.doubts.push_back(
                {timing.line, shown(document.content(document.lines[line])),
                 Message{"This caption ends before it begins, or its end cannot be read."}});
        }
    }
    close(document.lines.size());
    assemble(std::move(cues), options, transcript);
    return transcript;
}

int recognise_srt(std::span<const std::byte> bytes, std::string_view extension) {
    const auto text = beginning_of(bytes).value_or("");
    std::string_view rest = text;
    for (int lines = 0; lines < 2; ++lines) {
        const auto end = std::min(rest.find('\n'), rest.size());
        Cue timing;
        if (read_timing(rest.substr(0, end), timing)) return extension == "srt" ? 100 : 90;
        if (!is_number(rest.substr(0, end))) return 0;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return 0;
}

}  // namespace coding::transcripts
