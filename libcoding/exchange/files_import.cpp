// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/files_import.hpp"

#include <utility>

#include "libcoding/error.hpp"
#include "libcoding/exchange/codebook_file.hpp"
#include "libcoding/exchange/codings_table.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/foreign_import.hpp"
#include "libcoding/exchange/guide_table.hpp"
#include "libcoding/exchange/participants_table.hpp"
#include "libcoding/exchange/refi/project_import.hpp"
#include "libcoding/exchange/survey_import.hpp"
#include "libcoding/exchange/table_file.hpp"
#include "libcoding/exchange/taguette/highlights_table.hpp"

namespace coding::exchange {

ImportedFile FilesImport::take(const ImportInput& input) {
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

ImportedFile FilesImport::take_project(const ImportInput& input) {
    ImportedFile file;
    file.path = input.path;
    file.kind = "project";
    if (input.program) {
        file.format = name_of(*input.program);
        const auto foreign = read_foreign_project(*input.program, input.path);
        file.project = import_foreign_project(change_, project_, foreign, options_, progress_);
        tell_of_project(file);
        return file;
    }
    file.format = "qdpx";
    file.project = refi::import_project(change_, project_, input.path, options_, progress_);
    tell_of_project(file);
    return file;
}

void FilesImport::tell_of_project(ImportedFile& file) {
    file.notes = file.project->notes;
    file.replaced = file.project->replaced;
}

ImportedFile FilesImport::take_table(const ImportInput& input, std::span<const std::byte> bytes) {
    if (*input.table == TableKind::survey)
        return import_survey(change_, project_, input.path, bytes, options_, progress_);
    ImportedFile file;
    file.path = input.path;
    file.kind = name_of(*input.table);
    if (*input.table == TableKind::codebook) {
        take_codebook(bytes, file);
        return file;
    }
    const auto read = read_table(bytes);
    file.format = read.format;
    take_rows(*input.table, read.table, file);
    return file;
}

void FilesImport::take_rows(TableKind kind, const containers::Table& table, ImportedFile& file) {
    if (kind == TableKind::codings) return take_codings(table, file);
    if (kind == TableKind::highlights) return take_highlights(table, file);
    const auto before = change_.rows_changed();
    if (kind == TableKind::participants)
        file.rows = import_participants(change_, project_, table, file.replaced);
    if (kind == TableKind::presence) file.rows = import_presence(change_, project_, table, file.notes);
    if (kind == TableKind::guide) file.rows = import_guide(change_, project_, table);
    if (file.rows > 0 && change_.rows_changed() == before)
        file.notes.push_back(Message{"Nothing changed: the project says all of this already."});
}

void FilesImport::take_codebook(std::span<const std::byte> bytes, ImportedFile& file) {
    const auto read = read_codebook(bytes);
    file.format = read.format;
    const auto merge = merge_codebook(change_, project_, read.codebook);
    file.rows = read.codebook.codes.size();
    file.notes = read.codebook.notes;
    file.notes.push_back(Message{
        "{0, plural, =0 {No new code} one {# new code} other {# new codes}}, {1} changed, {2} as before.",
        merge.added, merge.changed, merge.same});
}

void FilesImport::take_codings(const containers::Table& table, ImportedFile& file) {
    const auto imported = import_codings(change_, project_, table, progress_);
    file.rows = imported.added;
    if (imported.already > 0) {
        file.notes.push_back(Message{
            "{0, plural, one {# coding was there already and left as it is} other {# codings were there "
            "already and left as they are}}.",
            imported.already});
    }
    if (imported.otherwise > 0) {
        file.notes.push_back(
            Message{"{0, plural, one {Of one of these} other {Of # of these}} this table says something else "
                    "(lever or barrier, intensity, condition, memo): what the project says stays.",
                    imported.otherwise});
    }
}

void FilesImport::take_highlights(const containers::Table& table, ImportedFile& file) {
    auto imported = taguette::import_highlights(change_, project_, table, progress_);
    file.rows = imported.added;
    file.notes = std::move(imported.notes);
    file.doubts = std::move(imported.not_found);
}

}  // namespace coding::exchange
