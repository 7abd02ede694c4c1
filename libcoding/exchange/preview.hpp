// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libcoding/error.hpp"
#include "libcoding/exchange/survey_columns.hpp"
#include "libcoding/exchange/table_kind.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange {

/// A speaker of a file, and who that is without a word of yours.
struct PreviewedSpeaker {
    transcripts::ReadSpeaker read;
    std::string participant;  ///< the name that he has, or will get, in the project
    bool known = false;       ///< somebody in the project has that name
};

/// What a file holds, before it is brought in.
struct PreviewedFile {
    std::filesystem::path path;
    std::optional<TableKind> table;  ///< nothing: a transcript, or a project
    bool project = false;            ///< of another program: all that is in it comes in
    std::string format;
    std::optional<text::Encoding> encoding;  ///< of a text
    std::optional<Error> fault;              ///< why it cannot be brought in; the rest is then empty

    // Of a transcript:
    std::string name;  ///< of the source to be
    SourceKind kind = SourceKind::document;
    std::string date;
    std::uint32_t blocks = 0, turns = 0;
    std::vector<PreviewedSpeaker> speakers;
    std::vector<transcripts::Doubt> doubts;
    std::vector<Message> notes;
    std::vector<transcripts::ReadBlock> opening;  ///< the first blocks, a dozen

    // Of a table:
    std::uint64_t rows = 0;
    std::vector<std::string> columns;                 ///< none of a codebook in JSON
    std::vector<AnswersColumn> answers;               ///< of a survey: what each column will be taken as
    std::vector<containers::Table::Row> respondents;  ///< of a survey: the first, a few
};

/// Looks at files and folders of them (as import_files() goes through them) and keeps nobody from writing to
/// the project meanwhile. A file that cannot be read, or is in the project already, has its fault noted;
/// only a path that is not there, and being asked to stop, throw.
std::vector<PreviewedFile> preview_files(const store::Project& project,
                                         std::span<const std::filesystem::path> paths, Progress& progress);

/// The same of one file that somebody says is such a table (FileIs::table of its import).
PreviewedFile preview_table(const store::Project& project, const std::filesystem::path& path,
                            TableKind table);

}  // namespace coding::exchange
