// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "libcoding/model/ids.hpp"
#include "libcoding/model/names.hpp"
#include "libcoding/text/span.hpp"

namespace coding {

enum class MemoKind {
    note,
    rule,      ///< how something is to be coded
    theory,    ///< a thought about what it means
    language,  ///< about words, tone, silences
    method,    ///< about how the study is done
    journal,   ///< the researcher's diary
};

template <>
struct Names<MemoKind> {
    static constexpr std::array<std::pair<MemoKind, std::string_view>, 6> values{{
        {MemoKind::note, "note"},
        {MemoKind::rule, "rule"},
        {MemoKind::theory, "theory"},
        {MemoKind::language, "language"},
        {MemoKind::method, "method"},
        {MemoKind::journal, "journal"},
    }};
};

/// A stretch of one source.
struct Passage {
    SourceId source;
    Span span;  ///< in the whole source
    friend bool operator==(const Passage&, const Passage&) = default;
};

/// The study as a whole, as what a memo is on.
struct WholeProject {
    friend bool operator==(const WholeProject&, const WholeProject&) = default;
};

/// What a memo is on; std::monostate: on nothing, as a page of a journal.
using MemoSubject =
    std::variant<std::monostate, WholeProject, SourceId, Passage, CodingId, CodeId, ParticipantId>;

/// A note that stands by itself. (A few words on one coding stand in Coding::memo.)
struct Memo {
    MemoId id;
    MemoKind kind = MemoKind::note;
    std::string title;  ///< may be empty; `title` and `text` are not both
    std::string text;
    MemoSubject on;
    CoderId coder;                ///< who wrote it first
    std::int64_t created_ms = 0;  ///< since 1970-01-01 UTC
    std::int64_t changed_ms = 0;
};

}  // namespace coding
