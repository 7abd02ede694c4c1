// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "libcoding/model/ids.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

/// Visits what is written on codings: in their own memo, and in memos on them (title and text).
void each_coding_memo(const Project& project,
                      const std::function<void(CodingId coding, std::string_view words)>& visit);

}  // namespace coding::store
