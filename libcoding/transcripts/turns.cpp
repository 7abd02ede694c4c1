// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/turns.hpp"

#include <algorithm>
#include <utility>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/dash_dialogue.hpp"
#include "libcoding/transcripts/doubts.hpp"
#include "libcoding/transcripts/headed_table.hpp"
#include "libcoding/transcripts/heading_block.hpp"
#include "libcoding/transcripts/question_faces.hpp"
#include "libcoding/transcripts/roles.hpp"
#include "libcoding/transcripts/scan.hpp"
#include "libcoding/transcripts/speakers.hpp"

namespace coding::transcripts {
namespace {

/// A block while it is being put together: where it begins in the whole text; it ends where the next begins.
struct Draft {
    std::size_t begin = 0;
    BlockKind kind = BlockKind::paragraph;
    const Segment* label = nullptr;  ///< of a turn whose speaker is named
    std::size_t dash = 0;            ///< of one that a dash alone opens: behind that
    bool asks = false;               ///< of one in the face of questions
    bool answers = false;            ///< of one between them
    std::int32_t question = -1;
};

class TurnAssembly {
  public:
    TurnAssembly(const Document& document, const ReadOptions& options)
        : document_{document}, text_{document.text}, options_{options}, scan_{scan(document)} {}

    Transcript run() {
        heading_ = heading_block(document_, scan_);
        decide_speakers(scan_, heading_.lines);
        has_turns_ = std::any_of(scan_.segments.begin(), scan_.segments.end(),
                                 [this](const Segment& segment) { return begins_turn(scan_, segment); });
        dashes_ = !has_turns_ && is_dash_dialogue(document_, scan_, heading_.lines);
        has_turns_ = has_turns_ || dashes_;
        if (!has_turns_) faces_ = question_faces(document_, scan_, heading_.lines);
        has_turns_ = has_turns_ || !faces_.interviewer.empty();
        for (std::size_t i = 0; i < scan_.segments.size(); ++i) place(i);
        if (drafts_.empty() && !text_.empty()) drafts_.push_back({.kind = BlockKind::metadata});
        name_speakers();
        name_by_face();
        finish_blocks();
        transcript_.metadata = std::move(heading_.metadata);
        transcript_.date = std::move(heading_.date);
        give_roles(transcript_, heading_, options_);
        add_doubts(document_, scan_, heading_.lines, transcript_);
        tell_weak_signs();
        return std::move(transcript_);
    }

  private:
    void place(std::size_t index) {
        const Segment& segment = scan_.segments[index];
        const Line& line = document_.lines[segment.line];
        if (segment.blank) {
            after_blank_ = true;
            return;
        }
        if (segment.line < heading_.lines || segment.machine) {
            open(BlockKind::metadata, segment.begin);
        } else if (segment.question >= 0) {
            question_ = segment.question;
            open(BlockKind::heading, segment.begin);
        } else if (begins_turn(scan_, segment)) {
            open(BlockKind::turn, segment.begin, &segment);
        } else if (line.heading || segment.heading || part_of(index) == Part::heading) {
            open(BlockKind::heading, segment.begin);
        } else if (const auto words = dashes_ ? behind_dash(document_, segment) : 0; words > 0) {
            open(BlockKind::turn, segment.begin);
            drafts_.back().dash = words;
        } else if (part_of(index) != Part::none) {
            open_by_face(part_of(index) == Part::question, segment.begin);
        } else if (segment.time_only && waits_for_turn(index)) {
            if (waiting_ == nowhere) waiting_ = segment.begin;
        } else if (!goes_on(segment)) {
            open(BlockKind::paragraph, segment.begin);
        }
        after_blank_ = false;
    }

    void open(BlockKind kind, std::size_t begin, const Segment* label = nullptr) {
        if (waiting_ != nowhere) begin = std::exchange(waiting_, nowhere);
        if (drafts_.empty()) begin = 0;  // blank lines at the start belong to what they precede
        drafts_.push_back({.begin = begin, .kind = kind, .label = label, .question = question_});
    }

    using Part = QuestionFaces::Part;
    [[nodiscard]] Part part_of(std::size_t index) const {
        return faces_.parts.empty() ? Part::none : faces_.parts[index];
    }

