// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Transcriptions of speech in TEI (ISO 24624, and plain <u> of TEI P5). Utterances are what was said, with
/// the times of the timeline; incidents and pauses stand in square brackets. Annotations (spanGrp) are left
/// out.
Transcript read_tei(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_tei(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
