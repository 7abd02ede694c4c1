// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/model/people.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// Adds a question behind the others, with its code; sets id and position. No other may have its label.
GuideQuestion add_question(Change& change, GuideQuestion question);

}  // namespace coding::store
