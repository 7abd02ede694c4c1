// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/transcriber.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "libcoding/containers/xml.hpp"
#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/tiers.hpp"

namespace coding::transcripts {
namespace {

using containers::XmlElement;

class TrsReader {
  public:
    void start(const XmlElement& element) {
        const auto name = element.name;
        const auto attribute = [&element](std::string_view key) {
            return std::string{element.attribute(key).value_or("")};
        };
        if (name == "Speaker") {
            names_[attribute("id")] = attribute("name");
        } else if (name == "Turn") {
            turn(attribute("speaker"), element);
        } else if (name == "Sync" && in_turn_) {
            const auto at = seconds(attribute("time"));
            flush(at);
            begin_ = at;
        } else if (name == "Who" && in_turn_) {
            flush(begin_);
            const auto number = attribute("nb");
            const auto index =
                number.size() == 1 && number[0] >= '1' && number[0] <= '9' ? number[0] - '1' : 0;
            who_ = std::min(static_cast<std::size_t>(index), speakers_.empty() ? 0 : speakers_.size() - 1);
        } else if (name == "Event" && in_turn_) {
            event(attribute("type"), attribute("desc"), attribute("extent"));
        } else if (name == "Comment" && in_turn_) {
            ++remarks_;
        }
    }
    void end(std::string_view name) {
        if (name != "Turn" || !in_turn_) return;
        flush(end_);
        in_turn_ = false;
    }
    void text(std::string_view text) {
        if (in_turn_) words_ += text;
    }

    std::vector<TieredCue> pieces() { return std::move(pieces_); }
    [[nodiscard]] std::size_t remarks() const { return remarks_; }

  private:
    void turn(const std::string& ids, const XmlElement& element) {
        in_turn_ = true;
        speakers_.clear();
        for (std::size_t at = 0; at < ids.size() && speakers_.size() < 9;) {
            const auto end = std::min(ids.find(' ', at), ids.size());
            if (end > at) {
                const auto id = ids.substr(at, end - at);
                const auto found = names_.find(id);
                speakers_.push_back(found == names_.end() || found->second.empty() ? id : found->second);
            }
            at = end + 1;
        }
        who_ = 0;
        words_.clear();
        begin_ = seconds(element.attribute("startTime").value_or(""));
        end_ = seconds(element.attribute("endTime").value_or(""));
    }

    /// A noise was heard; how a word was said or written is a remark on it.
    void event(const std::string& type, const std::string& desc, const std::string& extent) {
        const bool noise = type.empty() || type == "noise";
        if (!noise || desc.empty() || extent == "end") {
            if (!noise) ++remarks_;
            return;
        }
        words_ += " [" + desc + "] ";
    }

    void flush(std::optional<Milliseconds> until) {
        TieredCue piece;
        piece.cue.text = one_line(std::exchange(words_, {}));
        if (piece.cue.text.empty()) return;
        if (!speakers_.empty()) piece.cue.voice = speakers_[who_];
        piece.cue.begin = begin_;
        piece.cue.end = until && begin_ && *until > *begin_ ? until : end_;
        // Turns follow each other in the file: their order is its own.
        piece.place = static_cast<std::int64_t>(pieces_.size());
        piece.cue.line = pieces_.size() + 1;
        pieces_.push_back(std::move(piece));
    }

    std::unordered_map<std::string, std::string> names_;
    std::vector<std::string> speakers_;  ///< of the open turn
    std::vector<TieredCue> pieces_;
    std::string words_;
    std::optional<Milliseconds> begin_;
    std::optional<Milliseconds> end_;
    std::size_t who_ = 0;
    std::size_t remarks_ = 0;
    bool in_turn_ = false;
};

}  // namespace

Transcript read_transcriber(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "trs";
    TrsReader reader;
    read_pieces(reader, bytes, options, transcript);
    return transcript;
}

int recognise_transcriber(std::span<const std::byte> bytes, std::string_view) {
    const auto start = beginning_of(bytes).value_or("");
    return start.find("<Trans") != std::string::npos && start.find("<?xml") == 0 &&
                   (start.find("<Trans ") != std::string::npos || start.find("<Trans>") != std::string::npos)
               ? 100
               : 0;
}

}  // namespace coding::transcripts
