// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/import.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_file.hpp"
#include "libcoding/exchange/codings_table.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/foreign_import.hpp"
#include "libcoding/exchange/foreign_program.hpp"
#include "libcoding/exchange/guide_table.hpp"
#include "libcoding/exchange/import_file.hpp"
#include "libcoding/exchange/participants_table.hpp"
#include "libcoding/exchange/persons.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/exchange/refi/project_import.hpp"
#include "libcoding/exchange/survey_import.hpp"
#include "libcoding/exchange/table_file.hpp"
#include "libcoding/exchange/taguette/highlights_table.hpp"
#include "libcoding/exchange/transcript_import.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/transcripts/roles.hpp"

namespace coding::exchange {
namespace {

namespace fs = std::filesystem;

// More rows than this are marked as a batch instead of being recorded one by one: undoing them stays quick.
constexpr std::size_t rows_recorded_one_by_one = 20'000;

struct Input {
    fs::path path;
    bool project = false;                        ///< of another program
    std::optional<ForeignProgram> program = {};  ///< of such a project that is a database; nothing: REFI-QDA
    std::optional<TableKind> table = {};         ///< nothing: a transcript
    std::size_t rows = 0;
};

/// How many rows a table has, about: a cell of a CSV may hold line ends.
std::size_t rows_about(std::span<const std::byte> bytes) {
    if (containers::spreadsheet_format(bytes)) return read_table(bytes).table.rows.size();
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), std::byte{'\n'}));
}

std::optional<ForeignProgram> program_of(const fs::path& path) {
    try {
        return foreign_program(path);
    } catch (const Error& error) {
        throw error.in_file(path.string());
    }
}

/// What each file is. Its bytes are read again when its turn comes: a folder may hold more than memory does.
std::vector<Input> look_at(const std::vector<fs::path>& files, const ImportOptions& options,
                           Progress& progress) {
    std::vector<Input> inputs;
    for (const auto& path : files) {
        advance(progress, inputs.size(), files.size(), Message{"Looking at {0}", path.filename().string()});
        if (refi::is_project_file(path)) {
            inputs.push_back({.path = path, .project = true});
            continue;
        }
        if (const auto program = program_of(path)) {
            inputs.push_back({.path = path, .project = true, .program = program});
            continue;
        }
        const auto bytes = file_bytes(path);
        try {
            const auto* said = said_of(options, path);
            const auto format =
                said != nullptr && said->table ? std::string{name_of(*said->table)} : options.format;
            Input input{.path = path, .table = kind_of_file(bytes, format, extension_of(path))};
            if (input.table) input.rows = rows_about(bytes);
            inputs.push_back(std::move(input));
        } catch (const Error& error) {
            throw error.in_file(path.string());
        }
    }
    return inputs;
}

/// A bulk change takes rows in, but changes none that are there: tables that do need an ordinary change.
bool only_adds_much(const std::vector<Input>& inputs) {
    bool much = false;
    for (const auto& input : inputs) {
        if (input.table && *input.table != TableKind::codings && *input.table != TableKind::presence)
            return false;
        much = much || !input.table || input.rows > rows_recorded_one_by_one;
    }
    return much;
}

class FilesImport {
  public:
    FilesImport(store::Change& change, const store::Project& project, const ImportOptions& options,
                Progress& progress)
        : change_(change), project_(project), options_(options), progress_(progress) {}

    ImportedFile take(const Input& input) {
        try {
            if (input.project) return take_project(input);
            const auto bytes = file_bytes(input.path);
            if (input.table) return take_table(input, bytes);
            if (!transcripts_) transcripts_.emplace(change_, project_, options_);
            return transcripts_->take(input.path, bytes);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            throw error.in_file(input.path.string());
        }
    }

  private:
    ImportedFile take_project(const Input& input) {
        ImportedFile file;
        file.path = input.path;
        file.kind = "project";
        if (input.program) {
            file.format = name_of(*input.program);
            const auto foreign = read_foreign_project(*input.program, input.path);
            file.project = import_foreign_project(change_, project_, foreign, options_, progress_);
            file.notes = file.project->notes;
            return file;
        }
        file.format = "qdpx";
        file.project = refi::import_project(change_, project_, input.path, options_, progress_);
        file.notes = file.project->notes;
        return file;
    }

    ImportedFile take_table(const Input& input, std::span<const std::byte> bytes) {
        ImportedFile file;
        file.path = input.path;
        file.kind = name_of(*input.table);
        if (*input.table == TableKind::survey)
            return import_survey(change_, project_, input.path, bytes, options_, progress_);
        if (*input.table == TableKind::codebook) {
            take_codebook(bytes, file);
            return file;
        }
        const auto read = read_table(bytes);
        const auto& table = read.table;
        file.format = read.format;
        switch (*input.table) {
            case TableKind::participants:
                file.rows = import_participants(change_, project_, table);
                break;
            case TableKind::presence:
                file.rows = import_presence(change_, project_, table, file.notes);
                break;
            case TableKind::guide:
                file.rows = import_guide(change_, project_, table);
                break;
            case TableKind::codings:
                take_codings(table, file);
                break;
            case TableKind::highlights:
                take_highlights(table, file);
                break;
            case TableKind::codebook:
            case TableKind::survey:
                break;
        }
        return file;
    }

    void take_codebook(std::span<const std::byte> bytes, ImportedFile& file) {
        const auto read = read_codebook(bytes);
        file.format = read.format;
        const auto merge = merge_codebook(change_, project_, read.codebook);
        file.rows = read.codebook.codes.size();
        file.notes = read.codebook.notes;
        file.notes.push_back(
            Message{"{0, plural, =0 {No new code} one {# new code} other {# new codes}}, {1} changed, {2} as "
                    "before.",
                    merge.added, merge.changed, merge.same});
    }

