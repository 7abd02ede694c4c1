// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "libcoding/model/memo.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

struct MemoFilter {
    std::optional<MemoKind> kind;
    SourceId source;  ///< on it, its passages or its codings; none: all
    CodeId code;
    CodingId coding;
    ParticipantId participant;
};

/// Oldest first. Memos on what is hidden are absent.
std::vector<Memo> memos(const Project& project, const MemoFilter& filter = {});
std::optional<Memo> memo(const Project& project, MemoId id);

/// Adds a memo as it is given; sets its id. Error{conflict} when it has neither title nor text, or is on
/// something that is not there.
void add_memo(Change& change, Memo& memo);
/// Writes all but coder and creation.
void update_memo(Change& change, const Memo& memo);
void remove_memo(Change& change, MemoId memo);

}  // namespace coding::store
