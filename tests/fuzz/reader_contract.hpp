// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/reader.hpp"

/// What every reader promises of every input, checked for the fuzz targets: it throws Error{input} and
/// nothing else, and what it returns is whole and in order.
namespace contract {

inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "A reader broke its contract: %s\n", what);
    std::abort();
}

inline void check(const coding::transcripts::ReadBlock& block) {
    require(!block.text.empty(), "a block has text");
    require(!coding::text::first_invalid_utf8(block.text), "a block is well-formed UTF-8");
    require(block.kind == coding::BlockKind::turn || block.speaker.empty(), "turns alone have a speaker");
    const auto length = coding::text::count_code_points(block.text);
    require(block.speech_begin <= length, "speech begins inside the block");
    std::uint32_t last = 0;
    for (const auto& mark : block.marks) {
        require(mark.span.begin >= last && mark.span.begin < mark.span.end,
                "marks are in order and not empty");
        last = mark.span.end;
    }
    require(last <= length, "marks end inside the block");
}

inline void check(const coding::transcripts::Transcript& transcript) {
    std::map<std::string_view, std::uint32_t> turns;
    for (const auto& block : transcript.blocks) {
        check(block);
        if (!block.speaker.empty()) ++turns[block.speaker];
    }
    std::size_t sum = 0;
    for (const auto& speaker : transcript.speakers) sum += speaker.turns;
    std::size_t blocks = 0;
    for (const auto& [name, count] : turns) blocks += count;
    require(sum == blocks, "the turns of the speakers are the turns of the text");
    require(!transcript.blocks.empty(), "a transcript has blocks");
}

/// Reads, checks, and hands back the text; empty where the reader refused the input.
inline std::string read(std::span<const std::byte> bytes, const char* format) {
    try {
        const auto transcript =
            coding::transcripts::read(bytes, "", {.format = format, .moderators = {"Marie"}});
        check(transcript);
        return transcript.text();
    } catch (const coding::Error& error) {
        require(error.kind() == coding::ErrorKind::input, "a reader throws Error{input}");
        return {};
    }
}

}  // namespace contract