    void take_codings(const containers::Table& table, ImportedFile& file) {
        const auto imported = import_codings(change_, project_, table, progress_);
        file.rows = imported.added;
        if (imported.already > 0) {
            file.notes.push_back(Message{
                "{0, plural, one {# coding was} other {# codings were}} there already and left as they are.",
                imported.already});
        }
        if (imported.otherwise > 0) {
            file.notes.push_back(
                Message{"{0, plural, one {Of one of these} other {Of # of these}} this table says something "
                        "else (lever or "
                        "barrier, intensity, condition, memo): what the project says stays.",
                        imported.otherwise});
        }
    }

    void take_highlights(const containers::Table& table, ImportedFile& file) {
        auto imported = taguette::import_highlights(change_, project_, table, progress_);
        file.rows = imported.added;
        file.notes = std::move(imported.notes);
        file.doubts = std::move(imported.not_found);
    }

    store::Change& change_;
    const store::Project& project_;
    const ImportOptions& options_;
    Progress& progress_;
    std::optional<TranscriptImport> transcripts_;
};

/// `sources`: how many came in.
Message told(const ImportReport& report, std::size_t sources) {
    if (report.files.size() == 1) {
        const auto& file = report.files.front();
        if (file.project) return Message{"Imported the project “{0}”", file.path.filename().string()};
        return file.source ? Message{"Imported “{0}”", file.source->name}
                           : Message{"Imported the table “{0}”", file.path.filename().string()};
    }
    const auto tables = std::count_if(report.files.begin(), report.files.end(),
                                      [](const ImportedFile& file) { return !file.source && !file.project; });
    return Message{
        "Imported {0, plural, =0 {no source} one {# source} other {# sources}} and {1, plural, =0 {no table} "
        "one {# table} other {# tables}}",
        sources, tables};
}

/// Projects first, then transcripts, then the tables in the order of their kinds.
std::vector<std::size_t> order_of(const std::vector<Input>& inputs) {
    std::vector<std::size_t> order(inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (inputs[a].project != inputs[b].project) return inputs[a].project;
        return inputs[a].table < inputs[b].table;
    });
    return order;
}

/// A later file may have said more of somebody than an earlier one.
void tell_roles_held(const std::vector<Participant>& people, ImportReport& report) {
    std::unordered_map<ParticipantId, Role> roles;
    for (const auto& person : people) roles.emplace(person.id, person.role);
    for (auto& file : report.files) {
        for (std::size_t index = 0; index < file.people.size(); ++index)
            file.speakers[index].role = roles.at(file.people[index]);
    }
}

/// Error{not_found} for a moderator who speaks nowhere: a name that was misspelt would do nothing.
void check_moderators(const std::vector<std::string>& moderators, const std::vector<Participant>& people,
                      const ImportReport& report) {
    constexpr std::size_t names_told = 12;
    if (moderators.empty()) return;
    std::vector<transcripts::ReadSpeaker> speakers;
    bool of_project = false;
    for (const auto& file : report.files) {
        speakers.insert(speakers.end(), file.speakers.begin(), file.speakers.end());
        of_project = of_project || file.project;
    }
    if (of_project) {  // which does not tell who of the people speaks in it
        for (const auto& person : people)
            speakers.push_back({.name = person.name.substr(0, person.name.rfind(" ("))});
    }
    for (const auto& name : moderators) {
        if (transcripts::is_a_speaker(speakers, name)) continue;
        std::vector<std::string> names;
        for (const auto& speaker : speakers) {
            if (std::find(names.begin(), names.end(), speaker.name) == names.end())
                names.push_back(speaker.name);
        }
        std::string list;
        for (std::size_t index = 0; index < std::min(names.size(), names_told); ++index)
            list += (index == 0 ? "" : ", ") + names[index];
        if (names.size() > names_told) list += " …";
        throw Error{
            ErrorKind::not_found, Message{"Nobody called “{0}” speaks in these files.", name},
            names.empty() ? Message{"No speaker was found in them."} : Message{"Who speaks: {0}", list}};
    }
}

/// All of the import but finding out what the files are.
ImportReport import_in(store::Change change, const store::Project& project, const std::vector<Input>& inputs,
                       const ImportOptions& options, Progress& progress) {
    const auto sources_before = store::sources(project).size();
    FilesImport import{change, project, options, progress};
    ImportReport report;
    report.files.resize(inputs.size());
    std::size_t done = 0;
    for (const auto index : order_of(inputs)) {
        advance(progress, done++, inputs.size(),
                Message{"Importing {0}", inputs[index].path.filename().string()});
        report.files[index] = import.take(inputs[index]);
    }
    const auto people = store::participants(project);
    check_moderators(options.moderators, people, report);
    tell_roles_held(people, report);
    change.tell(told(report, store::sources(project).size() - sources_before));
    if (!options.dry_run) report.entry = change.commit();
    return report;
}

}  // namespace

const FileIs* said_of(const ImportOptions& options, const fs::path& file) {
    const auto said = std::find_if(options.files.begin(), options.files.end(),
                                   [&](const FileIs& one) { return one.file == file; });
    return said == options.files.end() ? nullptr : &*said;
}

ImportReport import_files(store::Project& project, std::span<const fs::path> paths,
                          const ImportOptions& options, std::string_view coder, Progress& progress) {
    const auto inputs = look_at(files_to_import(paths), options, progress);
    const Message what{"Imported files"};
    if (only_adds_much(inputs)) {
        try {
            return import_in(project.bulk_change(coder, what), project, inputs, options, progress);
        } catch (const NeedsOrdinaryChange&) {  // rare, and known only when all before it was read
        }
    }
    return import_in(project.change(coder, what), project, inputs, options, progress);
}

}  // namespace coding::exchange
