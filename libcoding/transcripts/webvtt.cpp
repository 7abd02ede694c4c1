// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/webvtt.hpp"

#include <utility>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/caption_text.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/doubts.hpp"
#include "libcoding/transcripts/machine_lines.hpp"
#include "libcoding/transcripts/recognition.hpp"

namespace coding::transcripts {
namespace {

constexpr std::string_view signature = "WEBVTT";

class VttReader {
  public:
    VttReader(const Document& document, Transcript& transcript)
        : document_{document}, transcript_{transcript} {}

    std::vector<Cue> run() {
        std::size_t line = header();
        while (line < document_.lines.size()) {
            if (is_blank(line)) {
                ++line;
                continue;
            }
            const auto end = end_of_block(line);
            block(line, end);
            line = end;
        }
        if (styles_ > 0) {
            transcript_.notes.push_back(
                Message{"{0, plural, one {# style or region block was} other {# style and region blocks "
                        "were}} left out.",
                        styles_});
        }
        if (machine_notes_ > 0) {
            transcript_.notes.push_back(
                Message{"{0, plural, one {# note of the program on its own work was} other {# notes of the "
                        "program on its own work were}} left out.",
                        machine_notes_});
        }
        if (repeated_ > 0) {
            transcript_.notes.push_back(Message{
                "{0, plural, one {# line that stands} other {# lines that stand}} in two captions, as they "
                "roll up, {0, plural, one {was} other {were}} taken once.",
                repeated_});
        }
        return std::move(cues_);
    }

  private:
    [[nodiscard]] std::string_view content(std::size_t line) const {
        return document_.content(document_.lines[line]);
    }
    [[nodiscard]] bool is_blank(std::size_t line) const {
        const auto text = content(line);
        return blank(text, 0, text.size());
    }
    /// A line of spaces ends a block as an empty one does, but not where only times stand above it: YouTube
    /// begins captions so.
    [[nodiscard]] std::size_t end_of_block(std::size_t line) const {
        const auto next_blank = [this](std::size_t from) {
            while (from < document_.lines.size() && !is_blank(from)) ++from;
            return from;
        };
        const auto end = next_blank(line);
        Cue timing;
        const bool words_follow = end + 1 < document_.lines.size() && !is_blank(end + 1) &&
                                  !content(end).empty() && read_timing(content(end - 1), timing) &&
                                  !read_timing(content(end + 1), timing);
        return words_follow ? next_blank(end + 1) : end;
    }

    /// The first line of a caption [begin, end) that the one before did not show already.
    std::size_t behind_repeated(std::size_t begin, std::size_t end) {
        while (begin < end && (is_blank(begin) || words_in(begin) == last_line_)) {
            if (!is_blank(begin)) ++repeated_;
            ++begin;
        }
        for (auto line = begin; line < end; ++line) {
            if (!is_blank(line)) last_line_ = words_in(line);
        }
        return begin;
    }

    /// A line without its tags.
    [[nodiscard]] std::string words_in(std::size_t line) const {
        std::vector<Cue> cues;
        read_caption(content(line), {}, cues);
        std::string words;
        for (const auto& cue : cues) words += cue.text;
        return words;
    }

    /// Lines [begin, end) as one text, from `offset` on in the first.
    [[nodiscard]] std::string_view lines(std::size_t begin, std::size_t end, std::size_t offset = 0) const {
        if (begin >= end) return {};
        const auto from = document_.lines[begin].begin + offset;
        return text::trimmed(
            std::string_view{document_.text}.substr(from, document_.lines[end - 1].end - from));
    }

