// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace annotator {

class TranscriptView;

/// From now on screen readers see a TranscriptView as a text they can walk through, whose children are its
/// turns with their codings. Once in the program.
void make_transcripts_accessible();

/// Tells screen readers where the caret is.
void tell_caret(TranscriptView& view);

}  // namespace annotator
