// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// EXMARaLDA's basic transcription (.exb). The events of the tiers of type t are what was said; the other
/// tiers are left out and named.
Transcript read_exmaralda(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_exmaralda(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
