// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// Adds a question behind the others, with its code; sets id and position. No other may have its label.
GuideQuestion add_question(Change& change, GuideQuestion question);

/// This block of the source and those behind it, up to where another question is answered, or none.
std::vector<BlockId> blocks_under_same_question(const Project& project, SourceId source, BlockId first);

}  // namespace coding::store
