// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// PDF with text (not pictures of pages). Lines are joined to paragraphs; columns are read one after the
/// other, a narrow column of names beside the words row by row. Running heads, page numbers and line numbers
/// are left out and said so; a hyphen at a line's end goes where the word is met whole elsewhere in the file.
Transcript read_pdf(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_pdf(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
