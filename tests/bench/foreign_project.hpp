// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "tests/bench/study_generator.hpp"

namespace coding::bench {

/// Writes a study as another program would: a REFI-QDA project in which each coding has a selection of its
/// own that bears the words selected as its name.
void write_foreign_project(const StudySize& size, const std::filesystem::path& path);

}  // namespace coding::bench
