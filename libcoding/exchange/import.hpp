// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/exchange/refi/imported_project.hpp"
#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange {

/// Who a speaker is, as somebody said who looked at the files before (exchange/preview.hpp).
struct SpeakerIs {
    std::filesystem::path file;  ///< empty: in every file
    std::string speaker;         ///< as the reader names it
    std::string participant;   ///< made where nobody has that name; empty: found or made as without this line
    std::optional<Role> role;  ///< else what the transcript shows; who is there keeps hers (role_after())
};

/// What holds for one file, beside what holds for all.
struct FileIs {
    std::filesystem::path file;
    std::optional<SourceKind> kind = {};
    std::vector<std::string> groups = {};
    std::optional<TableKind> table = {};  ///< of a table; else found by content
    std::vector<AnswersAs> columns =
        {};  ///< of a survey: what each is, in their order; none: as for all files
};

struct ImportOptions {
    std::string format;              ///< a reader's or table's name; empty: found by content
    std::optional<SourceKind> kind;  ///< else by what the file shows
    std::vector<std::string> groups;
    std::string language;                 ///< of the text; empty: the project's
    std::vector<std::string> moderators;  ///< each must speak in one of the files
    std::vector<SpeakerIs> speakers;
    std::vector<FileIs> files;
    SurveyOptions survey;
    bool dry_run = false;  ///< read and report, change nothing
};

/// What was said of this file alone; null: nothing.
[[nodiscard]] const FileIs* said_of(const ImportOptions& options, const std::filesystem::path& file);

/// What became of one file.
struct ImportedFile {
    std::filesystem::path path;
    /// "transcript", "project", or the name of a TableKind
    std::string kind;
    std::string format;
    std::optional<text::Encoding> encoding;  ///< of a text; what a container holds is UTF-8
    std::optional<Source> source;
    std::vector<transcripts::ReadSpeaker> speakers;  ///< each with the role that the project holds
    std::vector<ParticipantId> people;               ///< who the speakers are, in their order
    std::uint32_t blocks = 0, turns = 0, words = 0;
    std::vector<transcripts::Doubt> doubts;
    std::vector<Message> notes;
    std::vector<ReplacedValue> replaced;  ///< attributes, roles and consents that were otherwise before
    std::uint64_t rows = 0;               ///< of a table: taken
    std::vector<AnswersColumn> columns;   ///< of a survey
    std::optional<refi::ImportedProject> project;
};

/// A file of a folder that holds nothing to import.
struct LeftOut {
    std::filesystem::path path;
    Message why;
};

struct ImportReport {
    std::vector<ImportedFile> files;
    std::vector<LeftOut> left_out;
    HistoryId entry;  ///< none for a dry run, and where nothing changed
};

/// Imports transcripts, folders of them (recursively, in the order of names), and tables (participants with
/// attributes, presence, guide, codebook, codings, answers to a survey, highlights of Taguette; told by their
/// heading row), and projects of other programs (REFI-QDA, QualCoder, RQDA, Taguette) in one change: all or
/// nothing. The first fault throws Error with the file; nothing is then imported (a file of a folder that no
/// reader takes is left out and told; one that was asked for by its name is a fault); so does
/// Error{not_found} for a moderator who speaks in none. Whatever the order of the
/// files, projects come first, then transcripts, then tables in the order of TableKind: each finds what it
/// names. Speakers whose label is
/// a code ("P1") are one person a source, named "P1 (source)"; names are one person in all sources
/// (exchange/persons.hpp).
ImportReport import_files(store::Project& project, std::span<const std::filesystem::path> paths,
                          const ImportOptions& options, std::string_view coder, Progress& progress);

}  // namespace coding::exchange
