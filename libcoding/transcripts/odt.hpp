// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// OpenDocument texts (LibreOffice Writer). As for DOCX: body, tables and text boxes are the text; footnotes,
/// comments and deleted text are left out and said so.
Transcript read_odt(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_odt(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
