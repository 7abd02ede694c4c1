// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/scan.hpp"

namespace coding::transcripts {

/// Behind the dash that opens the segment's words ("– Et vous ?"); 0 where none does.
std::size_t behind_dash(const Document& document, const Segment& segment);

/// Whether a text in which no label names anybody is talk all the same: half of its lines and four at least
/// begin with a dash, nearly all of these end as sentences do, and some ask while others do not. A list has
/// no questions, or nothing else. The first `heading_lines` lines are not looked at.
bool is_dash_dialogue(const Document& document, const Scan& scan, std::size_t heading_lines);

}  // namespace coding::transcripts
