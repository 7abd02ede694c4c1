// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/tei.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "libcoding/containers/xml.hpp"
#include "libcoding/transcripts/dates.hpp"
#include "libcoding/transcripts/recognition.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"
#include "libcoding/transcripts/tiers.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::transcripts {
namespace {

using containers::XmlElement;

/// "#T1" and "T1" are the same place.
std::string place_name(std::string_view reference) {
    if (reference.starts_with('#')) reference.remove_prefix(1);
    return std::string{reference.substr(0, reference.find(' '))};
}

class TeiReader {
  public:
    void start(const XmlElement& element) {
        ++depth_;
        if (skipped_from_ > 0) return;
        const auto name = element.name;
        if (name == "spanGrp" || name == "note") return skip();
        if (name == "person") person(element);
        if (in_person_) inside_person(name);
        if (name == "text") in_text_ = true;
        if (name == "timeline") unit_ = element.attribute("unit").value_or("s");
        if (name == "when") moment(element);
        if (name == "setting" || name == "settingDesc") in_setting_ = true;
        if (name == "date" && in_setting_) date_ = element.attribute("when").value_or("");
        if (name == "annotationBlock" || name == "annotatedU") block(element);
        if (name == "u") utterance(element);
        if (in_text_ && !in_utterance_ && !in_paragraph_ && stands_between(name)) paragraph(element);
        if (in_utterance_ || in_paragraph_) inside(element);
        in_head_ = in_head_ || (name == "head" && !in_utterance_ && !in_paragraph_);
    }

    void end(std::string_view name) {
        const auto depth = depth_--;
        if (skipped_from_ > 0) {
            if (depth == skipped_from_) skipped_from_ = 0;
            return;
        }
        if (name == "person") finish_person();
        if (name == "persName") in_name_ = false;
        if (name == "settingDesc") in_setting_ = false;
        if (name == "desc" && (in_utterance_ || in_paragraph_)) words_ += "] ";
        if (name == "seg" && in_utterance_) words_ += ' ';
        if (name == "u") finish_utterance();
        if (in_paragraph_ && depth == paragraph_from_) finish_paragraph();
        if (name == "head" && in_head_) finish_head();
        if (name == "annotationBlock" || name == "annotatedU") block_ = {};
    }

    void text(std::string_view text) {
        if (skipped_from_ > 0) return;
        if (in_utterance_ || in_paragraph_ || in_head_) words_ += text;
        begun_ = begun_ || text.find_first_not_of(" \t\r\n") != std::string_view::npos;
        if (in_name_) person_name_ += text;
        if (in_person_) person_words_ += text;
    }

    std::vector<TieredCue> pieces() {
        add_heads();
        return std::move(pieces_);
    }
    [[nodiscard]] const std::string& date() const { return date_; }
    [[nodiscard]] const std::set<std::string>& observers() const { return observers_; }
    [[nodiscard]] std::size_t remarks() const { return remarks_; }

  private:
    struct Frame {
        std::string who{};
        std::string start{};
        std::string end{};
    };

    void skip() {
        skipped_from_ = depth_;
        if (in_text_) ++remarks_;
    }

    void person(const XmlElement& element) {
        in_person_ = true;
        person_id_ = element.attribute("id").value_or("");
        person_n_ = element.attribute("n").value_or("");
        asks_ = element.attribute("role").value_or("") == "interviewer" ||
                element.attribute("role").value_or("") == "moderator";
        observes_ = element.attribute("role").value_or("") == "observer";
        person_name_.clear();
        person_words_.clear();
    }

    /// Of several names, the first; its parts ("forename", "surname") are words of their own.
    void inside_person(std::string_view name) {
        if (name == "persName") in_name_ = person_name_.empty();
        if (in_name_ && !person_name_.empty()) person_name_ += ' ';
        person_words_ += ' ';
    }

    void finish_person() {
        in_person_ = false;
        in_name_ = false;
        auto name = one_line(person_name_);
        if (name.empty()) name = one_line(person_words_);
        if (name.empty() || name.size() > 200) name = person_n_.empty() ? person_id_ : person_n_;
        if (observes_) observers_.insert(name);
        names_[person_id_] = name + (asks_ ? " ?" : "");
    }

    /// A point of the timeline: so long after another one, or at a time of its own.
    void moment(const XmlElement& element) {
        auto& point = points_[std::string{element.attribute("id").value_or("")}];
        point.first = ++places_;
        if (const auto absolute = element.attribute("absolute")) {
            point.second = time_from(*absolute);
            return;
        }
        const auto interval = element.attribute("interval");
        if (!interval) {
            if (places_ == 1) point.second = Milliseconds{0};
            return;
        }
        auto length = seconds(*interval);
        if (length && unit_ == "ms") *length /= 1000;
        const auto since = points_.find(place_name(element.attribute("since").value_or("")));
        const auto origin = since == points_.end() ? std::optional{Milliseconds{0}} : since->second.second;
        if (length && origin)
            points_[std::string{element.attribute("id").value_or("")}].second = *origin + *length;
    }

