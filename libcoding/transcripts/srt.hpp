// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// SubRip captions. The text is what they say (cues.hpp); numbers and tags are dropped. Labels in the words
/// are speakers.
Transcript read_srt(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_srt(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
