// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/exmaralda.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "libcoding/containers/xml.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/tiers.hpp"

namespace coding::transcripts {
namespace {

using containers::XmlElement;

struct TimelinePoint {
    std::int64_t place = 0;  ///< in the common timeline, which is in order even where times are missing
    std::optional<Milliseconds> at{};
};

class ExbReader {
  public:
    void start(const XmlElement& element) {
        const auto name = element.name;
        const auto attribute = [&element](std::string_view key) {
            return std::string{element.attribute(key).value_or("")};
        };
        if (name == "speaker") {
            speaker_ = attribute("id");
            names_[speaker_] = speaker_;
        } else if (name == "abbreviation") {
            taking_ = true;
            words_.clear();
        } else if (name == "tli") {
            points_[attribute("id")] = {.place = ++places_, .at = seconds(attribute("time"))};
        } else if (name == "tier") {
            tier(attribute("type"), attribute("speaker"), attribute("display-name"), attribute("category"));
        } else if (name == "event") {
            begin_ = attribute("start");
            end_ = attribute("end");
            taking_ = true;
            words_.clear();
        }
    }

    void end(std::string_view name) {
        if (name == "abbreviation") {
            taking_ = false;
            if (auto abbreviation = one_line(words_); !abbreviation.empty())
                names_[speaker_] = std::move(abbreviation);
        } else if (name == "event") {
            taking_ = false;
            event();
        }
    }

    void text(std::string_view text) {
        if (taking_) words_ += text;
    }

    std::vector<TieredCue> pieces() { return std::move(pieces_); }
    [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }

  private:
    void tier(const std::string& type, const std::string& speaker, const std::string& shown,
              const std::string& category) {
        speaks_ = type == "t" && !speaker.empty();
        last_end_.clear();
        const auto found = names_.find(speaker);
        voice_ = found == names_.end() ? speaker : found->second;
        if (!speaks_) left_out_.push_back(shown.empty() ? category : shown);
    }

    void event() {
        if (!speaks_) return;
        const auto begin = points_.find(begin_);
        const auto end = points_.find(end_);
        const auto until = end == points_.end() ? std::nullopt : end->second.at;
        // A word that another speaker cuts into is two events with no space between: one piece again.
        if (begin_ == last_end_ && !pieces_.empty() && !words_.empty() && words_.front() != ' ' &&
            !pieces_.back().cue.text.ends_with(' ')) {
            pieces_.back().cue.text += words_;
            if (until) pieces_.back().cue.end = until;
        } else {
            TieredCue piece;
            if (begin != points_.end()) {
                piece.place = begin->second.place;
                piece.cue.begin = begin->second.at;
            }
            piece.cue.end = until;
            piece.cue.voice = voice_;
            piece.cue.text = words_;
            piece.cue.line = pieces_.size() + 1;
            pieces_.push_back(std::move(piece));
        }
        last_end_ = end_;
    }

    std::unordered_map<std::string, std::string> names_;
    std::unordered_map<std::string, TimelinePoint> points_;
    std::vector<TieredCue> pieces_;
    std::vector<std::string> left_out_;
    std::string speaker_;
    std::string voice_;
    std::string words_;
    std::string begin_;
    std::string end_;
    std::string last_end_;
    std::int64_t places_ = 0;
    bool taking_ = false;
    bool speaks_ = false;
};

}  // namespace

Transcript read_exmaralda(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "exb";
    ExbReader reader;
    containers::parse_xml(without_document_type(bytes),
                          {.start = [&](const XmlElement& element) { reader.start(element); },
                           .end = [&](std::string_view name) { reader.end(name); },
                           .text = [&](std::string_view text) { reader.text(text); }});
    auto pieces = reader.pieces();
    assemble_tiers(std::move(pieces), reader.left_out(), options, transcript);
    return transcript;
}

int recognise_exmaralda(std::span<const std::byte> bytes, std::string_view) {
    return beginning_of(bytes).value_or("").find("<basic-transcription") != std::string::npos ? 100 : 0;
}

}  // namespace coding::transcripts
