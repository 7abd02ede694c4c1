// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/note_lines.hpp"
#include "libcoding/exchange/refi/turns_note.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange::refi {
namespace {

constexpr std::string_view turns_note_opening =
    "Who speaks in which turn, when, and to which question of the guide. Focale reads this note back: leave "
    "it as it is.\n";

class TurnsNoteText {
  public:
    explicit TurnsNoteText(ExportState& state) : state_(state) {}

    std::string take() {
        text_ = std::string{note_mark} + std::string{turns_note_opening};
        for (const auto& person : store::participants(state_.project)) {
            persons_.emplace(person.id, std::to_string(persons_.size() + 1));
            line({"person", state_.guid("Case", person.id.value), person.name});
        }
        for (const auto& question : store::guide_questions(state_.project)) {
            questions_.emplace(question.id, std::to_string(questions_.size() + 1));
            const bool coded = question.code && state_.codebook.index_of(question.code).has_value();
            line({"question", question.label, question.text,
                  coded ? state_.codes.guid(question.code) : std::string{}});
        }
        for (const auto& source : state_.sources) add(source);
        state_.report.questions = questions_.size();
        return std::move(text_);
    }

  private:
    void add(const Source& source) {
        line({"source", state_.source_identities.at(source.id).guid, source.name, source.format,
              source.file_name, source.sha256});
        for (const auto& [key, value] : source.metadata) line({"about", key, value});
        bool spoken = false;
        bool labelled = false;
        for (const auto& block : store::blocks_without_text(state_.project, source.id)) {
            add(block);
            spoken = spoken || block.speaker;
            labelled = labelled || block.speech_begin > 0;
        }
        if (spoken && !labelled) ++state_.report.nameless_texts;
    }

    void add(const Block& block) {
        const auto number = [](const auto& numbers, auto id) {
            const auto known = numbers.find(id);
            return known == numbers.end() ? std::string{} : known->second;
        };
        const auto time = [](std::optional<Milliseconds> at) {
            return at ? std::to_string(at->count()) : std::string{};
        };
        std::string marks;
        for (const auto& one : block.marks) {
            marks += (marks.empty() ? "" : ",") + std::string{name_of(one.kind)} + ' ' +
                     std::to_string(one.span.begin) + ' ' + std::to_string(one.span.end);
        }
        const auto person = number(persons_, block.speaker);
        if (!person.empty()) ++state_.report.turns;
        line({std::string{name_of(block.kind)}, std::to_string(block.characters),
              std::to_string(block.speech_begin), person, time(block.begin), time(block.end),
              number(questions_, block.question), marks});
    }

    void line(std::initializer_list<std::string_view> fields) { add_note_line(text_, fields); }

    ExportState& state_;
    std::string text_;
    std::unordered_map<ParticipantId, std::string> persons_;
    std::unordered_map<GuideQuestionId, std::string> questions_;
};

}  // namespace

bool has_turns_note(const ExportState& state) {
    return !state.sources.empty() || !store::guide_questions(state.project).empty();
}

void write_turns_note(ExportState& state) {
    state.writer.start("Note");
    state.writer.attribute("guid", turns_note_guid);
    state.writer.attribute("name", "— Focale — speakers, turns, guide");
    state.writer.attribute("plainTextPath", "internal://" + std::string{turns_note_file});
    state.writer.end();
}

std::string text_of_turns_note(ExportState& state) {
    return TurnsNoteText{state}.take();
}

}  // namespace coding::exchange::refi
