// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/transcript_writers.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::exchange {

std::string block_times(const SpokenBlock& block) {
    if (!block.begin) return {};
    auto times = "[" + transcripts::time_code(*block.begin);
    if (block.end) times += " - " + transcripts::time_code(*block.end);
    return times + "]";
}

std::string_view unknown_speaker(const SpokenBlock& block) {
    return block.kind == BlockKind::turn && block.speaker.empty() ? "– " : "";
}

WrittenTranscript written_as_text(const SpokenSource& source) {
    WrittenTranscript written;
    auto& text = written.bytes;
    bool listing = false;  // lines of the heading block stand together
    for (const auto& block : source.blocks) {
        const bool metadata = block.kind == BlockKind::metadata;
        if (!text.empty() && !(listing && metadata)) text += '\n';
        listing = metadata;
        if (const auto times = block_times(block); !times.empty()) text += times + " ";
        if (!block.speaker.empty()) text += block.speaker + " : ";
        text += unknown_speaker(block);
        text += block.words + "\n";
    }
    return written;
}

}  // namespace coding::exchange
