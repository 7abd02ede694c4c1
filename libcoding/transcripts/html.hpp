// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// Web pages: what a word processor or a transcription service saves as HTML. Paragraphs, headings, tables,
/// lists and bold are read as those of a document (html_text.hpp).
Transcript read_html(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_html(std::span<const std::byte> bytes, std::string_view extension);

/// The pages of noScribe, whose anchors (`<a name="ts_1200_5320_S01">`) hold times and speakers. The text is
/// what was said; labels, visible time stamps and the marks of overlap (`//`) go, names given to speakers by
/// hand stay.
Transcript read_noscribe(std::span<const std::byte> bytes, const ReadOptions& options);
int recognise_noscribe(std::span<const std::byte> bytes, std::string_view extension);

}  // namespace coding::transcripts
