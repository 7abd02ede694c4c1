// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/refi/import_sources.hpp"

#include <algorithm>
#include <array>

#include "libcoding/error.hpp"
#include "libcoding/exchange/refi/codes.hpp"
#include "libcoding/exchange/refi/details.hpp"
#include "libcoding/exchange/refi/guid.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/store/guide.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/transcripts/reader.hpp"
#include "libcoding/transcripts/roles.hpp"

namespace coding::exchange::refi {
namespace {

using namespace std::string_view_literals;

constexpr std::array sources_of_texts{"TextSource"sv,  "Representation"sv, "TextDescription"sv,
                                      "Transcript"sv,  "PDFSource"sv,      "PictureSource"sv,
                                      "AudioSource"sv, "VideoSource"sv};

/// A recording's path, where it lies below the project: the only places that Focale looks at.
std::string media_of(const Element& outer) {
    constexpr auto relative = "relative:///"sv;
    const auto path = outer.attribute("path");
    if (outer.name != "AudioSource" && outer.name != "VideoSource") return {};
    if (!path.starts_with(relative) || path.find("..") != std::string_view::npos) return {};
    return std::string{path.substr(relative.size())};
}

std::span<const std::byte> bytes_of(const std::string& text) {
    return std::as_bytes(std::span{text.data(), text.size()});
}

}  // namespace

SourcesImport::SourcesImport(ImportState& state, PeopleImport& people)
    : state_(state),
      people_(people),
      transcripts_(state.change, state.project, state.options),
      codings_(state.change),
      turns_(state.file(turns_note_file).value_or(std::string{})),
      people_named_(people.names()) {
    std::map<SourceId, Source> sources;
    for (auto& source : store::sources(state.project)) {
        names_.insert(source.name);
        sources.emplace(source.id, source);
    }
    for (const auto element : sources_of_texts) {
        for (const auto& thing : store::refi_things(state.project, element)) {
            const auto source = sources.find(SourceId{thing.thing});
            if (source != sources.end()) there_.emplace(thing.guid, source->second);
        }
    }
    // What went out of this very project comes back under the GUIDs that it gave.
    const auto project_guid = state.project.info().guid;
    for (const auto& [id, source] : sources) {
        for (const auto element : {"TextSource"sv, "AudioSource"sv, "VideoSource"sv})
            there_.emplace(own_guid(project_guid, element, id.value), source);
    }
    take_guide();
}

void SourcesImport::take_guide() {
    std::set<std::string> there;
    for (const auto& question : store::guide_questions(state_.project)) there.insert(question.label);
    for (const auto& said : turns_.questions()) {
        if (!there.insert(said.label).second) continue;
        const auto code = state_.codes.find(said.code);
        store::add_question(
            state_.change,
            {{}, said.label, said.words, code == state_.codes.end() ? CodeId{} : code->second.id, 0});
    }
}

void SourcesImport::take(Element&& source, std::vector<ReadText> texts) {
    advance(state_.progress, state_.report.sources, 0, Message{"Taking sources"});
    if (source.name == "TextSource") {
        if (!take_text(source, source, texts.at(0))) keep_rest(source);
        return;
    }
    std::optional<SourceId> first;
    std::size_t index = 0;
    auto text = texts.begin();
    for (auto& child : source.children) {
        if (!is_text_part(child.name)) continue;
        if (child.guid().empty())
            child.set("guid", own_guid(source.guid(), child.name, std::int64_t(++index)));
        const auto taken = take_text(child, source, *text++);
        if (!taken) continue;
        if (!first) first = taken;
        // Its place is kept; what it holds is the project's now.
        child = Element{child.name, {{"guid", child.guid()}}, {}, {}};
    }
    if (first) {
        take_about(source, *first);
        std::erase_if(source.children, [](const Element& child) {
            return child.name == "Coding" || child.name == "NoteRef" || child.name == "VariableValue";
        });
    }
    keep_rest(source);
}

void SourcesImport::keep_rest(Element& source) {
    state_.keep(source);
    for (const auto* attribute : {"richTextPath", "plainTextPath"})
        state_.keep_file(source.attribute(attribute));
    const auto path = source.attribute("path");
    if (path.empty() || state_.keep_file(path)) return;
    // Of a recording that Focale named, the place beside the project is known.
    if (!state_.own() || media_of(source).empty()) {
        state_.report.missing.push_back({std::string{source.attribute("name")}, std::string{path}});
    }
}

void SourcesImport::miss(const Element& text, const Element& outer) {
    const auto name = text.attribute("name").empty() ? outer.attribute("name") : text.attribute("name");
    state_.report.missing.push_back({std::string{name}, std::string{text.attribute("plainTextPath")}});
}

std::optional<SourceId> SourcesImport::take_text(const Element& text, const Element& outer, ReadText& read) {
    if (!read.placed) miss(text, outer);
    if (!read.placed || read.placed->raw.text.empty()) return std::nullopt;
    const Part part{text, outer, *read.placed, read};
    const auto name = free_name(text, outer);
    tell_unit(part.placed, name);
    const auto* before = known(part);
    const auto source = before != nullptr ? *before : add(part, name);
    if (before != nullptr) {
        ++state_.report.already;
        known_before_.insert(source.id);
    }
    for (const auto& guid : {text.guid(), outer.guid()}) {
        if (!guid.empty()) state_.sources.emplace(guid, source.id);
    }
    take_selections(part, source);
    if (&text == &outer) {
        take_about(outer, source.id);
    } else {
        state_.note(text, source.id);
    }
    return source.id;
}

void SourcesImport::tell_unit(const PlacedText& placed, const std::string& name) {
    if (!placed.selections.empty()) state_.report.texts.push_back({name, placed.unit});
}

const Source* SourcesImport::known(const Part& part) const {
    for (const auto& guid : {part.text.guid(), part.outer.guid()}) {
        const auto found = there_.find(guid);
        if (found != there_.end() &&
            store::source_text(state_.project, found->second.id) == part.placed.raw.text) {
            return &found->second;
        }
    }
    return nullptr;
}

std::string SourcesImport::wanted_name(const Element& text, const Element& outer) {
    auto name = fitting_name(outer.attribute("name"));
    return name == "?" ? fitting_name(text.attribute("name")) : name;
}

std::string SourcesImport::free_name(const Element& text, const Element& outer) const {
    const auto name = wanted_name(text, outer);
    auto free = name;
    for (int number = 2; names_.contains(free); ++number) free = name + " (" + std::to_string(number) + ")";
    return free;
}

Source SourcesImport::add(const Part& part, const std::string& name) {
    const auto& options = state_.options;
    auto known = turns_.read(part.text.guid(), part.placed.raw.text, people_named_);
    const bool read_ahead = !known && part.read.transcript;
    auto transcript =
        known        ? std::move(known->transcript)
        : read_ahead ? std::move(*part.read.transcript)
                     : transcripts::read(bytes_of(part.placed.raw.text), "txt", {"txt", options.moderators});
    if (!known && !read_ahead) set_times(transcript.blocks, part.placed.points);
    if (known) transcripts::name_moderators(transcript, options.moderators);  // whoever was one before
    auto description = split_details(part.outer.child_text("Description"));
    // What Focale says of a transcript stands there, not at the recording around it.
    if (!description.found) description = split_details(part.text.child_text("Description"));
    Source source;
    source.name = name;
    source.kind = options.kind.value_or(
        from_name<SourceKind>(description.get("kind")).value_or(kind_of_transcript(transcript, name)));
    source.language = language_of(part.text, part.outer, options, state_.project.info().language);
    source.date = description.found ? description.get("date") : transcript.date;
    source.file_name = known ? known->file_name
                             : internal_name(part.text.attribute("plainTextPath")).value_or(std::string{});
    source.format = transcript.format;
    source.sha256 = known && !known->sha256.empty() ? known->sha256 : part.read.sha256;
    source.media = media_of(part.outer);
    source.metadata = transcript.metadata;
    if (read_ahead) {
        transcripts_.add(source, transcript, part.read.words);
    } else {
        transcripts_.add(source, transcript);
    }
    for (auto& note : transcripts_.take_role_notes()) state_.report.notes.push_back(std::move(note));
    names_.insert(name);
    for (const auto& group : options.groups) {
        store::add_to_group(state_.change, store::group_named(state_.change, group).id, source.id);
    }
    ++state_.report.sources;
    if (name != wanted_name(part.text, part.outer)) state_.renamed(name);
    return source;
}

std::unordered_set<std::string> SourcesImport::told_of(SourceId source) const {
    const store::RefiReader things{state_.project};
    const auto project_guid = state_.project.info().guid;
    std::unordered_set<std::string> known;
    store::CodingFilter of_source;
    of_source.source = source;
    for (const auto& coding : store::codings(state_.project, of_source)) {
        for (const auto& thing : things.of("Coding", coding.id.value)) known.insert(thing.guid);
        known.insert(own_guid(project_guid, "Coding", coding.id.value));
    }
    store::MemoFilter on_source;
    on_source.source = source;
    for (const auto& memo : store::memos(state_.project, on_source)) {
        for (const auto& thing : things.of("PlainTextSelection", memo.id.value)) {
            known.insert("memo " + thing.guid);
        }
        known.insert("memo " + own_guid(project_guid, "PlainTextSelection", memo.id.value));
    }
    return known;
}

void SourcesImport::take_selections(const Part& part, const Source& source) {
    const bool known_before = known_before_.contains(source.id);
    const store::SourceLayout layout{state_.change, source.id};
    SelectionsImport selections{state_, codings_, layout};
    if (known_before) selections.know(told_of(source.id));
    auto kept = selections.take(part.placed.selections, part.placed.places);
    left_out_.outside += selections.left_out().outside;
    left_out_.without_code += selections.left_out().without_code;
    if (!known_before) remember(part, source, std::move(kept));
}

void SourcesImport::remember(const Part& part, const Source& source, std::vector<Element> kept) {
    auto rest = with_attributes_but(part.text, std::array{"guid"sv, "name"sv, "plainTextPath"sv, "sha256"sv});
    // What is kept here may hold for this very text only.
    if (part.read.sha256 != source.sha256) rest.set("sha256", part.read.sha256);
    if (part.text.attribute("name") != source.name) {
        rest.set("name", std::string{part.text.attribute("name")});
    }
    state_.keep_file(rest.attribute("richTextPath"));
    const auto description = split_details(part.text.child_text("Description"));
    if (!description.text.empty()) {
        rest.children.push_back({"Description", {}, description.text, {}});
        ++state_.report.kept["Description"];
    }
    std::size_t index = 0;
    for (const auto& child : part.text.children) {
        if (child.name != "SyncPoint" || index == part.placed.points.size()) continue;
        if (child.guid() != part.placed.points[index].guid) continue;
        rest.children.push_back(child);
        rest.children.back().set("position", std::to_string(part.placed.points[index++].place));
    }
    if (!kept.empty()) state_.report.kept["PlainTextSelection"] += kept.size();
    rest.children.insert(rest.children.end(), std::make_move_iterator(kept.begin()),
                         std::make_move_iterator(kept.end()));
    state_.remember(part.text.name, source.id.value, part.text.guid(), rest_xml(rest));
    if (&part.outer != &part.text) state_.remember(part.outer.name, source.id.value, part.outer.guid());
}

void SourcesImport::take_about(const Element& outer, SourceId text) {
    for (const auto& child : outer.children) {
        if (child.name == "VariableValue") people_.take_value(text, child);
    }
    if (outer.child("Coding") != nullptr) take_codings_of_whole(outer, text);
    state_.note(outer, text);
}

void SourcesImport::take_codings_of_whole(const Element& outer, SourceId text) {
    const store::SourceLayout layout{state_.change, text};
    SelectionsImport selections{state_, codings_, layout};
    if (known_before_.contains(text)) selections.know(told_of(text));
    for (const auto& child : outer.children) {
        if (child.name == "Coding") selections.take_whole(child);
    }
    left_out_.without_code += selections.left_out().without_code;
}

void SourcesImport::finish() {
    if (left_out_.outside > 0) {
        state_.report.left_out.push_back(
            Message{"{0, plural, one {# selection lies} other {# selections lie}} outside the text.",
                    left_out_.outside});
    }
    if (left_out_.without_code > 0) {
        state_.report.left_out.push_back(Message{
            "{0, plural, one {# coding names} other {# codings name}} a code that the project does not "
            "have.",
            left_out_.without_code});
    }
}

}  // namespace coding::exchange::refi
