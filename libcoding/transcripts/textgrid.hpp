// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Praat's TextGrid, long and short, in UTF-8 or UTF-16. The intervals of each tier are what the speaker of
/// the tier's name said; tiers of sounds and syllables and tiers of points are left out and named.
Transcript read_textgrid(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_textgrid(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
