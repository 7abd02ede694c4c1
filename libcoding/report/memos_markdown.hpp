// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libcoding/language/catalogue.hpp"
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

/// Memos as a Markdown document, in the order given: a heading each, what it is and on what, the words that
/// it is on, its text as it was written.
std::string memos_as_markdown(const store::Project& project, std::span<const Memo> memos,
                              const Catalogue& catalogue);

}  // namespace coding::report
