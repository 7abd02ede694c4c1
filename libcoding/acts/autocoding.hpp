// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "libcoding/acts/codings.hpp"
#include "libcoding/analysis/autocode.hpp"
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// Adds the codings of a plan (analysis::plan_autocode; those that were refused taken out of it) in the name
/// of `coder`. `request` is what the plan was made from.
CodingsNow autocode(store::Project& project, std::string_view coder, const analysis::AutocodeRequest& request,
                    analysis::AutocodePlan plan);

}  // namespace coding::acts
