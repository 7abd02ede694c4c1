// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/model/ids.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/text/span.hpp"

namespace coding {

using Milliseconds = std::chrono::milliseconds;

enum class SourceKind { focus_group, interview, field_notes, document };

template <>
struct Names<SourceKind> {
    static constexpr std::array<std::pair<SourceKind, std::string_view>, 4> values{{
        {SourceKind::focus_group, "focus_group"},
        {SourceKind::interview, "interview"},
        {SourceKind::field_notes, "field_notes"},
        {SourceKind::document, "document"},
    }};
};

/// A document of the project. Its text is the texts of its blocks laid end to end.
struct Source {
    SourceId id;
    std::string name;  ///< the file's, without extension; unique in the project
    SourceKind kind = SourceKind::document;
    std::string language;   ///< BCP 47 tag; empty: the project's
    std::string date;       ///< of the session, ISO 8601 (YYYY-MM-DD); empty when unknown
    std::string file_name;  ///< of the imported file, without its path
    std::string format;     ///< the reader's name: "docx", "vtt" …
    std::string sha256;     ///< of the imported bytes, lower-case hexadecimal
    std::string media;      ///< path of the recording relative to the project; may be empty
    std::vector<std::pair<std::string, std::string>> metadata;  ///< the heading block: date, place, present …
};

enum class BlockKind {
    turn,       ///< what a speaker says
    paragraph,  ///< running text without a speaker
    heading,    ///< a title, a guide question
    metadata,   ///< a line of the heading block, a note of the format (WebVTT's header): never counted as
                ///< speech
};

template <>
struct Names<BlockKind> {
    static constexpr std::array<std::pair<BlockKind, std::string_view>, 4> values{{
        {BlockKind::turn, "turn"},
        {BlockKind::paragraph, "paragraph"},
        {BlockKind::heading, "heading"},
        {BlockKind::metadata, "metadata"},
    }};
};

/// What a stretch inside a block is, when it is not speech.
enum class MarkKind {
    label,      ///< the speaker's name and what separates it from the words
    time_code,  ///< [00:12:31]
    stage,      ///< (rires), [silence]
};

template <>
struct Names<MarkKind> {
    static constexpr std::array<std::pair<MarkKind, std::string_view>, 3> values{{
        {MarkKind::label, "label"},
        {MarkKind::time_code, "time_code"},
        {MarkKind::stage, "stage"},
    }};
};

/// A stretch of a block that is kept as text but is not speech; `span` counts code points from the block's
/// start.
struct Mark {
    MarkKind kind = MarkKind::stage;
    Span span;
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// The unit of text: a turn of a transcript, a paragraph or heading of another document.
struct Block {
    BlockId id;
    BlockKind kind = BlockKind::paragraph;
    std::string text;                ///< whole: label, words, line end
    std::uint32_t speech_begin = 0;  ///< code points from the block's start to the first word after the label
    ParticipantId speaker;           ///< none for paragraphs and headings
    std::optional<Milliseconds> begin;
    std::optional<Milliseconds> end;
    GuideQuestionId question;      ///< the guide question that it answers, where the transcript says so
    std::uint32_t characters = 0;  ///< code points of `text`
    std::uint32_t words = 0;  ///< words of speech: those that begin at or after speech_begin and in no mark
    std::vector<Mark> marks;  ///< in order, not overlapping
};

}  // namespace coding
