// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/foreign_import.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/exchange/foreign_codes.hpp"
#include "libcoding/exchange/foreign_places.hpp"
#include "libcoding/exchange/foreign_sources.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/participants.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::exchange {
namespace {

/// What a memo is told by, besides what it is on.
std::string words_of(const Memo& memo) {
    return memo.title + '\n' + memo.text;
}

class ForeignImport {
  public:
    ForeignImport(store::Change& change, const store::Project& project, const ForeignProject& foreign,
                  const ImportOptions& options, Progress& progress)
        : change_(change),
          project_(project),
          foreign_(foreign),
          options_(options),
          progress_(progress),
          values_(change, project) {
        report_.name = foreign.name;
        report_.origin = foreign.origin;
        report_.missing = foreign.missing;
        report_.left_out = foreign.left_out;
    }

    refi::ImportedProject run() {
        read_what_is_there();
        for (const auto& name : foreign_.coders) coder(name);
        for (const auto& coding : foreign_.codings) coder(coding.coder);
        take_codes();
        take_cases();
        take_sources();
        take_presences();
        take_notes();
        tell();
        return std::move(report_);
    }

  private:
    using Told = std::tuple<std::uint32_t, std::uint32_t, CodeId, CoderId>;

    void read_what_is_there() {
        for (const auto& one : store::coders(project_)) coders_.emplace(one.name, one.id);
        for (const auto& memo : store::memos(project_)) memos_there_.emplace(words_of(memo), memo.on);
        for (const auto& presence : store::presences(project_)) {
            present_.emplace(presence.source, presence.participant);
        }
        codings_in_.resize(foreign_.sources.size());
        for (std::size_t index = 0; index < foreign_.codings.size(); ++index) {
            codings_in_.at(foreign_.codings[index].passage.source).push_back(index);
        }
        notes_in_.resize(foreign_.sources.size());
        for (std::size_t index = 0; index < foreign_.notes.size(); ++index) {
            if (const auto* passage = std::get_if<ForeignProject::Passage>(&foreign_.notes[index].on)) {
                notes_in_.at(passage->source).push_back(index);
            }
        }
        passages_.resize(foreign_.notes.size());
        sources_.resize(foreign_.sources.size());
    }

    CoderId coder(const std::string& name) {
        // What has no owner is whoever’s who imports it.
        const auto fitting = refi::fitting_name(name.empty() ? change_.coder() : name);
        const auto known = coders_.find(fitting);
        if (known != coders_.end()) return known->second;
        const auto made = store::coder_named(change_, fitting).id;
        coders_.emplace(fitting, made);
        ++report_.coders;
        return made;
    }

    void take_codes() {
        if (foreign_.codes.empty()) return;
        const auto read = foreign_codebook(foreign_.codes);
        const auto merge = merge_codebook(change_, project_, read.codebook);
        report_.codes = merge.added;
        report_.notes = read.codebook.notes;
        std::unordered_map<CodeId, CodeKind> kinds;
        const auto codebook = store::codebook(project_);
        for (const auto& code : codebook.codes()) kinds.emplace(code.id, code.kind);
        for (const auto id : read.ids) {
            codes_.push_back(merge.ids.at(id));
            polarities_.push_back(default_polarity(kinds.at(codes_.back())));
        }
    }

    void take_cases() {
        std::map<std::string, ParticipantId> there;
        for (const auto& one : store::participants(project_)) there.emplace(one.name, one.id);
        for (const auto& person : foreign_.cases) {
            const auto name = refi::fitting_name(person.name);
            auto known = there.find(name);
            if (known == there.end()) {
                Participant participant;
                participant.name = name;
                participant.role = person.role.value_or(participant.role);
                participant.consent = person.consent.value_or(participant.consent);
                store::add_participant(change_, participant);
                ++report_.participants;
                known = there.emplace(name, participant.id).first;
            }
            people_.push_back(known->second);
            people_named_.push_back(name);
            take_values(known->second, person.values);
        }
    }

