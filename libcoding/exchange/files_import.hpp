// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>

#include "libcoding/exchange/foreign_program.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/transcript_import.hpp"

namespace coding::exchange {

/// A file to import, and what it is.
struct ImportInput {
    std::filesystem::path path;
    bool project = false;                        ///< of another program
    std::optional<ForeignProgram> program = {};  ///< of such a project that is a database; nothing: REFI-QDA
    std::optional<TableKind> table = {};         ///< nothing: a transcript
    std::size_t rows = 0;                        ///< of a table, about
};

/// Brings files of all kinds into a project, one after another in one change.
class FilesImport {
  public:
    FilesImport(store::Change& change, const store::Project& project, const ImportOptions& options,
                Progress& progress)
        : change_(change), project_(project), options_(options), progress_(progress) {}

    ImportedFile take(const ImportInput& input);

  private:
    ImportedFile take_project(const ImportInput& input);
    static void tell_of_project(ImportedFile& file);
    ImportedFile take_table(const ImportInput& input, std::span<const std::byte> bytes);
    void take_rows(TableKind kind, const containers::Table& table, ImportedFile& file);
    void take_codebook(std::span<const std::byte> bytes, ImportedFile& file);
    void take_codings(const containers::Table& table, ImportedFile& file);
    void take_highlights(const containers::Table& table, ImportedFile& file);

    store::Change& change_;
    const store::Project& project_;
    const ImportOptions& options_;
    Progress& progress_;
    std::optional<TranscriptImport> transcripts_;
};

}  // namespace coding::exchange
