// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Word documents (Office Open XML). The text is that of the body: paragraphs, tables, text boxes; inserted
/// text is in, deleted text out. Bold names and tables with a row a turn are speakers. Footnotes, comments,
/// headers and footers are left out and said so.
Transcript read_docx(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_docx(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
