// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "libcoding/model/ids.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

using VisitCodingWords = std::function<void(CodingId coding, std::string_view words)>;

/// Visits what is written on codings: in their own memo, and in memos on them (title and text).
void each_coding_memo(const Project& project, const VisitCodingWords& visit);

/// Visits the conditions of codings ("a lever if …").
void each_coding_condition(const Project& project, const VisitCodingWords& visit);

}  // namespace coding::store
