// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/transcripts/cues.hpp"

namespace coding::transcripts {

/// What was said in tiers that run beside each other, a tier a speaker.
struct TieredCue {
    std::int64_t place = 0;  ///< where it begins among all, in any unit: by this they are put in order
    Cue cue{};
};

/// Puts the pieces of all tiers in order (of pieces that begin together, in the order given) and assembles
/// them as cues; names what was left out. Pieces without words go.
void assemble_tiers(std::vector<TieredCue> pieces, const std::vector<std::string>& left_out,
                    const ReadOptions& options, Transcript& transcript);

/// Says in the notes how many remarks of the transcriber on the words were left out.
void note_remarks(std::size_t remarks, Transcript& transcript);

/// Line ends and tabs become spaces, several spaces one; the ends are trimmed.
std::string one_line(std::string_view text);

/// Seconds as files write them, "12.345"; nothing for what is no time.
std::optional<Milliseconds> seconds(std::string_view text);

/// XML of transcripts that names a document type in another file (Transcriber's does): that declaration goes,
/// nothing is fetched. One with declarations of its own stays, and is refused by the XML reader.
std::string without_document_type(std::span<const std::byte> bytes);

}  // namespace coding::transcripts