    template <class Of>
    void take_values(Of of, const ForeignProject::Values& values) {
        for (const auto& [attribute, value] : values) {
            if (value.empty()) continue;
            values_.set(of, refi::fitting_name(attribute), value);
            ++report_.values;
        }
    }

    void take_sources() {
        ForeignSources sources{change_, project_, options_, report_};
        store::CodingWriter codings{change_};
        for (std::size_t index = 0; index < foreign_.sources.size(); ++index) {
            const auto& source = foreign_.sources[index];
            advance(progress_, index, foreign_.sources.size(), Message{"Taking sources"});
            const auto raw = refi::raw_text_of_xml(source.text);
            const auto taken = sources.take(source, raw, people_named_);
            if (!taken) {
                ++unreadable_;
                continue;
            }
            sources_[index] = taken->id;
            take_values(taken->id, source.values);
            take_passages(index, raw, taken->known, codings);
        }
    }

    void take_passages(std::size_t index, const refi::RawText& raw, bool known,
                       store::CodingWriter& codings) {
        std::vector<const ForeignProject::Passage*> passages;
        for (const auto coding : codings_in_[index]) passages.push_back(&foreign_.codings[coding].passage);
        for (const auto note : notes_in_[index]) {
            passages.push_back(&std::get<ForeignProject::Passage>(foreign_.notes[note].on));
        }
        if (passages.empty()) return;
        const auto places = find_places(raw, passages, foreign_.converted_from);
        report_.texts.push_back({foreign_.sources[index].name, places.found});
        moved_ += places.moved;
        unlike_ += places.unlike;
        const store::SourceLayout layout{change_, sources_[index]};
        std::set<Told> told;
        if (known) told = told_of(sources_[index]);
        std::size_t at = 0;
        for (const auto coding : codings_in_[index]) {
            take_coding(foreign_.codings[coding], places.spans[at++], layout, told, codings);
        }
        for (const auto note : notes_in_[index]) passages_[note] = places.spans[at++];
    }

    [[nodiscard]] std::set<Told> told_of(SourceId source) const {
        std::set<Told> told;
        store::CodingFilter filter;
        filter.source = source;
        for (const auto& coding : store::codings(project_, filter)) {
            told.emplace(coding.span.begin, coding.span.end, coding.code, coding.coder);
        }
        return told;
    }

    void take_coding(const ForeignProject::Coding& foreign, std::optional<Span> span,
                     const store::SourceLayout& layout, const std::set<Told>& told,
                     store::CodingWriter& codings) {
        if (!span) {
            ++outside_;
            return;
        }
        Coding coding;
        coding.span = *span;
        coding.code = codes_.at(foreign.code);
        coding.coder = coder(foreign.coder);
        coding.polarity = polarities_.at(foreign.code);
        refi::take_details(refi::split_details(foreign.memo), coding);
        if (told.contains({span->begin, span->end, coding.code, coding.coder})) {
            ++report_.already;
            return;
        }
        codings.add(coding, layout);
        ++report_.codings;
        if (!foreign.important) return;
        Memo memo;
        memo.title = "important";
        memo.on = coding.id;
        memo.coder = coding.coder;
        store::add_memo(change_, memo);
        ++report_.memos;
    }

    void take_presences() {
        for (std::size_t person = 0; person < foreign_.cases.size(); ++person) {
            for (const auto source : foreign_.cases[person].sources) {
                if (!sources_[source]) continue;
                Presence presence;
                presence.source = sources_[source];
                presence.participant = people_[person];
                if (!present_.emplace(presence.source, presence.participant).second) continue;
                store::set_presence(change_, presence);
            }
        }
    }

