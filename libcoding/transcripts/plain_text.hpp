// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Plain text and Markdown: one paragraph a line. The blocks are the decoded text to the last character.
Transcript read_plain_text(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_plain_text(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