    static Frame frame(const XmlElement& element) {
        return {.who = place_name(element.attribute("who").value_or("")),
                .start = place_name(element.attribute("start").value_or("")),
                .end = place_name(element.attribute("end").value_or(""))};
    }

    void block(const XmlElement& element) { block_ = frame(element); }

    /// What stands between utterances and is nobody's: prose, and what happens.
    static bool stands_between(std::string_view name) {
        return name == "p" || name == "incident" || name == "kinesic" || name == "vocal";
    }

    void paragraph(const XmlElement& element) {
        in_paragraph_ = true;
        begun_ = false;
        paragraph_from_ = depth_;
        words_.clear();
        utterance_ = frame(element);
    }

    void utterance(const XmlElement& element) {
        in_utterance_ = true;
        in_paragraph_ = false;
        words_.clear();
        utterance_ = frame(element);
        if (utterance_.who.empty()) utterance_.who = block_.who;
        if (utterance_.start.empty()) utterance_.start = block_.start;
        if (utterance_.end.empty()) utterance_.end = block_.end;
    }

    void inside(const XmlElement& element) {
        if (element.name == "w" && !words_.empty() && words_.back() != ' ') words_ += ' ';
        if (element.name == "desc") words_ += " [";
        if (element.name == "pause") words_ += " [pause] ";
        if (element.name == "anchor" && in_paragraph_) {
            // A paragraph has no times of its own: what stands before its words and behind them tells.
            auto& moment = begun_ ? utterance_.end : utterance_.start;
            moment = place_name(element.attribute("synch").value_or(""));
        }
    }

    /// A heading stands before the utterance that follows it.
    void finish_head() {
        in_head_ = false;
        heads_.push_back(
            {.kind = Cue::Kind::note, .text = std::exchange(words_, {}), .line = pieces_.size() + 1});
    }

    void add_heads() {
        for (auto& head : heads_) pieces_.push_back({.place = place_, .cue = std::move(head)});
        heads_.clear();
    }

    void finish_paragraph() {
        in_paragraph_ = false;
        add_piece({});
    }

    void finish_utterance() {
        if (!in_utterance_) return;
        in_utterance_ = false;
        if (utterance_.who.empty()) return add_piece(std::string{unknown_speaker});
        const auto name = names_.find(utterance_.who);
        add_piece(name == names_.end() ? utterance_.who : name->second);
    }

    void add_piece(std::string voice) {
        TieredCue piece;
        const auto begin = points_.find(utterance_.start);
        const auto end = points_.find(utterance_.end);
        // Utterances that stand in the timeline are put in its order; the others stay behind the one above.
        if (begin != points_.end()) {
            place_ = std::max<std::int64_t>(begin->second.first, 0);
            piece.cue.begin = begin->second.second;
        }
        piece.place = place_;
        add_heads();
        if (end != points_.end()) piece.cue.end = end->second.second;
        piece.cue.voice = std::move(voice);
        piece.cue.text = std::exchange(words_, {});
        piece.cue.line = pieces_.size() + 1;
        piece.cue.kind = Cue::Kind::row;
        pieces_.push_back(std::move(piece));
    }

    std::unordered_map<std::string, std::string> names_;
    std::unordered_map<std::string, std::pair<std::int64_t, std::optional<Milliseconds>>> points_;
    std::vector<TieredCue> pieces_;
    Frame block_;
    Frame utterance_;
    std::string unit_ = "s";
    std::string words_;
    std::string person_id_;
    std::string person_n_;
    std::string person_name_;   ///< what its name says
    std::string person_words_;  ///< all that is said of it
    std::string date_;
    std::int64_t places_ = 0;
    std::int64_t place_ = 0;
    std::size_t depth_ = 0;
    std::size_t skipped_from_ = 0;
    std::size_t remarks_ = 0;  ///< annotations and notes in the text
    bool in_text_ = false;
    bool in_person_ = false;
    bool in_name_ = false;
    bool in_setting_ = false;
    bool in_utterance_ = false;
    bool in_paragraph_ = false;
    bool begun_ = false;  ///< words of the paragraph were met
    std::size_t paragraph_from_ = 0;
    bool in_head_ = false;
    std::vector<Cue> heads_;  ///< that no utterance has followed yet
    std::set<std::string> observers_;
    bool asks_ = false;
    bool observes_ = false;
};

}  // namespace

Transcript read_tei(std::span<const std::byte> bytes, const ReadOptions& options) {
    Transcript transcript;
    transcript.format = "tei";
    TeiReader reader;
    read_pieces(reader, bytes, options, transcript);
    for (auto& speaker : transcript.speakers) {
        if (reader.observers().contains(speaker.name)) speaker.role = Role::observer;
    }
    transcript.date = date_in(reader.date());
    return transcript;
}

int recognise_tei(std::span<const std::byte> bytes, std::string_view) {
    const auto start = beginning_of(bytes).value_or("");
    return start.find("<TEI") != std::string::npos &&
                   start.find("http://www.tei-c.org/ns/1.0") != std::string::npos
               ? 95
               : 0;
}

}  // namespace coding::transcripts
