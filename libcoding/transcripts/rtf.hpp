// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Rich Text Format (Word, WordPad, TextEdit, LibreOffice, f4). Body, tables and text boxes are the text, as
/// for DOCX; footnotes, comments, hidden and deleted text are left out and said so, headers, footers,
/// pictures and the numbers of lists silently. Groups nested more than 1,000 deep are refused.
Transcript read_rtf(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_rtf(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
