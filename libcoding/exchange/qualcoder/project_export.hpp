// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "libcoding/exchange/refi/exported_project.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange::qualcoder {

/// Writes the whole project as a QualCoder project, a folder `NAME.qda` (docs/OTHER-PROGRAMS.md). The folder
/// is there when all is written, or not at all. Error{conflict} when the name is taken, Error{storage} when
/// it cannot be written.
refi::ExportedProject export_project(const store::Project& project, const std::filesystem::path& folder,
                                     Progress& progress);

}  // namespace coding::exchange::qualcoder
