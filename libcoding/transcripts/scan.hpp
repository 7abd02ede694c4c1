// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "libcoding/transcripts/document.hpp"
#include "libcoding/transcripts/speaker_labels.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::transcripts {

/// A time code or stage direction met in the text; positions are bytes of the whole text.
struct Inline {
    /// A time that may be one of the day only counts where the document shows that it keeps time codes, a
    /// line in round brackets only where it has speakers.
    enum class When : std::uint8_t {
        always,
        with_turns,  ///< 17:30 at the beginning of a line, a line in round brackets: where there are speakers
        with_codes,  ///< (17:30) amid speech: where lines begin with time codes
        with_label,  ///< 17:30 beside what may be a name: where that is a speaker
    };
    std::size_t begin = 0;
    std::size_t end = 0;
    MarkKind kind = MarkKind::stage;
    When when = When::always;
    Milliseconds at{0};
    std::optional<Milliseconds> until{};
    std::size_t segment = 0;
};

inline constexpr std::int32_t no_candidate = -1;

/// A line, or the part of one that begins with a time code and a label: where a turn may begin.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;    ///< the last of a line: behind its \n
    std::size_t line = 0;   ///< index in Document::lines
    std::size_t first = 0;  ///< first byte behind leading spaces and time codes
    Label label{};          ///< where `candidate` is one
    std::int32_t candidate = no_candidate;
    std::int32_t question = -1;  ///< index in Scan::questions
    bool blank = false;
    bool time_only = false;
    bool machine = false;    ///< written by a program, said by nobody
    bool name_line = false;  ///< a name, with a time or without: its words stand below
    bool heading = false;    ///< set as a heading, or behind # as Markdown has it
};

/// A name that stands at the beginning of lines in one spelling or several, and how often.
struct Candidate {
    struct Spelling {
        std::string_view text;
        std::uint32_t count = 0;
    };
    std::string key{};
    NameForm form{};
    std::vector<Spelling> spellings{};
    std::array<std::uint32_t, label_forms> counts{};  ///< by LabelForm
    std::uint32_t total = 0;
    std::uint32_t asks = 0;            ///< times with "?" behind the name
    std::uint32_t behind_times = 0;    ///< times before a colon, behind a time code
    std::uint32_t dressed = 0;         ///< times in quotes, numbered or beside a time of day
    std::string_view aside{};          ///< what first stood beside the name: "animatrice"
    bool asides_differ = false;        ///< and what stood there later was something else
    std::optional<Role> aside_role{};  ///< that it says
    std::array<bool, label_forms> taken{};
    bool sure = true;

    [[nodiscard]] std::uint32_t count(LabelForm label) const {
        return counts[static_cast<std::size_t>(label)];
    }
};

/// What one pass over a document finds: where turns may begin, and what in the text is no speech.
struct Scan {
    std::vector<Segment> segments;
    std::vector<Inline> inlines;  ///< in order, not overlapping
    std::vector<Candidate> candidates;
    std::vector<ReadQuestion> questions;
    std::unordered_map<std::string_view, std::int32_t> candidate_of;  ///< by spelling
    std::size_t leading_codes = 0;  ///< segments that begin with a time code
};

/// Views into the document's text: it must outlive the scan.
Scan scan(const Document& document);

}  // namespace coding::transcripts
