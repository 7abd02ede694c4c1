// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "libcoding/language/message.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/project.hpp"

namespace coding::store {

struct Fault {
    Message what;
    bool repairable = false;  ///< it can be derived again from what is sound
};

/// Checks everything: SQLite's own integrity and foreign keys, spans within their texts, counts of characters
/// and words against the texts, word indices of codings, the full-text index, cycles in the codebook, the
/// chain of hashes of the history. Empty: sound.
std::vector<Fault> check(const Project& project, Progress& progress);

/// Derives again what can be, after a backup; returns what it mended. Never deletes anything a person made.
std::vector<Message> repair(Project& project, std::string_view coder, Progress& progress);

}  // namespace coding::store
