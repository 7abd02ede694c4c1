// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/preview.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "libcoding/exchange/codebook_file.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/foreign_program.hpp"
#include "libcoding/exchange/import_file.hpp"
#include "libcoding/exchange/persons.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/exchange/table_file.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/folding.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t blocks_shown = 12;
constexpr std::size_t respondents_shown = 5;

class Previews {
  public:
    explicit Previews(const store::Project& project) {
        for (const auto& source : store::sources(project)) {
            names_.insert(source.name);
            if (!source.sha256.empty()) by_sha256_.emplace(source.sha256, source.name);
        }
        for (const auto& person : store::participants(project))
            people_.emplace(text::search_key(person.name), person);
    }

    PreviewedFile look_at(const fs::path& path, std::optional<TableKind> said = {}) {
        PreviewedFile file;
        file.path = path;
        try {
            if (said) {
                file.table = said;
                look_at_table(file_bytes(path), file);
                return file;
            }
            if (refi::is_project_file(path)) {
                const refi::Package package{path};  // throws where it is none
                look_at_project("qdpx", file);
                return file;
            }
            if (const auto program = foreign_program(path)) {
                look_at_project(name_of(*program), file);
                return file;
            }
            const auto bytes = file_bytes(path);
            file.table = kind_of_file(bytes, {}, extension_of(file.path));
            if (file.table) {
                look_at_table(bytes, file);
            } else {
                look_at_transcript(bytes, file);
            }
        } catch (const Error& error) {
            file.fault = error.in_file(path.string());
        }
        return file;
    }

  private:
    static void look_at_project(std::string_view format, PreviewedFile& file) {
        file.format = format;
        file.project = true;
        file.name = source_name(file.path);
        file.notes.push_back(Message{"A project of another program: all that is in it will be brought in."});
    }

    void look_at_table(std::span<const std::byte> bytes, PreviewedFile& file) {
        if (file.table == TableKind::codebook) {
            auto read = read_codebook(bytes);
            file.format = read.format;
            file.encoding = read.encoding;
            file.rows = read.codebook.codes.size();
            file.columns = std::move(read.columns);
            return;
        }
        auto read = read_table(bytes);
        file.format = read.format;
        file.encoding = read.encoding;
        if (file.table == TableKind::survey) look_at_survey(bytes, read.table, file);
        file.rows = read.table.rows.size();
        file.columns = read.table.header;
    }

    void look_at_survey(std::span<const std::byte> bytes, containers::Table& table,
                        PreviewedFile& file) const {
        const auto same = by_sha256_.find(sha256_of(bytes));
        if (same != by_sha256_.end()) throw known_already(same->second);
        table = survey_table(std::move(table));
        file.answers = survey_columns(table, {});
        const auto shown = std::min(table.rows.size(), respondents_shown);
        file.respondents.assign(table.rows.begin(), table.rows.begin() + static_cast<std::ptrdiff_t>(shown));
    }

    void look_at_transcript(std::span<const std::byte> bytes, PreviewedFile& file) {
        file.name = source_name(file.path);
        const auto sha256 = sha256_of(bytes);
        if (const auto same = by_sha256_.find(sha256); same != by_sha256_.end())
            throw known_already(same->second);
        auto transcript = transcripts::read(bytes, extension_of(file.path));
        if (names_.contains(file.name)) {
            throw Error{ErrorKind::conflict,
                        Message{"The project already has a source named “{0}”.", file.name},
                        Message{"Rename the file, or remove the source first."}};
        }
        by_sha256_.emplace(sha256, file.name);
        names_.insert(file.name);
        file.format = transcript.format;
        file.encoding = transcript.encoding;
        file.kind = kind_of_transcript(transcript, file.name);
        file.date = transcript.date;
        file.blocks = static_cast<std::uint32_t>(transcript.blocks.size());
        file.turns = static_cast<std::uint32_t>(
            std::count_if(transcript.blocks.begin(), transcript.blocks.end(),
                          [](const auto& block) { return block.kind == BlockKind::turn; }));
        for (auto& speaker : transcript.speakers) file.speakers.push_back(who(std::move(speaker), file.name));
        file.doubts = std::move(transcript.doubts);
        file.notes = std::move(transcript.notes);
        transcript.blocks.resize(std::min(transcript.blocks.size(), blocks_shown));
        file.opening = std::move(transcript.blocks);
    }

    // As Persons finds them, without making any.
    [[nodiscard]] PreviewedSpeaker who(transcripts::ReadSpeaker speaker, const std::string& source) const {
        const auto label = plain_label(speaker.name);
        PreviewedSpeaker found{std::move(speaker), label, false};
        if (known(label, found)) return found;
        if (is_code_label(label)) {
            found.participant = qualified_label(label, source);
            known(found.participant, found);
        }
        return found;
    }

    bool known(const std::string& name, PreviewedSpeaker& speaker) const {
        const auto person = people_.find(text::search_key(name));
        if (person == people_.end()) return false;
        speaker.participant = person->second.name;
        speaker.read.role = role_after(person->second, speaker.read.role);
        speaker.known = true;
        return true;
    }

    std::set<std::string> names_;
    std::map<std::string, std::string> by_sha256_;
    std::map<std::string, Participant> people_;  ///< by folded name
};

}  // namespace

std::vector<PreviewedFile> preview_files(const store::Project& project, std::span<const fs::path> paths,
                                         Progress& progress) {
    const auto files = files_to_import(paths);
    Previews previews{project};
    std::vector<PreviewedFile> found;
    for (const auto& path : files) {
        advance(progress, found.size(), files.size(), Message{"Looking at {0}", path.filename().string()});
        found.push_back(previews.look_at(path));
    }
    return found;
}

PreviewedFile preview_table(const store::Project& project, const fs::path& path, TableKind table) {
    return Previews{project}.look_at(path, table);
}

}  // namespace coding::exchange
