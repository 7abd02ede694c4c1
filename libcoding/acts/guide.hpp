// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/project.hpp"

// Questions of the discussion guide, and the turns that answer them; read them with store/people.hpp. See
// acts/codings.hpp for what all acts have in common.
namespace coding::acts {

/// Says which question turns answer (none: no question).
HistoryId set_question(store::Project& project, std::string_view coder, std::span<const BlockId> blocks,
                       GuideQuestionId question);

/// Puts a question behind the others of the guide, and says that these turns (if any) answer it.
/// Error{conflict} when it has no label, or one that is taken.
GuideQuestion add_question(store::Project& project, std::string_view coder, GuideQuestion question,
                           std::span<const BlockId> blocks = {});

/// Changes label, words and code of a question. Error{conflict} as above.
HistoryId change_question(store::Project& project, std::string_view coder, const GuideQuestion& question);

}  // namespace coding::acts
