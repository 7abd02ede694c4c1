// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/import.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "libcoding/containers/csv.hpp"
#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/error.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/files_import.hpp"
#include "libcoding/exchange/import_file.hpp"
#include "libcoding/exchange/refi/package.hpp"
#include "libcoding/exchange/table_file.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/transcripts/reader.hpp"
#include "libcoding/transcripts/roles.hpp"
#include "libcoding/transcripts/turn_table.hpp"

namespace coding::exchange {
namespace {

namespace fs = std::filesystem;

// More rows than this are marked as a batch instead of being recorded one by one: undoing them stays quick.
constexpr std::size_t rows_recorded_one_by_one = 20'000;

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

/// Why a file of a folder is nothing to import; nothing: it is a transcript, as far as its look goes.
std::optional<Message> nothing_to_import(std::span<const std::byte> bytes, const std::string& extension) {
    const transcripts::Reader* reader = nullptr;
    try {
        reader = &transcripts::reader_for(bytes, extension);
    } catch (const Error& error) {
        return error.message();
    }
    // JSON is what many programs keep their settings in.
    if (reader->name == "whisper" && reader->recognise(bytes, "") == 0)
        return Message{"This JSON is not a transcript of Whisper’s."};
    if (reader->name != "sheet" && reader->name != "csv") return std::nullopt;
    // Not read_table(): what is no table of ours may stand in rows of any length.
    const auto table = containers::spreadsheet_format(bytes) ? containers::read_spreadsheet(bytes)
                                                             : containers::read_csv(text::decode(bytes).utf8);
    if (transcripts::has_words_column(table)) return std::nullopt;
    return Message{"It is a table, but holds neither turns nor anything else that Focale takes from one."};
}

ImportInput input_of(const fs::path& path, std::span<const std::byte> bytes, const ImportOptions& options) {
    const auto* said = said_of(options, path);
    const auto format = said != nullptr && said->table ? std::string{name_of(*said->table)} : options.format;
    ImportInput input{.path = path, .table = kind_of_file(bytes, format, extension_of(path))};
    // Who says what its columns are says that it is a survey, however short its answers.
    const bool told_columns = !options.survey.open.empty() || !options.survey.name.empty();
    if (!input.table && told_columns && format.empty() && is_table_file(path) &&
        !transcripts::has_words_column(read_table(bytes).table)) {
        input.table = TableKind::survey;
    }
    if (input.table) input.rows = rows_about(bytes);
    return input;
}

/// What each file is. Its bytes are read again when its turn comes: a folder may hold more than memory does.
std::vector<ImportInput> look_at(const std::vector<fs::path>& files, std::span<const fs::path> asked_for,
                                 const ImportOptions& options, Progress& progress,
                                 std::vector<LeftOut>& left_out) {
    std::vector<ImportInput> inputs;
    for (std::size_t done = 0; done < files.size(); ++done) {
        const auto& path = files[done];
        advance(progress, done, files.size(), Message{"Looking at {0}", path.filename().string()});
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
            auto input = input_of(path, bytes, options);
            const bool by_name = std::find(asked_for.begin(), asked_for.end(), path) != asked_for.end();
            if (!by_name && !input.table && options.format.empty()) {
                if (auto why = nothing_to_import(bytes, extension_of(path))) {
                    left_out.push_back({path, std::move(*why)});
                    continue;
                }
            }
            inputs.push_back(std::move(input));
        } catch (const Error& error) {
            throw error.in_file(path.string());
        }
    }
    return inputs;
}

/// A bulk change takes rows in, but changes none that are there: tables that do need an ordinary change.
bool only_adds_much(const std::vector<ImportInput>& inputs) {
    bool much = false;
    for (const auto& input : inputs) {
        if (input.table && *input.table != TableKind::codings && *input.table != TableKind::presence)
            return false;
        much = much || !input.table || input.rows > rows_recorded_one_by_one;
    }
    return much;
}

/// "FG1.docx, FG2.odt …"
std::string listed(const std::vector<std::string>& names, std::size_t most) {
    std::string list;
    for (std::size_t index = 0; index < std::min(names.size(), most); ++index)
        list += (index == 0 ? "" : ", ") + names[index];
    return names.size() > most ? list + " …" : list;
}

/// `sources`: how many came in.
Message told(const ImportReport& report, std::size_t sources) {
    constexpr std::size_t files_told = 4;
    if (report.files.size() == 1) {
        const auto& file = report.files.front();
        if (file.project) return Message{"Imported the project “{0}”", file.path.filename().string()};
        return file.source ? Message{"Imported “{0}”", file.source->name}
                           : Message{"Imported the table “{0}”", file.path.filename().string()};
    }
    std::vector<std::string> names;
    for (const auto& file : report.files) names.push_back(file.path.filename().string());
    const auto list = listed(names, files_told);
    const auto tables = std::count_if(report.files.begin(), report.files.end(),
                                      [](const ImportedFile& file) { return !file.source && !file.project; });
    if (tables == 0) {
        return Message{"Imported {0, plural, =0 {no source} one {# source} other {# sources}}: {1}", sources,
                       list};
    }
    if (sources == 0)
        return Message{"Imported {0, plural, one {# table} other {# tables}}: {1}", tables, list};
    return Message{
        "Imported {0, plural, one {# source} other {# sources}} and {1, plural, one {# table} other {# "
        "tables}}: {2}",
        sources, tables, list};
}

/// Projects first, then transcripts, then the tables in the order of their kinds.
std::vector<std::size_t> order_of(const std::vector<ImportInput>& inputs) {
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
            if (names.size() > names_told) break;
            if (std::find(names.begin(), names.end(), speaker.name) == names.end())
                names.push_back(speaker.name);
        }
        throw Error{ErrorKind::not_found, Message{"Nobody called “{0}” speaks in these files.", name},
                    names.empty() ? Message{"No speaker was found in them."}
                                  : Message{"Who speaks: {0}", listed(names, names_told)}};
    }
}

/// All of the import but finding out what the files are.
ImportReport import_in(store::Change change, const store::Project& project,
                       const std::vector<ImportInput>& inputs, const ImportOptions& options,
                       Progress& progress) {
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

ImportReport import_all(store::Project& project, const std::vector<ImportInput>& inputs,
                        const ImportOptions& options, std::string_view coder, Progress& progress) {
    const Message what{"Imported files"};
    if (only_adds_much(inputs)) {
        try {
            return import_in(project.bulk_change(coder, what), project, inputs, options, progress);
        } catch (const NeedsOrdinaryChange&) {  // rare, and known only when all before it was read
        }
    }
    return import_in(project.change(coder, what), project, inputs, options, progress);
}

}  // namespace

const FileIs* said_of(const ImportOptions& options, const fs::path& file) {
    const auto said = std::find_if(options.files.begin(), options.files.end(),
                                   [&](const FileIs& one) { return one.file == file; });
    return said == options.files.end() ? nullptr : &*said;
}

ImportReport import_files(store::Project& project, std::span<const fs::path> paths,
                          const ImportOptions& options, std::string_view coder, Progress& progress) {
    std::vector<LeftOut> left_out;
    const auto inputs = look_at(files_to_import(paths), paths, options, progress, left_out);
    if (inputs.empty() && !left_out.empty()) {
        throw Error{ErrorKind::input,
                    left_out.front().why,
                    Message{"Choose a folder that holds transcripts."},
                    {.file = left_out.front().path.string(), .element = {}}};
    }
    auto report = import_all(project, inputs, options, coder, progress);
    report.left_out = std::move(left_out);
    return report;
}

}  // namespace coding::exchange
