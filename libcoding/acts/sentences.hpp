// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of history that more than one act tells; for the files of acts/ alone.
#pragma once

#include <span>
#include <string>

#include "libcoding/language/message.hpp"
#include "libcoding/model/coding.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/store/project.hpp"

namespace coding::acts {

/// The source's name; Error{not_found} when there is none.
std::string name_of_source(const store::Project& project, SourceId source);

/// "prix, lieu / bus".
std::string paths_of_codes(const store::Project& project, std::span<const CodeId> codes);

Message coded_sentence(const store::Project& project, const Passage& passage, const std::string& codes);
Message moved_sentence(const store::Project& project, const Coding& before, Span after);

}  // namespace coding::acts
