// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// The bounds of a request as people write them: the day of a session (2026-03-12) or a time in it (0:12:30).
/// Error{usage} for anything else.
void set_from(ScopeRequest& request, const std::string& word);
void set_to(ScopeRequest& request, const std::string& word);

}  // namespace coding::analysis
