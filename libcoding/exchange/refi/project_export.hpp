// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "libcoding/exchange/refi/exported_project.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange::refi {

/// Writes a project as REFI-QDA (`.qdpx`), exactly as the standard says: code points, \n, no byte order mark,
/// valid by schemas/refi/Project.xsd. GUIDs that things came with are given back, and what was kept. The file
/// is whole or not there. Error{storage} when it cannot be written.
ExportedProject export_project(const store::Project& project, const std::filesystem::path& path,
                               Progress& progress);

}  // namespace coding::exchange::refi