    /// A question or an answer goes on over the paragraphs that are set alike.
    void open_by_face(bool asks, std::size_t begin) {
        const bool goes_on = !drafts_.empty() && drafts_.back().kind == BlockKind::turn &&
                             drafts_.back().asks == asks && waiting_ == nowhere;
        if (goes_on) return;
        open(BlockKind::turn, begin);
        drafts_.back().asks = asks;
        drafts_.back().answers = !asks;
    }

    /// A time code on a line of its own belongs to what comes next, when that is a turn or when no turn is
    /// open.
    [[nodiscard]] bool waits_for_turn(std::size_t index) {
        if (drafts_.empty() || drafts_.back().kind != BlockKind::turn) return !last_words(index);
        // Found once for each run of lines without words, so that many such lines cost no more than one look
        // each.
        if (next_words_ <= index) {
            next_words_ = index + 1;
            while (next_words_ < scan_.segments.size() &&
                   (scan_.segments[next_words_].blank || scan_.segments[next_words_].time_only)) {
                ++next_words_;
            }
        }
        if (next_words_ >= scan_.segments.size()) return false;
        const auto& next = scan_.segments[next_words_];
        return begins_turn(scan_, next) || (dashes_ && behind_dash(document_, next) > 0);
    }

    [[nodiscard]] bool last_words(std::size_t index) const { return index + 1 == scan_.segments.size(); }

    /// True where a line without a label belongs to the block above it.
    [[nodiscard]] bool goes_on(const Segment& segment) const {
        if (waiting_ != nowhere || drafts_.empty()) return false;
        const auto kind = drafts_.back().kind;
        if (kind == BlockKind::turn) return true;
        if (kind != BlockKind::paragraph) return false;
        if (segment.begin != document_.lines[segment.line].begin) return true;
        return !has_turns_ && !after_blank_ && broken_before(segment);
    }

    /// A line that the one above it runs on into: that one is long and ends no sentence, this one starts in
    /// lower case.
    [[nodiscard]] bool broken_before(const Segment& segment) const {
        const auto above = document_.content(document_.lines[segment.line - 1]);
        if (above.size() < 55 || above.size() > 130) return false;
        if (std::string_view{".!?:;"}.find(text::trimmed(above).back()) != std::string_view::npos)
            return false;
        if (segment.time_only) return false;
        const char c = text_[segment.first];
        return c >= 'a' && c <= 'z';
    }

    void name_speakers() {
        names_.resize(scan_.candidates.size());
        for (const auto& draft : drafts_) {
            if (draft.label == nullptr) continue;
            const auto index = static_cast<std::size_t>(draft.label->candidate);
            auto& place = names_[index];
            const auto& candidate = scan_.candidates[index];
            if (is_unknown_speaker(candidate.key)) {
                ++unknown_;
                continue;
            }
            if (place.empty()) {
                place = display_name(candidate);
                speaker_of_.resize(names_.size());
                speaker_of_[index] = transcript_.speakers.size();
                transcript_.speakers.push_back(
                    {.name = place, .role = role_of(candidate), .turns = 0, .sure = candidate.sure});
            }
            ++transcript_.speakers[speaker_of_[index]].turns;
        }
    }

    void name_by_face() {
        const auto add = [&](std::string_view name, Role role, bool Draft::*says) {
            const auto turns = std::count_if(drafts_.begin(), drafts_.end(),
                                             [&](const Draft& draft) { return draft.*says; });
            transcript_.speakers.push_back({.name = std::string{name},
                                            .role = role,
                                            .turns = static_cast<std::uint32_t>(turns),
                                            .sure = false});
        };
        if (faces_.interviewer.empty()) return;
        add(faces_.interviewer, Role::moderator, &Draft::asks);
        add(faces_.respondent, Role::participant, &Draft::answers);
        transcript_.notes.push_back(Message{
            "Nobody is named. Lines that are set in bold or italics were taken for the questions of an "
            "interview ({0}), those between them for the answers ({1}).",
            faces_.interviewer, faces_.respondent});
    }

