// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/whisper_json.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/json_text.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

using nlohmann::json;

[[noreturn]] void refuse() {
    throw Error{ErrorKind::input, Message{"This JSON is not a transcript of Whisper’s."},
                Message{"It must hold “segments”, each with “start”, “end” and “text”."}};
}

std::optional<Milliseconds> milliseconds(double value) {
    if (!(value >= 0.0 && value < 1e12)) return std::nullopt;
    return Milliseconds{std::llround(value)};
}

/// Seconds in Whisper's own files; whisper.cpp has milliseconds in "offsets".
std::optional<Milliseconds> time_of(const json& segment, const char* name, const char* offset) {
    if (const auto* seconds = member(segment, name); seconds != nullptr) {
        if (seconds->is_number()) return milliseconds(seconds->get<double>() * 1000.0);
        if (seconds->is_string()) return time_from(seconds->get<std::string>());
    }
    if (const auto* offsets = member(segment, "offsets"); offsets != nullptr) {
        if (const auto* at = member(*offsets, offset); at != nullptr && at->is_number())
            return milliseconds(at->get<double>());
    }
    return std::nullopt;
}

class SegmentReader {
  public:
    void read(const json& segment) {
        ++number_;
        Cue cue{.line = number_};
        cue.text = string_of(segment, "text");
        if (text::trimmed(cue.text).empty()) return;
        cue.voice = string_of(segment, "speaker");
        cue.begin = time_of(segment, "start", "from");
        cue.end = time_of(segment, "end", "to");
        if (cue.begin && cue.end && *cue.end < *cue.begin) cue.end.reset();
        if (const auto* words = member(segment, "words"); words != nullptr && words->is_array()) {
            if (by_words(cue, *words)) return;
        }
        add(std::move(cue));
    }

    std::vector<Cue> cues() { return std::move(cues_); }
    [[nodiscard]] bool voiced() const { return voiced_; }

  private:
    /// Parts a segment in which the speaker changes between two words; false where it does not.
    bool by_words(Cue& segment, const json& words) {
        std::vector<Cue> parts;
        for (const auto& word : words) {
            auto said = string_of(word, member(word, "word") != nullptr ? "word" : "text");
            if (said.empty()) continue;
            auto voice = string_of(word, "speaker");
            if (voice.empty()) voice = parts.empty() ? segment.voice : parts.back().voice;
            if (parts.empty() || parts.back().voice != voice) {
                parts.push_back(
                    {.voice = voice, .begin = time_of(word, "start", "from"), .line = segment.line});
            }
            auto& part = parts.back();
            if (!part.text.empty() && said.front() != ' ' && part.text.back() != ' ') part.text += ' ';
            part.text += said;
            if (const auto end = time_of(word, "end", "to")) part.end = end;
        }
        if (parts.size() == 1 && segment.voice.empty()) segment.voice = parts.front().voice;
        if (parts.size() < 2 || !same_words(parts, segment.text)) return false;
        for (auto& part : parts) add(std::move(part));
        return true;
    }

    /// The words must make up the segment, or something that was said would be lost.
    static bool same_words(const std::vector<Cue>& parts, const std::string& text) {
        std::string together;
        for (const auto& part : parts) together += part.text;
        auto whole = text;
        std::erase(together, ' ');
        std::erase(whole, ' ');
        return together == whole;
    }

    void add(Cue cue) {
        cue.text = std::string{text::trimmed(cue.text)};
        voiced_ = voiced_ || !cue.voice.empty();
        cues_.push_back(std::move(cue));
    }

    std::vector<Cue> cues_;
    std::size_t number_ = 0;
    bool voiced_ = false;
};

const json& segments_of(const json& root) {
    if (root.is_array()) return root;
    for (const auto* name : {"segments", "transcription"}) {
        if (const auto* found = member(root, name); found != nullptr && found->is_array()) return *found;
    }
    refuse();
}

}  // namespace

Transcript read_whisper_json(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "whisper";
    const auto root = parsed_json(decoded_text(bytes, transcript));
    SegmentReader reader;
    for (const auto& segment : segments_of(root)) reader.read(segment);
    auto cues = reader.cues();
    if (cues.empty()) refuse();
    transcript.language = string_of(root, "language");
    if (const auto* result = member(root, "result"); result != nullptr && transcript.language.empty()) {
        transcript.language = string_of(*result, "language");
    }
    if (!reader.voiced()) {
        transcript.notes.push_back(
            Message{"The file does not say who speaks; its segments are paragraphs with times."});
    }
    assemble(std::move(cues), options, transcript);
    return transcript;
}

int recognise_whisper_json(std::span<const std::byte> bytes, std::string_view extension) {
    const auto text = beginning_of(bytes).value_or("");
    if (!text.starts_with('{') && !text.starts_with('[')) return 0;
    const std::string_view all{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    const bool object = text.starts_with('{');
    const bool segments = all.find("\"segments\"") != std::string_view::npos ||
                          all.find("\"transcription\"") != std::string_view::npos;
    const bool list =
        !object && text.find("\"text\"") != std::string::npos && text.find("\"start\"") != std::string::npos;
    if ((object && segments) || list) return 90;
    return extension == "json" ? 40 : 0;
}

}  // namespace coding::transcripts
