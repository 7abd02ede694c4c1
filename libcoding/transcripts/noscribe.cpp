// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "libcoding/containers/html.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/html.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

using containers::XmlElement;

constexpr std::string_view anchor_start = "ts_";
constexpr std::string_view overlap = "//";

std::optional<Milliseconds> number_in(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || end != digits.data() + digits.size() || value < 0 ||
        value > 1'000'000'000'000)
        return std::nullopt;
    return Milliseconds{value};
}

/// What an anchor's name holds: "ts_1200_5320_S01", the speaker as the file's key.
std::optional<Cue> timing_of(std::string_view name) {
    if (!name.starts_with(anchor_start)) return std::nullopt;
    name.remove_prefix(anchor_start.size());
    const auto first = name.find('_');
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = std::min(name.find('_', first + 1), name.size());
    Cue cue;
    cue.begin = number_in(name.substr(0, first));
    cue.end = number_in(name.substr(first + 1, second - first - 1));
    if (!cue.begin || !cue.end) return std::nullopt;
    if (*cue.end < *cue.begin) cue.end.reset();
    if (second < name.size()) cue.voice = name.substr(second + 1);
    return cue;
}

class NoscribePage {
  public:
    void start(const XmlElement& element) {
        if (element.name == "p") {
            paragraph();
        } else if (element.name == "br") {
            words_ += ' ';
        } else if (element.name == "a") {
            flush();
            if (auto timing = timing_of(element.attribute("name").value_or(""))) {
                timing_ = std::move(*timing);
                timed_ = true;
            }
        } else if (element.name == "title") {
            hidden_ = true;
        } else if (element.name == "meta" && element.attribute("name").value_or("") == "audio_source") {
            audio_ = element.attribute("content").value_or("");
        }
    }

    void end(std::string_view name) {
        if (name == "p") paragraph();
        if (name == "title") hidden_ = false;
        if (name == "a") {
            flush();
            timed_ = false;
        }
    }

    void text(std::string_view text) {
        if (!hidden_) words_ += text;
    }

    std::vector<Cue> finish() {
        paragraph();
        return std::move(cues_);
    }

    [[nodiscard]] const std::string& audio() const { return audio_; }

  private:
    void paragraph() {
        flush();
        if (said_.empty()) {
            if (!aside_.empty()) add({.kind = Cue::Kind::note, .text = std::move(aside_)});
        } else if (!aside_.empty()) {
            // Words typed beside the anchors were said by whoever speaks there.
            add({.text = std::move(aside_), .voice = said_.back().voice, .end = said_.back().end});
        }
        aside_.clear();
        said_.clear();
    }

    void add(Cue cue) {
        cue.line = ++number_;
        cues_.push_back(std::move(cue));
    }

    void flush() {
        std::replace(words_.begin(), words_.end(), '\n', ' ');
        const auto words = std::exchange(words_, {});
        auto rest = text::trimmed(words);
        if (rest.empty()) return;
        if (!timed_) {
            if (!aside_.empty()) aside_ += ' ';
            aside_ += rest;
            return;
        }
        auto cue = timing_;
        auto key = std::string_view{timing_.voice};
        if (key.starts_with(overlap)) key.remove_prefix(overlap.size());
        const bool overlaps = timing_.voice.starts_with(overlap) && rest.starts_with(overlap);
        if (rest.starts_with(overlap)) rest = text::trimmed(rest.substr(overlap.size()));
        if (rest.ends_with(overlap)) rest = text::trimmed(rest.substr(0, rest.size() - overlap.size()));
        cue.voice = voice(key, rest, said_.empty() || overlaps);
        while (const auto code = time_code_at(rest, 0)) {
            if (!code->enclosed) break;
            rest = text::trimmed(rest.substr(code->end));
        }
        said_.push_back({.voice = cue.voice, .end = cue.end});
        cue.text = rest;
        if (!cue.text.empty()) add(std::move(cue));
    }

    /// The name that a label before the words gives to the anchor's speaker, from here on. A label opens a
    /// paragraph, or amid one what overlaps.
    std::string voice(std::string_view key, std::string_view& words, bool may_be_label) {
        auto& name = names_[std::string{key}];
        if (name.empty()) name = key;
        const auto label = label_at(words, 0, {.end = words.size()});
        if (may_be_label && label && label->form == LabelForm::colon && !key.empty()) {
            // A paragraph that was missed when the speaker got a name still bears the key.
            const auto written = words.substr(label->name_begin, label->name_end - label->name_begin);
            if (written != key) name = written;
            words = text::trimmed(words.substr(label->end));
        }
        return name;
    }

    std::vector<Cue> cues_;
    std::vector<Cue> said_;  ///< voices and ends of the open paragraph
    std::unordered_map<std::string, std::string> names_;
    std::string words_;
    std::string aside_;
    std::string audio_;
    Cue timing_;
    bool timed_ = false;
    bool hidden_ = false;
    std::size_t number_ = 0;
};

}  // namespace

Transcript read_noscribe(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "noscribe";
    const auto html = decoded_text(bytes, transcript);
    NoscribePage reader;
    containers::parse_html(html, {.start = [&](const XmlElement& element) { reader.start(element); },
                                  .end = [&](std::string_view name) { reader.end(name); },
                                  .text = [&](std::string_view text) { reader.text(text); }});
    assemble(reader.finish(), options, transcript);
    if (!reader.audio().empty()) transcript.metadata.emplace_back("audio_source", reader.audio());
    return transcript;
}

int recognise_noscribe(std::span<const std::byte> bytes, std::string_view extension) {
    if (recognise_html(bytes, extension) == 0) return 0;
    const std::string_view all{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    for (auto at = all.find("name=\"ts_"); at != std::string_view::npos;
         at = all.find("name=\"ts_", at + 1)) {
        const auto name = all.substr(at + 6, std::min(all.find('"', at + 6), all.size()) - at - 6);
        return timing_of(name) ? 95 : 0;
    }
    return 0;
}

}  // namespace coding::transcripts
