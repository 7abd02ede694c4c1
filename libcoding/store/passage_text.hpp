// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/model/memo.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// The words of a passage, cut off at the end of the text. Reads no more than the blocks that it touches.
std::string passage_text(const Project& project, const Passage& passage);

}  // namespace coding::store