    /// Nothing for what is on a source that could not be taken.
    std::optional<MemoSubject> subject_of(std::size_t index) {
        const auto& on = foreign_.notes[index].on;
        const auto of_source = [&](std::size_t source) -> std::optional<MemoSubject> {
            if (!sources_[source]) return std::nullopt;
            return sources_[source];
        };
        if (const auto* source = std::get_if<ForeignProject::OnSource>(&on)) return of_source(source->source);
        if (const auto* code = std::get_if<ForeignProject::OnCode>(&on)) return codes_.at(code->code);
        if (const auto* person = std::get_if<ForeignProject::OnCase>(&on)) return people_.at(person->person);
        if (std::holds_alternative<WholeProject>(on)) return WholeProject{};
        if (const auto* passage = std::get_if<ForeignProject::Passage>(&on)) {
            // A note outside the text is about the text still.
            const auto span = passages_[index];
            if (!span || !sources_[passage->source]) return of_source(passage->source);
            return Passage{sources_[passage->source], *span};
        }
        return std::monostate{};
    }

    void take_notes() {
        for (std::size_t index = 0; index < foreign_.notes.size(); ++index) {
            const auto& note = foreign_.notes[index];
            const auto subject = subject_of(index);
            if (!subject) {
                ++notes_without_text_;
                continue;
            }
            Memo memo;
            memo.kind = note.kind;
            memo.title = note.title;
            memo.text = note.text;
            memo.on = *subject;
            memo.created_ms = note.created_ms;
            memo.changed_ms = note.created_ms;
            if (is_there(memo)) {
                ++report_.already;
                continue;
            }
            memo.coder = coder(note.coder);
            store::add_memo(change_, memo);
            ++report_.memos;
        }
    }

    [[nodiscard]] bool is_there(const Memo& memo) const {
        const auto [first, last] = memos_there_.equal_range(words_of(memo));
        return std::any_of(first, last, [&](const auto& one) { return one.second == memo.on; });
    }

    void note(std::size_t count, const Message& message) {
        if (count > 0) report_.notes.push_back(message);
    }

    void leave_out(std::size_t count, const Message& message) {
        if (count > 0) report_.left_out.push_back(message);
    }

    void tell() {
        report_.replaced = values_.take_replaced();
        note(moved_, Message{"{0, plural, one {# passage was} other {# passages were}} put where the words "
                             "that it quotes stand: other words stood at its positions.",
                             moved_});
        note(unlike_, Message{"{0, plural, one {# passage quotes} other {# passages quote}} other words "
                              "than the text has there; taken by its positions: please look at it.",
                              unlike_});
        leave_out(outside_,
                  Message{"{0, plural, one {# coding lies} other {# codings lie}} outside the text and "
                          "its words are not in it: left out.",
                          outside_});
        leave_out(unreadable_,
                  Message{"{0, plural, one {# source is} other {# sources are}} empty or no text, "
                          "and left out with what was coded in it.",
                          unreadable_});
        leave_out(notes_without_text_, Message{"{0, plural, one {# note is} other {# notes are}} on a source "
                                               "that was left out.",
                                               notes_without_text_});
    }

    store::Change& change_;
    const store::Project& project_;
    const ForeignProject& foreign_;
    const ImportOptions& options_;
    Progress& progress_;
    AttributeValues values_;
    refi::ImportedProject report_;

    // What was there before.
    std::unordered_multimap<std::string, MemoSubject> memos_there_;
    std::set<std::pair<SourceId, ParticipantId>> present_;

    // What the things of the other program are here, in its order.
    std::map<std::string, CoderId> coders_;
    std::vector<CodeId> codes_;
    std::vector<Polarity> polarities_;
    std::vector<ParticipantId> people_;
    std::vector<std::string> people_named_;
    std::vector<SourceId> sources_;              ///< none: could not be taken
    std::vector<std::optional<Span>> passages_;  ///< of notes

    std::vector<std::vector<std::size_t>> codings_in_;  ///< codings, by source
    std::vector<std::vector<std::size_t>> notes_in_;    ///< notes on passages, by source
    std::size_t moved_ = 0, unlike_ = 0, outside_ = 0, unreadable_ = 0, notes_without_text_ = 0;
};

}  // namespace

refi::ImportedProject import_foreign_project(store::Change& change, const store::Project& project,
                                             const ForeignProject& foreign, const ImportOptions& options,
                                             Progress& progress) {
    return ForeignImport{change, project, foreign, options, progress}.run();
}

}  // namespace coding::exchange
