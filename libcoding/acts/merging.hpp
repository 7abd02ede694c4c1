// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <variant>

#include "libcoding/acts/codings.hpp"
#include "libcoding/model/code.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// What merging codes into one would do.
struct MergePlan {
    std::size_t codings = 0;  ///< that get the other code
    std::size_t duplicates =
        0;                     ///< of these, on exactly the passage of another by the same coder: become one
    std::size_t joinable = 0;  ///< codings of the target that would go into others if overlapping or touching
                               ///< ones of one coder are joined (duplicates included)
    std::size_t children = 0;  ///< codes below the merged ones that move under the target, or merge with the
                               ///< one of the same name there
    std::size_t links = 0;     ///< that go over to the target
    std::size_t memos = 0;
};

/// MergePlan::codings alone, which is quick: the whole plan reads every coding of every code concerned.
std::size_t codings_to_merge(const store::Project& project, std::span<const CodeId> codes, CodeId into);

MergePlan plan_merge(const store::Project& project, std::span<const CodeId> codes, CodeId into);

/// Merges codes into one: their codings, children, memos, links and guide questions go to `into`, and they
/// are removed. A child goes under `into`, or, where that has one of the same name, into that one in turn.
/// Codings of one coder on exactly one passage become one (joined()); with `join_overlapping` so do those of
/// `into` that overlap or touch. Definitions of the merged codes are not kept, except in the history.
/// Error{conflict} when `into` is below one of the codes.
CodingsNow merge_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes,
                       CodeId into, bool join_overlapping);
/// The same; tells how many of the codings concerned are done, and stops with Error{cancelled} when asked to.
CodingsNow merge_codes(store::Project& project, std::string_view coder, std::span<const CodeId> codes,
                       CodeId into, bool join_overlapping, Progress& progress);

/// A code that is there, or one to be made.
using OldOrNewCode = std::variant<CodeId, Code>;

struct Split {
    Code code;  ///< that the codings have now
    CodingsNow codings;
};

/// Takes codings out of a code: they get another one, which may be new. As recode(), told as a split.
Split split_code(store::Project& project, std::string_view coder, std::span<const CodingId> codings,
                 const OldOrNewCode& to);

}  // namespace coding::acts
