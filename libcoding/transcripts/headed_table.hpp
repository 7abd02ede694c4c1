// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/document.hpp"

namespace coding::transcripts {

/// The turns of a document that is a table with the speakers behind the words, as its heading row says
/// ("Timespan, Content, Speaker": NVivo's transcripts); what stands around the table becomes notes. Empty for
/// any other document: most of its words stand in the table, and speakers recur or the rows have times.
std::vector<Cue> cues_of_headed_table(const Document& document, Transcript& transcript);

}  // namespace coding::transcripts
