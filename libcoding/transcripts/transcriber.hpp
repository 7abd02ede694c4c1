// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Transcriber (.trs). Turns, also of several speakers at once, and the times in them; noises stand in square
/// brackets. Topics, background sounds, comments and remarks on pronunciation are left out.
Transcript read_transcriber(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_transcriber(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
