// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// CHAT (.cha, of CLAN). The main lines are what was said, with the marks of CHAT in them; the time bullets
/// are their times, @Participants their speakers. Dependent tiers (%mor …) are left out and said so.
Transcript read_chat(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_chat(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
