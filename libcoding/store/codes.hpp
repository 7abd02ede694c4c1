// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "libcoding/model/codebook.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

Codebook codebook(const Project& project);

/// One code, and the names down to it ("alimentaire / prix"), without reading the codebook. Error{not_found}.
Code code(const Project& project, CodeId id);
std::string code_path(const Project& project, CodeId id);

/// Adds a code below code.parent (none: at the root), behind its siblings unless code.position says
/// otherwise. Returns it with its id. Error{conflict} when a sibling has the name or the name holds " / ".
Code add_code(Change& change, Code code);

/// Writes all fields, the parent too. Error{conflict} on a name taken or a move below itself.
void update_code(Change& change, const Code& code);

/// Removes a code, those below it and their codings; undo brings all back.
void remove_code(Change& change, CodeId code);

/// Gives links, memos, summaries and guide questions of a code to another; links that would tie it to itself,
/// or say twice what one coder said, go.
void hand_over(Change& change, CodeId from, CodeId to);

}  // namespace coding::store
