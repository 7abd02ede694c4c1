// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "libcoding/text/utf8.hpp"
#include "libcoding/transcripts/reader.hpp"

/// What the tests of all readers use: reads bytes and looks at the result.
namespace reading {

inline std::span<const std::byte> bytes(std::string_view text) {
    return std::as_bytes(std::span{text});
}

inline coding::transcripts::Transcript read(std::string_view file, std::string_view extension = "txt",
                                            const coding::transcripts::ReadOptions& options = {}) {
    return coding::transcripts::read(bytes(file), extension, options);
}

/// A text read, and the promise checked that nothing of it is lost.
inline coding::transcripts::Transcript read_text(std::string_view file,
                                                 const coding::transcripts::ReadOptions& options = {}) {
    auto transcript = read(file, "txt", options);
    CHECK(transcript.text() == file);
    return transcript;
}

/// "Marie 2, Paul 1"
inline std::string speakers(const coding::transcripts::Transcript& transcript) {
    std::string all;
    for (const auto& speaker : transcript.speakers) {
        if (!all.empty()) all += ", ";
        all += speaker.name + " " + std::to_string(speaker.turns);
    }
    return all;
}

/// The names of those who were there.
inline std::vector<std::string> present(const coding::transcripts::Transcript& transcript) {
    std::vector<std::string> names;
    for (const auto& person : transcript.present) names.push_back(person.name);
    return names;
}

inline std::vector<const coding::transcripts::ReadBlock*> turns(
    const coding::transcripts::Transcript& transcript) {
    std::vector<const coding::transcripts::ReadBlock*> found;
    for (const auto& block : transcript.blocks) {
        if (block.kind == coding::BlockKind::turn) found.push_back(&block);
    }
    return found;
}

/// What a block says, without its label.
inline std::string speech(const coding::transcripts::ReadBlock& block) {
    return std::string{
        coding::text::slice(block.text, {block.speech_begin, static_cast<std::uint32_t>(block.text.size())})};
}

/// The marked stretches of one kind, each in bars: "|(rires)|[silence]|".
inline std::string marked(const coding::transcripts::ReadBlock& block, coding::MarkKind kind) {
    std::string all = "|";
    for (const auto& mark : block.marks) {
        if (mark.kind == kind) all += std::string{coding::text::slice(block.text, mark.span)} + "|";
    }
    return all;
}

inline std::vector<std::size_t> doubtful_lines(const coding::transcripts::Transcript& transcript) {
    std::vector<std::size_t> lines;
    for (const auto& doubt : transcript.doubts) lines.push_back(doubt.line);
    return lines;
}

}  // namespace reading
