// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/transcript_import.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "libcoding/error.hpp"
#include "libcoding/exchange/import_file.hpp"
#include "libcoding/store/sha256.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::exchange {
namespace {

using namespace std::string_view_literals;

// Longer than any name: a sentence about who was there.
constexpr std::size_t longest_name = 60;

constexpr std::array notes_words{"notes"sv, "carnet"sv, "terrain"sv, "observation"sv, "journal"sv, "field"sv};

}  // namespace

std::string source_name(const std::filesystem::path& path) {
    auto name = path.stem().string();
    if (text::first_invalid_utf8(name)) {
        throw Error{ErrorKind::input, Message{"The name of the file is not in UTF-8."},
                    Message{"Rename the file."}};
    }
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    const auto shown = text::trimmed(name);
    return std::string{shown.empty() ? "?"sv : shown};
}

std::string sha256_of(std::span<const std::byte> bytes) {
    return store::Sha256{}.add(bytes).hexadecimal();
}

Error known_already(const std::string& source) {
    return Error{ErrorKind::conflict, Message{"This file is in the project already, as “{0}”.", source},
                 Message{"Leave it out. If it was changed since, save it first."}};
}

SourceKind kind_of_transcript(const transcripts::Transcript& transcript, const std::string& name) {
    const auto participants = std::count_if(
        transcript.speakers.begin(), transcript.speakers.end(),
        [](const transcripts::ReadSpeaker& speaker) { return speaker.role == Role::participant; });
    if (participants >= 3) return SourceKind::focus_group;
    if (!transcript.speakers.empty()) return SourceKind::interview;
    auto key = text::search_key(name);
    if (!transcript.blocks.empty())
        key += ' ' + text::search_key(transcript.blocks.front().text).substr(0, 200);
    const bool notes = std::any_of(notes_words.begin(), notes_words.end(), [&](std::string_view word) {
        return key.find(word) != std::string::npos;
    });
    return notes ? SourceKind::field_notes : SourceKind::document;
}

TranscriptImport::TranscriptImport(store::Change& change, const store::Project& project,
                                   const ImportOptions& options)
    : change_(change),
      options_(options),
      project_language_(project.info().language),
      persons_(change, project),
      same_texts_(project) {
    for (const auto& source : store::sources(project)) by_sha256_.emplace(source.sha256, source.name);
}

text::Segmenter& TranscriptImport::segmenter(const std::string& language) {
    const auto& tag = language.empty() ? project_language_ : language;
    return segmenters_.try_emplace(tag, tag).first->second;
}

Source TranscriptImport::source_of(const std::filesystem::path& path, std::span<const std::byte> bytes,
                                   const transcripts::Transcript& transcript) const {
    Source source;
    source.name = source_name(path);
    const auto* said = said_of(options_, path);
    source.kind = said && said->kind ? *said->kind
                                     : options_.kind.value_or(kind_of_transcript(transcript, source.name));
    source.language = options_.language.empty() ? transcript.language : options_.language;
    source.date = transcript.date;
    source.file_name = path.filename().string();
    source.format = transcript.format;
    source.sha256 = sha256_of(bytes);
    source.metadata = transcript.metadata;
    if (const auto same = by_sha256_.find(source.sha256); same != by_sha256_.end()) {
        throw known_already(same->second);
    }
    return source;
}

Participant TranscriptImport::person(const std::string& label, RoleHeard heard, const Source& source,
                                     const std::filesystem::path& path) {
    const auto said = std::find_if(
        options_.speakers.begin(), options_.speakers.end(),
        [&](const SpeakerIs& is) { return is.speaker == label && (is.file.empty() || is.file == path); });
    if (said == options_.speakers.end()) return persons_.named(label, source.name, heard);
    if (said->role) heard = {*said->role, true};
    return said->participant.empty() ? persons_.named(label, source.name, heard)
                                     : persons_.called(said->participant, heard);
}

