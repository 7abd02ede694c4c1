// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace coding {

/// A 63-bit id of one kind of thing. Ids are time-ordered with a random tail (store/id_mint.hpp); 0 is none.
template <class Thing>
struct Id {
    std::int64_t value = 0;

    [[nodiscard]] explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

struct Source;
struct Block;
struct Participant;
struct Attribute;
struct Group;
struct GuideQuestion;
struct Code;
struct Coder;
struct Coding;
struct Presence;
struct Memo;
struct Link;
struct SavedQuery;
struct Summary;
struct HistoryEntry;

using SourceId = Id<Source>;
using BlockId = Id<Block>;
using ParticipantId = Id<Participant>;
using AttributeId = Id<Attribute>;
using GroupId = Id<Group>;
using GuideQuestionId = Id<GuideQuestion>;
using CodeId = Id<Code>;
using CoderId = Id<Coder>;
using CodingId = Id<Coding>;
using PresenceId = Id<Presence>;
using MemoId = Id<Memo>;
using LinkId = Id<Link>;
using QueryId = Id<SavedQuery>;
using SummaryId = Id<Summary>;
using HistoryId = Id<HistoryEntry>;

}  // namespace coding

template <class Thing>
struct std::hash<coding::Id<Thing>> {
    std::size_t operator()(const coding::Id<Thing>& id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
