// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdint>

#include "libcoding/error.hpp"
#include "libcoding/exchange/transcript_writers.hpp"
#include "libcoding/transcripts/cues.hpp"
#include "libcoding/transcripts/time_codes.hpp"

namespace coding::exchange {
namespace {

struct Caption {
    const SpokenBlock* block = nullptr;
    Milliseconds begin{0};
    Milliseconds end{0};
};

/// At least 1: an empty share would divide by nothing.
std::int64_t length(const Caption& caption) {
    return static_cast<std::int64_t>(caption.block->words.size()) + 1;
}

bool is_said(const SpokenBlock& block) {
    return block.kind == BlockKind::turn || block.kind == BlockKind::paragraph;
}

constexpr Milliseconds a_letter{65};  // about as long as people take to say one

/// Gives captions [first, last) their shares, by length, of the time from `begin` to `end`.
void share_out(std::vector<Caption>& captions, std::size_t first, std::size_t last, Milliseconds begin,
               Milliseconds end) {
    std::int64_t whole = 0;
    for (auto i = first; i < last; ++i) whole += length(captions[i]);
    std::int64_t before = 0;
    for (auto i = first; i < last; ++i) {
        captions[i].begin = begin + (end - begin) * before / whole;
        before += length(captions[i]);
        captions[i].end = begin + (end - begin) * before / whole;
    }
}

/// Turns without times of their own stand between those that have some.
std::vector<Caption> captions_of(const SpokenSource& source, std::size_t& reckoned) {
    std::vector<Caption> captions;
    bool timed = false;
    for (const auto& block : source.blocks) {
        if (!is_said(block)) continue;
        timed = timed || block.begin || block.end;
        if (!block.begin || !block.end) ++reckoned;
        captions.push_back({.block = &block});
    }
    if (!timed) {
        throw Error{ErrorKind::input,
                    Message{"“{0}” has no times, and captions cannot do without.", source.name},
                    Message{"Write it as text (.txt) or TEI (.tei), or give its turns their times first."}};
    }
    Milliseconds so_far{0};
    for (std::size_t first = 0; first < captions.size();) {
        // As far as no time is known: neither where one ends nor where the next begins.
        auto last = first + 1;
        while (last < captions.size() && !captions[last - 1].block->end && !captions[last].block->begin)
            ++last;
        const auto begin = captions[first].block->begin.value_or(so_far);
        auto end = captions[last - 1].block->end;
        if (!end && last < captions.size()) end = captions[last].block->begin;
        if (!end) {
            end = begin;
            for (auto i = first; i < last; ++i) *end += a_letter * length(captions[i]);
        }
        share_out(captions, first, last, begin, std::max(*end, begin));
        so_far = std::max(*end, begin);
        first = last;
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

/// ">>", as captions of broadcasts have it where a turn begins: before what the reader would else take for
/// more of the caption before, or for that sign.
std::string opening(const Caption* before, const Caption& caption) {
    constexpr auto sign = ">> ";
    const auto& words = caption.block->words;
    if (words.starts_with('>')) return sign;
    if (before == nullptr || before->block->speaker != caption.block->speaker)
        return before != nullptr && caption.block->speaker.empty() ? sign : "";
    const bool goes_on = !caption.block->speaker.empty() ||
                         transcripts::goes_on_unvoiced(before->block->words, before->end, caption.begin);
    return goes_on ? sign : "";
}

std::string timing(const Caption& caption, char decimal_sign) {
    return transcripts::time_code(caption.begin, decimal_sign) + " --> " +
           transcripts::time_code(caption.end, decimal_sign) + "\n";
}

}  // namespace

WrittenTranscript written_as_vtt(const SpokenSource& unnamed) {
    WrittenTranscript written;
    const auto source = with_unknown_named(unnamed);
    const auto captions = captions_of(source, written.reckoned_times);
    auto& text = written.bytes;
    text = "WEBVTT\n";
    const auto language = source.language.empty() ? std::string{} : "Language: " + source.language;
    if (!language.empty()) text += language + "\n";
    const Caption* before = nullptr;
    auto caption = captions.begin();
    for (const auto& block : source.blocks) {
        if (block.kind == BlockKind::metadata && block.words == language) continue;
        text += '\n';
        if (!is_said(block)) {
            text += "NOTE " + escaped(block.words) + "\n";
            continue;
        }
        text += timing(*caption, '.');
        if (!block.speaker.empty()) text += "<v " + escaped(block.speaker) + ">";
        text += escaped(opening(before, *caption) + block.words) + "\n";
        before = &*caption++;
    }
    return written;
}

WrittenTranscript written_as_srt(const SpokenSource& unnamed) {
    WrittenTranscript written;
    const auto source = with_unknown_named(unnamed);
    std::size_t number = 0;
    const Caption* before = nullptr;
    const auto captions = captions_of(source, written.reckoned_times);
    for (const auto& caption : captions) {
        auto& text = written.bytes;
        if (number > 0) text += '\n';
        text += std::to_string(++number) + "\n" + timing(caption, ',');
        text += opening(before, caption);
        before = &caption;
        if (!caption.block->speaker.empty()) text += caption.block->speaker + ": ";
        text += on_one_line(caption.block->words) + "\n";
    }
    written.left_out = source.blocks.size() - number;
    return written;
}

}  // namespace coding::exchange