    /// Speakers that the whole text shows by little.
    void tell_weak_signs() {
        auto& notes = transcript_.notes;
        if (dashes_) {
            const auto turns = std::count_if(drafts_.begin(), drafts_.end(),
                                             [](const Draft& draft) { return draft.dash > 0; });
            notes.push_back(
                Message{"Dashes begin {0} turns here, but nothing names who speaks: they are turns of "
                        "somebody unknown.",
                        turns});
        }
        note_unknown_speakers(unknown_, transcript_);
        const auto headings = static_cast<std::size_t>(LabelForm::heading);
        const bool as_headings =
            std::any_of(scan_.candidates.begin(), scan_.candidates.end(),
                        [](const Candidate& candidate) { return candidate.taken[headings]; });
        if (as_headings) {
            notes.push_back(
                Message{"Headings that come back were taken for the names of those who speak below them."});
        }
    }

    void finish_blocks() {
        transcript_.blocks.reserve(drafts_.size());
        std::size_t next_inline = 0;
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            const auto end = i + 1 < drafts_.size() ? drafts_[i + 1].begin : text_.size();
            transcript_.blocks.push_back(finished(drafts_[i], end, next_inline));
        }
        for (const auto& draft : drafts_) {
            if (draft.kind == BlockKind::heading && draft.question >= 0) add_question(draft.question);
        }
        begin_where_the_last_ended();
    }

    /// Where a time stands behind the words only (f4, f5), they began when the words before them ended.
    void begin_where_the_last_ended() {
        std::optional<Milliseconds> last;
        for (auto& block : transcript_.blocks) {
            if (block.kind != BlockKind::turn && block.kind != BlockKind::paragraph) continue;
            if (block.end && !block.begin && last && *last <= *block.end) block.begin = last;
            last = block.end;
        }
    }

    void add_question(std::int32_t index) {
        const auto& question = scan_.questions[static_cast<std::size_t>(index)];
        const bool known =
            std::any_of(transcript_.questions.begin(), transcript_.questions.end(),
                        [&](const ReadQuestion& other) { return other.label == question.label; });
        if (!known) transcript_.questions.push_back(question);
    }

    /// Counts code points up to growing byte positions of one block.
    class Ruler {
      public:
        explicit Ruler(std::string_view text) : text_{text} {}
        std::uint32_t at(std::size_t byte) {
            points_ += static_cast<std::uint32_t>(text::count_code_points(text_.substr(byte_, byte - byte_)));
            byte_ = byte;
            return points_;
        }

      private:
        std::string_view text_;
        std::size_t byte_ = 0;
        std::uint32_t points_ = 0;
    };

    ReadBlock finished(const Draft& draft, std::size_t end, std::size_t& next_inline) {
        ReadBlock block;
        block.kind = draft.kind;
        block.text = text_.substr(draft.begin, end - draft.begin);
        if (draft.kind != BlockKind::metadata && draft.question >= 0) {
            block.question = scan_.questions[static_cast<std::size_t>(draft.question)].label;
        }
        inside_.clear();
        while (next_inline < scan_.inlines.size() && scan_.inlines[next_inline].begin < end) {
            const auto& found = scan_.inlines[next_inline++];
            if (counts(found)) inside_.push_back(&found);
        }
        Ruler ruler{block.text};
        std::size_t speech = 0;  // bytes
        if (draft.asks) block.speaker = faces_.interviewer;
        if (draft.answers) block.speaker = faces_.respondent;
        if (draft.label != nullptr) {
            block.speaker = names_[static_cast<std::size_t>(draft.label->candidate)];
            speech = draft.label->label.end - draft.begin;
        } else if (draft.dash > 0) {
            speech = draft.dash - draft.begin;
        } else if (!inside_.empty() && inside_.front()->kind == MarkKind::time_code &&
                   blank(text_, draft.begin, inside_.front()->begin)) {
            speech = inside_.front()->begin - draft.begin;
        }
        speech = behind_codes(block, draft, speech);
        add_marks(block, draft, speech, ruler);
        add_times(block, draft, speech);
        return block;
    }

