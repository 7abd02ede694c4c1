// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// WebVTT (W3C). The text is what the cues say (cues.hpp); cue identifiers, settings, tags and style sheets
/// are dropped, the voices of `<v Name>` become speakers, NOTEs become headings of guide questions or
/// metadata, and so does the file's header.
Transcript read_webvtt(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_webvtt(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
