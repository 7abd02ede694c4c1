// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/transcripts/cues.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/caption_voices.hpp"
#include "libcoding/transcripts/characters.hpp"
#include "libcoding/transcripts/doubts.hpp"
#include "libcoding/transcripts/guide_questions.hpp"
#include "libcoding/transcripts/heading_block.hpp"
#include "libcoding/transcripts/roles.hpp"
#include "libcoding/transcripts/speakers.hpp"
#include "libcoding/transcripts/stage_directions.hpp"

namespace coding::transcripts {
namespace {

constexpr Milliseconds long_pause{2000};

class CueAssembly {
  public:
    CueAssembly(std::vector<Cue> cues, Transcript& transcript)
        : cues_{std::move(cues)}, transcript_{transcript} {}

    void run(const ReadOptions& options) {
        for (auto& cue : cues_) {
            if (text::trimmed(cue.voice).empty()) cue.voice.clear();
        }
        const bool voiced =
            std::any_of(cues_.begin(), cues_.end(), [](const Cue& cue) { return !cue.voice.empty(); });
        if (!voiced) voices_from_labels(cues_, transcript_);
        refuse_silence();
        const auto notes = document_of_cues(cues_, false);
        auto heading = heading_block(notes, scan(notes));
        for (const auto& cue : cues_) count_spelling(cue);
        for (const auto& cue : cues_) {
            is_speech(cue) ? speech(cue) : note(cue);
        }
        close();
        note_unknown_speakers(unknown_, transcript_);
        std::move(heading.metadata.begin(), heading.metadata.end(), std::back_inserter(transcript_.metadata));
        if (transcript_.date.empty()) transcript_.date = heading.date;
        give_roles(transcript_, heading, options);
    }

  private:
    struct Voice {
        std::string name;
        Role role = Role::participant;
        std::optional<std::size_t> speaker{};  ///< index in Transcript::speakers
    };

    /// Also where all words have turned out to be labels.
    void refuse_silence() const {
        if (std::any_of(cues_.begin(), cues_.end(), is_speech)) return;
        throw Error{ErrorKind::input, Message{"Nothing is said in this file."},
                    Message{"Check that the right file was saved and chosen."}};
    }

    /// The name without a "?" behind it, which makes an interviewer; "???" is somebody unknown.
    static std::pair<std::string_view, bool> without_question_mark(std::string_view voice) {
        voice = text::trimmed(voice);
        const bool asks = voice.ends_with('?') && voice.find_first_not_of("? ") != std::string_view::npos;
        if (asks) voice = text::trimmed(voice.substr(0, voice.size() - 1));
        return {voice, asks};
    }

    /// The first of the nicest spellings names the voice.
    void count_spelling(const Cue& cue) {
        if (cue.voice.empty() || cue.voice == last_spelling_) return;
        last_spelling_ = cue.voice;
        const auto [name, asks] = without_question_mark(cue.voice);
        auto& voice = voices_[name_key(name)];
        if (voice.name.empty() || nicer(name, voice.name)) voice.name = name;
        const auto role = asks ? Role::moderator : name_form(name).role;
        if (role != Role::participant) voice.role = role;
    }

    void note(const Cue& cue) {
        close();
        ReadBlock block;
        block.kind = BlockKind::metadata;
        block.text = cue.text + "\n";
        if (auto question = guide_question(cue.text, true)) {
            block.kind = BlockKind::heading;
            question_ = meet(std::move(*question));
            block.question = question_;
        }
        transcript_.blocks.push_back(std::move(block));
    }

    std::string meet(ReadQuestion question) {
        auto label = question.label;
        if (met_.insert(label).second) transcript_.questions.push_back(std::move(question));
        return label;
    }

    void speech(const Cue& cue) {
        if (!cue.question.empty()) {
            auto read = guide_question(cue.question, true);
            question_ = meet(read ? std::move(*read) : ReadQuestion{.label = cue.question, .text = {}});
        }
        const auto key = cue.voice.empty() ? std::string{} : name_key(without_question_mark(cue.voice).first);
        if (open_ && !goes_on(cue, key)) close();
        if (!open_) {
            open_ = true;
            voice_ = key;
            block_ = {};
            block_.kind = cue.voice.empty() ? BlockKind::paragraph : BlockKind::turn;
            block_.question = question_;
            block_.begin = cue.begin;
        } else {
            block_.text += ' ';
        }
        block_.text += cue.text;
        if (cue.end) block_.end = cue.end;
    }

    [[nodiscard]] bool goes_on(const Cue& cue, const std::string& key) const {
        if (cue.kind == Cue::Kind::row || cue.opens || key != voice_ || block_.question != question_)
            return false;
        return !key.empty() || goes_on_unvoiced(block_.text, block_.end, cue.begin);
    }

    void close() {
        if (!open_) return;
        open_ = false;
        block_.text += '\n';
        if (block_.kind == BlockKind::turn) name_speaker(voices_.at(voice_));
        mark_stage_directions();
        transcript_.blocks.push_back(std::move(block_));
    }

    void name_speaker(Voice& voice) {
        if (is_unknown_speaker(voice.name)) {
            ++unknown_;
            return;
        }
        if (!voice.speaker) {
            voice.speaker = transcript_.speakers.size();
            transcript_.speakers.push_back({.name = voice.name, .role = voice.role});
        }
        auto& speaker = transcript_.speakers[*voice.speaker];
        ++speaker.turns;
        block_.speaker = speaker.name;
    }

    void mark_stage_directions() {
        const std::string_view words = block_.text;
        const auto first = skip_spaces(words, 0, words.size());
        std::uint32_t points = 0;
        std::size_t counted = 0;
        for (auto at = words.find_first_of("([*"); at != std::string_view::npos;
             at = words.find_first_of("([*", at)) {
            auto end = stage_direction_at(words, at, first, words.size() - 1);
            if (end == 0 && at == first && block_.kind == BlockKind::paragraph && !voices_.empty()) {
                end = bracketed_line(words, at, words.size() - 1);
            }
            if (end == 0) {
                ++at;
                continue;
            }
            points +=
                static_cast<std::uint32_t>(text::count_code_points(words.substr(counted, at - counted)));
            const auto length =
                static_cast<std::uint32_t>(text::count_code_points(words.substr(at, end - at)));
            block_.marks.push_back({MarkKind::stage, {points, points + length}});
            points += length;
            counted = at = end;
        }
    }

    std::vector<Cue> cues_;
    Transcript& transcript_;
    std::unordered_map<std::string, Voice> voices_;
    std::string last_spelling_;
    std::string question_;
    std::unordered_set<std::string> met_;  ///< labels of the questions so far
    std::size_t unknown_ = 0;              ///< turns of “???”
    bool open_ = false;
    std::string voice_;  ///< key of the open block's voice
    ReadBlock block_;
};

}  // namespace

bool goes_on_unvoiced(std::string_view said, std::optional<Milliseconds> end,
                      std::optional<Milliseconds> begin) {
    const bool silent = begin && end && *begin - *end >= long_pause;
    const bool ended =
        !said.empty() &&
        (std::string_view{".!?"}.find(said.back()) != std::string_view::npos || said.ends_with("…"));
    return !silent && !ended;
}

void assemble(std::vector<Cue> cues, const ReadOptions& options, Transcript& transcript) {
    std::erase_if(cues, [](const Cue& cue) { return blank(cue.text, 0, cue.text.size()); });
    CueAssembly{std::move(cues), transcript}.run(options);
}

}  // namespace coding::transcripts
