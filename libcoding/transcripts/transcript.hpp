// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/text/encoding.hpp"

namespace coding::transcripts {

/// A block as a reader found it: like coding::Block, with the speaker and guide question by the words of the
/// file.
struct ReadBlock {
    BlockKind kind = BlockKind::paragraph;
    std::string text;
    std::uint32_t speech_begin = 0;
    std::string speaker;   ///< one name for spellings that differ by case or spaces; empty: unknown, or none
    std::string question;  ///< label of the guide question above ("Q2"); empty when none was met
    std::optional<Milliseconds> begin;
    std::optional<Milliseconds> end;
    std::vector<Mark> marks;
};

/// Who was there, as the heading block says; spoke or not. Without times: all along.
struct ReadPresence {
    std::string name;
    std::optional<Milliseconds> from;
    std::optional<Milliseconds> to;
};

struct ReadSpeaker {
    std::string name;
    Role role = Role::participant;  ///< what the transcript shows: "?" after the name, "Animation : …" in the
                                    ///< heading block
    bool role_said = false;  ///< not by the transcript: by ReadOptions::moderators
    std::uint32_t turns = 0;
    bool sure = true;  ///< false: taken for a speaker on weak evidence (a single turn, an odd form)
};

/// A guide question met as a heading in the transcript.
struct ReadQuestion {
    std::string label;  ///< "Q2"
    std::string text;   ///< "Approches"
};

/// A line that the reader was not sure of, to be shown to the user.
struct Doubt {
    std::size_t line = 0;  ///< from 1: line of a text file, paragraph of a document, row of a table
    std::string text;      ///< the line, cut to a readable length
    Message why;
};

/// What a reader makes of a file. The texts of `blocks` laid end to end are the text of the file to the last
/// character.
struct Transcript {
    std::string format;  ///< the reader's name
    std::vector<ReadBlock> blocks;
    std::vector<std::pair<std::string, std::string>>
        metadata;                       ///< from the heading block, as written ("Date" -> "12 mars 2026")
    std::string date;                   ///< ISO 8601 where the heading block has one that can be read
    std::vector<ReadPresence> present;  ///< from "Présents : …"; may hold people who never speak
    std::string language;               ///< where the file itself says it
    std::vector<ReadSpeaker> speakers;  ///< in order of first appearance
    std::vector<ReadQuestion> questions;
    text::Encoding encoding = text::Encoding::utf8;
    std::vector<Doubt> doubts;
    std::vector<Message> notes;  ///< what was taken for granted: encoding, separators, what was left out

    /// The whole text.
    [[nodiscard]] std::string text() const;
};

}  // namespace coding::transcripts
