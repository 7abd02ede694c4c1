// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/table_file.hpp"

namespace coding::exchange {

/// Brings the answers to a survey into a project, a row a respondent. Each respondent is a participant,
/// closed answers are attributes; the open ones are a source, a turn an answer under the guide question that
/// the column is. All sources are of a group named as the file. A respondent who is there already, from an
/// earlier export of the same survey, is left alone; Error{conflict} for the very file that is there.
/// Error{input} where no column holds open answers.
ImportedFile import_survey(store::Change& change, const store::Project& project,
                           const std::filesystem::path& path, std::span<const std::byte> bytes,
                           const ImportOptions& options, Progress& progress);

}  // namespace coding::exchange
