// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "libcoding/model/memo.hpp"
#include "libcoding/store/project.hpp"

namespace coding::report {

/// What a memo is on, for people.
struct MemoPlace {
    std::string_view about;    ///< "nothing", "project", "source", "passage", "coding", "code", "participant"
    std::string name;          ///< of the source, code or participant; the words of a passage or coding
    std::string source;        ///< that it lies in
    std::optional<Span> span;  ///< of a passage or coding
};
MemoPlace subject_of(const store::Project& project, const Memo& memo);

}  // namespace coding::report
