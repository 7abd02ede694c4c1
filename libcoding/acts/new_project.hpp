// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// Makes a project with the codebook to begin with: "transitions", "blank", or a codebook file (CSV, JSON).
/// Error{not_found} for another template, Error{conflict} when the path is taken; nothing is left behind
/// then.
store::Project new_project(const std::filesystem::path& path, const store::ProjectInfo& info,
                           std::string_view coder, const std::string& codebook_template);

/// Makes a project of the sample study (the folder samples/): sources in their groups, people, guide,
/// codebook, and the codings of its two coders. Nothing is left behind when it fails or is stopped.
store::Project make_sample_study(const std::filesystem::path& path, const std::filesystem::path& samples,
                                 Progress& progress);

}  // namespace coding::acts
