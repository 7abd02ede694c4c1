// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/refi/import_state.hpp"
#include "libcoding/exchange/refi/imported_project.hpp"
#include "libcoding/exchange/refi/read_ahead.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange::refi {

/// Brings a REFI-QDA project (`.qdpx`) in, within a change: docs/REFI-QDA.md tells what becomes of what. The
/// XML is read as it is unpacked, a source at a time. What an earlier import brought is left as it is.
/// Error{input} when it is none, or is unsafe.
ImportedProject import_project(store::Change& change, const store::Project& project,
                               const std::filesystem::path& path, const ImportOptions& options,
                               Progress& progress);

/// The same of a project.qde that is fed in pieces: `feed` hands them to its sink, in a thread of its own
/// (refi/read_ahead.hpp). `file` is called by one thread at a time, while `feed` runs.
ImportedProject import_project(store::Change& change, const store::Project& project, const ProjectFeed& feed,
                               const FileReader& file, const ImportOptions& options, Progress& progress);

}  // namespace coding::exchange::refi
