// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/document.hpp"

namespace coding::transcripts {

/// True for what was said, false for notes of the file.
inline bool is_speech(const Cue& cue) {
    return cue.kind != Cue::Kind::note;
}

/// Cues one a line, so that what reads texts can look at them: those that were said, or the notes.
Document document_of_cues(const std::vector<Cue>& cues, bool speech);

/// Labels that stand in the words ("Marie : bonjour") become voices; a cue without one goes on with the voice
/// before. Where nine cues in ten begin so, with names that recur, whatever stands before the colon is a name
/// (Zoom: "iPhone de Paul: oui"); elsewhere labels are weighed as in a text.
void voices_from_labels(std::vector<Cue>& cues, Transcript& transcript);

/// True where half of the cues or more begin with labels of two speakers or more, weighed as in a text.
bool labels_lead(const std::vector<Cue>& cues);

}  // namespace coding::transcripts
