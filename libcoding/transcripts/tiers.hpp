// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/containers/xml.hpp"
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

/// Reads XML that a reader turns into pieces while its elements go by, and assembles them.
template <class Reader>
void read_pieces(Reader& reader, std::span<const std::byte> bytes, const ReadOptions& options,
                 Transcript& transcript) {
    containers::parse_xml(without_document_type(bytes),
                          {.start = [&](const containers::XmlElement& element) { reader.start(element); },
                           .end = [&](std::string_view name) { reader.end(name); },
                           .text = [&](std::string_view text) { reader.text(text); }});
    note_remarks(reader.remarks(), transcript);
    assemble_tiers(reader.pieces(), {}, options, transcript);
}

}  // namespace coding::transcripts
