// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/transcripts/reader.hpp"

namespace coding::transcripts {

/// What a format made of timed pieces (captions, segments, rows) holds in one piece.
struct Cue {
    enum class Kind {
        speech,
        note,  ///< a comment of the file: the heading of a guide question, or metadata
        row,   ///< speech that is a turn by itself, whoever spoke before
    };
    Kind kind = Kind::speech;
    std::string text{};
    std::string voice{};     ///< who speaks, where the format says it
    std::string question{};  ///< where the format says it: "Q2"
    bool opens = false;      ///< says that a turn begins (">>"): neither its voice nor another's goes on
    std::optional<Milliseconds> begin{};
    std::optional<Milliseconds> end{};
    std::size_t line = 0;  ///< from 1
};

/// Whether a caption without a voice goes on with what the one before said without: no sentence has ended,
/// and no two seconds are silent.
bool goes_on_unvoiced(std::string_view said, std::optional<Milliseconds> end,
                      std::optional<Milliseconds> begin);

/// Puts cues together to a transcript; what `transcript` holds already (notes, doubts, language) stays.
///
/// The text is what was said: the cues of one voice that follow each other are one turn, `words words\n`,
/// from the first one's begin to the last one's end; rows, and what opens, begin one. Where no cue names its
/// voice, labels at the beginning of cues are looked for as in a text and become voices. Without voices the
/// cues are paragraphs that end with a sentence, or where two seconds are silent. Notes are headings of guide
/// questions, or metadata as in a heading block.
void assemble(std::vector<Cue> cues, const ReadOptions& options, Transcript& transcript);

}  // namespace coding::transcripts
