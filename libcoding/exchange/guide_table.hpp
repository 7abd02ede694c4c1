// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "libcoding/containers/csv.hpp"
#include "libcoding/store/project.hpp"

namespace coding::exchange {

/// question;text;code — the discussion guide: a label as the transcripts show it, its words, and the code
/// that it asks about. Empty cells say nothing. Returns the rows taken; Error with the line.
std::uint64_t import_guide(store::Change& change, const store::Project& project,
                           const containers::Table& table);

}  // namespace coding::exchange