    /// "WEBVTT - title", then "Key: value" lines up to the first blank one.
    std::size_t header() {
        std::size_t line = 0;
        while (line < document_.lines.size() && is_blank(line)) ++line;
        if (line == document_.lines.size()) return line;
        // Named as WebVTT by the caller, but without its header: what is there is no title.
        if (!content(line).starts_with(signature)) return line;
        auto title = text::trimmed(content(line).substr(signature.size()));
        if (const auto dash = dash_at(title, 0); dash > 0) title = text::trimmed(title.substr(dash));
        if (!title.empty()) note(title, line);
        for (++line; line < document_.lines.size() && !is_blank(line); ++line) {
            Cue timing;
            if (read_timing(content(line), timing)) return line;
            const auto colon = content(line).find(':');
            note(text::trimmed(content(line)), line);
            if (colon == std::string_view::npos) continue;
            const auto key = text::trimmed(content(line).substr(0, colon));
            const auto value = text::trimmed(content(line).substr(colon + 1));
            transcript_.metadata.emplace_back(key, value);
            if (key == "Language") transcript_.language = value;
        }
        return line;
    }

    void block(std::size_t begin, std::size_t end) {
        const auto first = content(begin);
        const auto named = [first](std::string_view name) {
            return first.starts_with(name) &&
                   (first.size() == name.size() || space_at(first, name.size()) > 0);
        };
        Cue timing{.line = document_.lines[begin].number};
        auto payload = begin + 1;
        bool timed = read_timing(first, timing);
        if (!timed && begin + 1 < end && read_timing(content(begin + 1), timing)) {
            timed = true;
            payload = begin + 2;
            timing.line = document_.lines[begin + 1].number;
        }
        if (!timed && named("NOTE")) return comment(lines(begin, end, 4), begin);
        if (!timed && (named("STYLE") || named("REGION"))) {
            ++styles_;
            return;
        }
        if (!timed) {
            // A blank line inside a caption parts its words from its times: what was said is kept all the
            // same.
            payload = begin;
            timing = last_;
            timing.line = document_.lines[begin].number;
            doubt(begin, Message{"These words stand under no time; they were kept with the caption before."});
        }
        if (timed && !timing.end)
            doubt(payload - 1, Message{"This caption ends before it begins, or its end cannot be read."});
        if (timed && rolling_) payload = behind_repeated(payload, end);
        if (!read_caption(lines(payload, end), timing, cues_)) {
            doubt(begin, Message{"A tag opens here and never closes; it was kept as text."});
        }
        last_ = timing;
        if (!cues_.empty() && cues_.back().kind == Cue::Kind::speech) last_.voice = cues_.back().voice;
    }

    /// What Stream says of itself (how sure it is, in which language, how long) is no words of the session.
    void comment(std::string_view text, std::size_t line) {
        constexpr std::string_view language = "language:";
        if (is_machine_line(text) || text.starts_with("duration:")) {
            ++machine_notes_;
        } else if (text.starts_with(language)) {
            ++machine_notes_;
            transcript_.language = text::trimmed(text.substr(language.size()));
        } else {
            note(text, line);
        }
    }

    void note(std::string_view text, std::size_t line) {
        cues_.push_back(
            {.kind = Cue::Kind::note, .text = std::string{text}, .line = document_.lines[line].number});
    }

    void doubt(std::size_t line, Message why) {
        transcript_.doubts.push_back({document_.lines[line].number, shown(content(line)), std::move(why)});
    }

    const Document& document_;
    Transcript& transcript_;
    std::vector<Cue> cues_;
    Cue last_;
    /// Words with a time each, as YouTube writes what it heard: each line is shown again above the next.
    const bool rolling_ = document_.text.find("><c>") != std::string::npos;
    std::string last_line_;
    std::size_t repeated_ = 0;
    std::size_t styles_ = 0;
    std::size_t machine_notes_ = 0;
};

}  // namespace

Transcript read_webvtt(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "vtt";
    const auto document = document_from_text(decoded_text(bytes, transcript));
    auto cues = VttReader{document, transcript}.run();
    assemble(std::move(cues), options, transcript);
    return transcript;
}

int recognise_webvtt(std::span<const std::byte> bytes, std::string_view) {
    const auto text = beginning_of(bytes).value_or("");
    const bool named = text.starts_with(signature);
    return named && (text.size() == signature.size() || space_at(text, signature.size()) > 0) ? 100 : 0;
}

}  // namespace coding::transcripts
