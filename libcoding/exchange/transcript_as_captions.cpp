// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/error.hpp"
#include "libcoding/exchange/transcript_writers.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::exchange {
namespace {

struct Caption {
    const SpokenBlock* block = nullptr;
    Milliseconds begin{0};
    Milliseconds end{0};
};

bool is_said(const SpokenBlock& block) {
    return block.kind == BlockKind::turn || block.kind == BlockKind::paragraph;
}

/// A block without a begin starts where the one before ends; one without an end goes on to the next known
/// begin, or lasts a second where none follows.
std::vector<Caption> captions_of(const SpokenSource& source, std::size_t& reckoned) {
    std::vector<Caption> captions;
    bool timed = false;
    Milliseconds last{0};
    for (const auto& block : source.blocks) {
        if (!is_said(block)) continue;
        timed = timed || block.begin || block.end;
        if (!block.begin || !block.end) ++reckoned;
        captions.push_back({.block = &block, .begin = block.begin.value_or(last)});
        last = std::max(captions.back().begin, block.end.value_or(captions.back().begin));
    }
    if (!timed) {
        throw Error{ErrorKind::input,
                    Message{"“{0}” has no times, and captions cannot do without.", source.name},
                    Message{"Write it as text (.txt) or TEI (.tei), or give its turns their times first."}};
    }
    std::optional<Milliseconds> next;
    for (auto caption = captions.rbegin(); caption != captions.rend(); ++caption) {
        const auto end = caption->block->end.value_or(next.value_or(caption->begin + Milliseconds{1000}));
        caption->end = std::max(end, caption->begin);
        if (caption->block->begin) next = caption->begin;
    }
    return captions;
}

std::string on_one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

std::string escaped(const std::string& words) {
    std::string out;
    for (const char c : on_one_line(words)) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else {
            out += c;
        }
    }
    return out;
}

std::string timing(const Caption& caption, char decimal_sign) {
    return transcripts::time_code(caption.begin, decimal_sign) + " --> " +
           transcripts::time_code(caption.end, decimal_sign) + "\n";
}

}  // namespace

WrittenTranscript written_as_vtt(const SpokenSource& source) {
    WrittenTranscript written;
    const auto captions = captions_of(source, written.reckoned_times);
    auto& text = written.bytes;
    text = "WEBVTT\n";
    if (!source.language.empty()) text += "Language: " + source.language + "\n";
    auto caption = captions.begin();
    for (const auto& block : source.blocks) {
        text += '\n';
        if (!is_said(block)) {
            text += "NOTE " + escaped(block.words) + "\n";
            continue;
        }
        text += timing(*caption++, '.');
        if (!block.speaker.empty()) text += "<v " + escaped(block.speaker) + ">";
        text += escaped(block.words) + "\n";
    }
    return written;
}

WrittenTranscript written_as_srt(const SpokenSource& source) {
    WrittenTranscript written;
    std::size_t number = 0;
    for (const auto& caption : captions_of(source, written.reckoned_times)) {
        auto& text = written.bytes;
        if (number > 0) text += '\n';
        text += std::to_string(++number) + "\n" + timing(caption, ',');
        if (!caption.block->speaker.empty()) text += caption.block->speaker + ": ";
        text += on_one_line(caption.block->words) + "\n";
    }
    written.left_out = source.blocks.size() - number;
    return written;
}

}  // namespace coding::exchange
