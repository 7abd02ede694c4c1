// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/table_kind.hpp"

namespace coding::exchange {

/// The files that an import was asked for: folders are gone through in the order of names, without hidden
/// files, project files, and sound and pictures; a folder that is a QualCoder project stands for itself,
/// the texts of an unpacked REFI-QDA project go with that.
/// Error{not_found} for a path that is not there, Error{input} for folders that hold nothing to import.
std::vector<std::filesystem::path> files_to_import(std::span<const std::filesystem::path> paths);

/// What lies in a folder and is no file to import.
struct PassedOver {
    std::size_t media = 0;   ///< sound, film and pictures
    std::size_t hidden = 0;  ///< files, and folders as a whole
};
/// Of a folder that files_to_import() goes through; of anything else, nothing.
PassedOver passed_over(const std::filesystem::path& path);

/// The kind of table that a file is; nothing: a transcript. `format` is the user's word, and decides. A table
/// (by its extension, a CSV) of none of the kinds is a survey where people answer in their own words.
std::optional<TableKind> kind_of_file(std::span<const std::byte> bytes, const std::string& format,
                                      const std::string& extension);

/// Whether the file's name says that it holds a table: CSV, TSV, XLSX, ODS.
bool is_table_file(const std::filesystem::path& path);

/// The extension in lower case, without the dot.
std::string extension_of(const std::filesystem::path& path);

}  // namespace coding::exchange
