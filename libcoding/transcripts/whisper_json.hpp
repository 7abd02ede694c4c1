// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// The JSON of Whisper, WhisperX (speakers of segments and of words) and whisper.cpp. The text is what the
/// segments say (cues.hpp); word times, probabilities and tokens are dropped.
Transcript read_whisper_json(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_whisper_json(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
