// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// oTranscribe's own files (.otr): JSON that holds a page. The page is read as HTML is; its time stamps are
/// written out with the exact moment that stands behind them.
Transcript read_otranscribe(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_otranscribe(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
