// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "libcoding/transcripts/scan.hpp"

namespace coding::transcripts {

/// Decides by the evidence of the whole document which labels are speakers (`Candidate::taken`, `sure`), and
/// of lines such as "Q1 : …" whether they are headings or labels. The first `heading_lines` lines are not
/// looked at.
///
/// A label is a speaker when it recurs and is written as names are; a name in bold, in a table's cell or
/// behind # or @ counts more than one before a dash or a tab; a label met once is one only where labels lead
/// most lines. A few words that are no name ("la dame du fond") are one, but not surely, when they stand
/// there three times. Words that often stand before a colon (Attention, Exemple, Date …) never are.
void decide_speakers(Scan& scan, std::size_t heading_lines);

/// True when the segment begins with a label that is a speaker's.
bool begins_turn(const Scan& scan, const Segment& segment);

/// The speaker's name as it is shown: the nicest of its spellings, the most frequent among equals.
std::string display_name(const Candidate& candidate);

/// The role that the label itself shows: a "?" behind it, or a word such as Animatrice.
Role role_of(const Candidate& candidate);

}  // namespace coding::transcripts