    /// Speech begins behind the label and the white space and time codes that follow it.
    [[nodiscard]] std::size_t behind_codes(const ReadBlock& block, const Draft& draft,
                                           std::size_t speech) const {
        if (speech == 0 && draft.label == nullptr && inside_.empty()) return 0;
        if (speech == 0 && draft.label == nullptr && inside_.front()->begin != draft.begin) return 0;
        speech = skip_spaces(block.text, speech, block.text.size());
        for (const auto* found : inside_) {
            if (found->kind != MarkKind::time_code || found->begin - draft.begin != speech) continue;
            speech = skip_spaces(block.text, found->end - draft.begin, block.text.size());
        }
        return speech;
    }

    /// Whether a time that may be one of the day is a time code here, and brackets a stage direction.
    [[nodiscard]] bool counts(const Inline& found) const {
        switch (found.when) {
            case Inline::When::always:
                return true;
            case Inline::When::with_turns:
                return has_turns_;
            case Inline::When::with_codes:
                return has_turns_ && scan_.leading_codes >= 2;
            case Inline::When::with_label:
                return begins_turn(scan_, scan_.segments[found.segment]);
        }
        return false;
    }

    void add_marks(ReadBlock& block, const Draft& draft, std::size_t speech, Ruler& ruler) {
        const auto add = [&](MarkKind kind, std::size_t begin, std::size_t end) {
            if (begin >= end) return;
            const auto from = ruler.at(begin);
            block.marks.push_back({kind, {from, ruler.at(end)}});
        };
        bool placed = false;
        // The label is marked up to the speech, around the time codes and stage directions that stand in it.
        auto label_from = speech;
        if (draft.label != nullptr) label_from = std::min(draft.label->first - draft.begin, speech);
        if (draft.dash > 0) label_from = skip_spaces(block.text, 0, speech);
        for (const auto* found : inside_) {
            const auto begin = found->begin - draft.begin;
            const auto end = found->end - draft.begin;
            if (begin >= speech && !placed) {
                add(MarkKind::label, label_from, speech);
                block.speech_begin = ruler.at(speech);
                placed = true;
            } else if (begin >= label_from && !placed) {
                if (!blank(block.text, label_from, begin)) add(MarkKind::label, label_from, begin);
                label_from = end;
            }
            add(found->kind, begin, end);
        }
        if (!placed) {
            if (!blank(block.text, std::min(label_from, speech), speech))
                add(MarkKind::label, label_from, speech);
            block.speech_begin = ruler.at(speech);
        }
    }

    /// A time code before the words is where they begin; one behind them is where they end.
    void add_times(ReadBlock& block, const Draft& draft, std::size_t speech) const {
        const Inline* last = nullptr;
        for (const auto* found : inside_) {
            if (found->kind != MarkKind::time_code) continue;
            if (found->begin - draft.begin < speech) {
                if (!block.begin) block.begin = found->at;
                if (found->until) block.end = found->until;
            } else {
                last = found;
            }
        }
        if (last == nullptr) return;
        if (blank(text_, last->end, draft.begin + block.text.size()))
            block.end = last->until.value_or(last->at);
    }

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    const Document& document_;
    std::string_view text_;
    const ReadOptions& options_;
    Scan scan_;
    HeadingBlock heading_;
    bool has_turns_ = false;
    bool dashes_ = false;  ///< nobody is named: each dash begins a turn
    QuestionFaces faces_;  ///< nobody is named: questions and answers are told by how they are set
    bool after_blank_ = false;
    std::size_t waiting_ = nowhere;  ///< where a time code waits for the block that it opens
    std::size_t next_words_ = 0;
    std::int32_t question_ = -1;
    std::vector<Draft> drafts_;
    std::vector<std::string> names_;       ///< by candidate
    std::vector<std::size_t> speaker_of_;  ///< by candidate: index in Transcript::speakers
    std::size_t unknown_ = 0;              ///< turns of “???”
    std::vector<const Inline*> inside_;
    Transcript transcript_;
};

}  // namespace

Transcript transcript_of(const Document& document, const ReadOptions& options) {
    Transcript transcript;
    if (auto cues = cues_of_headed_table(document, transcript); !cues.empty()) {
        assemble(std::move(cues), options, transcript);
        return transcript;
    }
    return TurnAssembly{document, options}.run();
}

}  // namespace coding::transcripts
