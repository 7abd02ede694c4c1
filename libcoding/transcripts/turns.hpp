// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// The heart of all readers whose file is a text to be read (plain text, DOCX, ODT): finds the heading block,
/// the speakers, the guide questions, time codes and stage directions, and cuts the text into blocks that
/// hold it to the last character.
///
/// A turn begins at a speaker's label (or the time code before it) and goes on over the paragraphs that
/// follow without one. In a text without speakers each paragraph is a block; lines broken in mid-sentence are
/// joined.
Transcript transcript_of(const Document& document, const ReadOptions& options);

}  // namespace coding::transcripts
