// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/exchange/spoken_source.hpp"
#include "libcoding/language/message.hpp"

namespace coding::exchange {

/// A transcript as bytes of another format. Read back by `transcripts`, each has the same speakers, words
/// and, where the format has them, times.
struct WrittenTranscript {
    std::string bytes;
    std::size_t reckoned_times = 0;  ///< captions whose begin or end was reckoned from the neighbours'
    std::size_t left_out = 0;        ///< blocks that the format has no place for
};

/// What a person is to know of it: times that were reckoned, blocks that were left out.
std::vector<Message> notes_on(const WrittenTranscript& written);

/// What stands before a block's words where its times are text: "[00:00:03.480 - 00:00:05.000]"; empty where
/// it has none.
std::string block_times(const SpokenBlock& block);

/// What stands behind a block's words where only their end is known: " [00:00:05.000]"; else empty.
std::string closing_time(const SpokenBlock& block);

/// The source with "???" for whoever speaks and is not known, as readers of transcripts take it.
SpokenSource with_unknown_named(SpokenSource source);

/// The same for a text, where nobody is named at all: as it is, and a dash opens each turn.
SpokenSource labelled(const SpokenSource& source);

/// "– " before the words of a turn that names nobody; else empty.
std::string_view opening_dash(const SpokenBlock& block);

/// Plain text: `[00:00:03.480 - 00:00:05.000] Marie : words`, `??? : words` of somebody unknown (`– words`
/// where nobody is named), a blank line between blocks.
WrittenTranscript written_as_text(const SpokenSource& source);

/// WebVTT: a cue a turn with its voice, "???" of somebody unknown; headings and metadata are NOTEs. Blocks
/// without times take their shares, by length, of the time between their neighbours'. Error{input} for a
/// source without any.
WrittenTranscript written_as_vtt(const SpokenSource& source);

/// SubRip: as WebVTT, the speaker before the words; headings and metadata are left out.
WrittenTranscript written_as_srt(const SpokenSource& source);

/// Documents of word processors: as plain text, speakers in bold, guide questions as headings.
WrittenTranscript written_as_docx(const SpokenSource& source);
WrittenTranscript written_as_odt(const SpokenSource& source);

/// TEI transcription of speech (ISO 24624): persons, a timeline, an annotationBlock a turn (without `who` of
/// somebody unknown), a `p` a paragraph that nobody says; headings are `head`. Metadata blocks are left out.
WrittenTranscript written_as_tei(const SpokenSource& source);

}  // namespace coding::exchange
