// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/transcripts/scan.hpp"

namespace coding::transcripts {

/// The line as a doubt shows it: trimmed and cut to a readable length.
std::string shown(std::string_view line);

/// Adds the lines that the reader was not sure of: a label met only once, a line that has the form of a label
/// and was not taken for one, a line that begins with a speaker's name and nothing behind it.
void add_doubts(const Document& document, const Scan& scan, std::size_t heading_lines,
                Transcript& transcript);

/// Says in the notes how many turns are marked as somebody's, nobody knows whose.
void note_unknown_speakers(std::size_t turns, Transcript& transcript);

}  // namespace coding::transcripts
