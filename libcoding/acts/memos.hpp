// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "libcoding/model/memo.hpp"
#include "libcoding/store/project.hpp"

// Memos; read them with store/memos.hpp. See acts/codings.hpp for what all acts have in common.
namespace coding::acts {

/// Adds a memo: kind, title, text and what it is on as given; id, coder and times are set. Error{conflict}
/// when it has neither title nor text, or is on something that is not there.
Memo write_memo(store::Project& project, std::string_view coder, Memo memo);

/// Changes kind, title, text and what it is on. Returns it as it is now.
Memo change_memo(store::Project& project, std::string_view coder, const Memo& memo);

HistoryId remove_memos(store::Project& project, std::string_view coder, std::span<const MemoId> memos);

}  // namespace coding::acts
