// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/exchange/transcript_writers.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::exchange {

std::string block_times(const SpokenBlock& block) {
    if (!block.begin) return {};
    auto times = "[" + transcripts::time_code(*block.begin);
    if (block.end) times += " - " + transcripts::time_code(*block.end);
    return times + "]";
}

std::string closing_time(const SpokenBlock& block) {
    return block.begin || !block.end ? std::string{} : " [" + transcripts::time_code(*block.end) + "]";
}

SpokenSource with_unknown_named(SpokenSource source) {
    for (auto& block : source.blocks) {
        if (block.kind == BlockKind::turn && block.speaker.empty())
            block.speaker = transcripts::unknown_speaker;
    }
    return source;
}

SpokenSource labelled(const SpokenSource& source) {
    const bool named = std::any_of(source.blocks.begin(), source.blocks.end(),
                                   [](const SpokenBlock& block) { return !block.speaker.empty(); });
    return named ? with_unknown_named(source) : source;
}

std::string_view opening_dash(const SpokenBlock& block) {
    return block.kind == BlockKind::turn && block.speaker.empty() ? "– " : "";
}

WrittenTranscript written_as_text(const SpokenSource& source) {
    WrittenTranscript written;
    auto& text = written.bytes;
    const auto labels = labelled(source);
    bool listing = false;  // lines of the heading block stand together
    for (const auto& block : labels.blocks) {
        const bool metadata = block.kind == BlockKind::metadata;
        if (!text.empty() && !(listing && metadata)) text += '\n';
        listing = metadata;
        if (const auto times = block_times(block); !times.empty()) text += times + " ";
        if (!block.speaker.empty()) text += block.speaker + " : ";
        text += opening_dash(block);
        text += block.words + closing_time(block) + "\n";
    }
    return written;
}

}  // namespace coding::exchange
