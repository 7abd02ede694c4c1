// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "libcoding/exchange/foreign_database.hpp"
#include "libcoding/exchange/foreign_project.hpp"

namespace coding::exchange::qualcoder {

/// A QualCoder project (seen: database versions 1 to 17). `folder` holds `audio` and `video`, where
/// recordings are looked for; nothing outside it is.
ForeignProject read_project(const ForeignDatabase& database, const std::filesystem::path& folder);

}  // namespace coding::exchange::qualcoder