std::vector<Block> TranscriptImport::blocks_of(const transcripts::Transcript& transcript,
                                               const Source& source, const std::filesystem::path& path) {
    std::unordered_map<std::string, ParticipantId> speakers;
    for (const auto& speaker : transcript.speakers) {
        speakers.emplace(speaker.name,
                         person(speaker.name, {speaker.role, speaker.role_said}, source, path).id);
    }
    std::unordered_map<std::string, GuideQuestionId> questions;
    for (const auto& question : transcript.questions) {
        questions.emplace(question.label,
                          store::question_labelled(change_, question.label, question.text).id);
    }
    std::vector<Block> blocks;
    blocks.reserve(transcript.blocks.size());
    for (const auto& read : transcript.blocks) {
        Block block;
        block.kind = read.kind;
        block.text = read.text;
        block.speech_begin = read.speech_begin;
        if (!read.speaker.empty()) {
            const auto known = speakers.find(read.speaker);
            block.speaker =
                known != speakers.end() ? known->second : person(read.speaker, {}, source, path).id;
        }
        if (const auto question = questions.find(read.question); question != questions.end()) {
            block.question = question->second;
        }
        block.begin = read.begin;
        block.end = read.end;
        block.marks = read.marks;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

void TranscriptImport::take_presence(const transcripts::Transcript& transcript, const Source& source,
                                     const std::filesystem::path& path) {
    for (const auto& [name, from, to] : transcript.present) {
        const auto label = plain_label(name);
        if (label.empty() || text::count_code_points(label) > longest_name) continue;
        Presence presence;
        presence.source = source.id;
        presence.participant = person(label, {}, source, path).id;
        presence.from = from;
        presence.to = to;
        store::set_presence(change_, presence);
    }
}

std::vector<Block> TranscriptImport::add(Source& source, const transcripts::Transcript& transcript,
                                         const std::filesystem::path& path) {
    auto blocks = blocks_of(transcript, source, path);
    store::add_source(change_, source, blocks, segmenter(source.language));
    by_sha256_.emplace(source.sha256, source.name);
    take_presence(transcript, source, path);
    return blocks;
}

void TranscriptImport::add(Source& source, const transcripts::Transcript& transcript,
                           std::span<const store::BlockWords> words) {
    auto blocks = blocks_of(transcript, source, {});
    store::add_source(change_, source, blocks, words);
    by_sha256_.emplace(source.sha256, source.name);
    take_presence(transcript, source, {});
}

ImportedFile TranscriptImport::take(const std::filesystem::path& path, std::span<const std::byte> bytes) {
    auto transcript = transcripts::read(bytes, extension_of(path), {options_.format, options_.moderators});
    auto source = source_of(path, bytes, transcript);
    const auto blocks = add(source, transcript, path);
    auto groups = options_.groups;
    if (const auto* said = said_of(options_, path))
        groups.insert(groups.end(), said->groups.begin(), said->groups.end());
    for (const auto& group : groups) {
        store::add_to_group(change_, store::group_named(change_, group).id, source.id);
    }

    ImportedFile file;
    file.path = path;
    file.kind = "transcript";
    file.format = transcript.format;
    file.encoding = transcript.encoding;
    file.source = std::move(source);
    for (const auto& speaker : transcript.speakers)
        file.people.push_back(person(speaker.name, {speaker.role, speaker.role_said}, *file.source, path).id);
    file.speakers = std::move(transcript.speakers);
    file.blocks = static_cast<std::uint32_t>(blocks.size());
    for (const auto& block : blocks) {
        file.turns += block.kind == BlockKind::turn ? 1U : 0U;
        file.words += block.words;
    }
    file.doubts = std::move(transcript.doubts);
    file.notes = std::move(transcript.notes);
    if (file.turns == 0 && file.source->kind == SourceKind::document)
        file.notes.push_back(Message{"Nobody was found to speak in it: it is taken as a document."});
    if (const auto same = same_texts_.meet(*file.source, blocks)) {
        file.notes.push_back(Message{
            "It says word for word what “{0}” says: as long as both are there, all of it counts twice.",
            *same});
    }
    auto of_roles = take_role_notes();
    file.notes.insert(file.notes.end(), of_roles.begin(), of_roles.end());
    return file;
}

}  // namespace coding::exchange
