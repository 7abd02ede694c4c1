// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/subjects.hpp"

namespace coding::analysis {

/// A block in scope that a coding of a subject touches.
struct ThemeTurn {
    std::uint32_t block = 0;
    bool lever = false;  ///< a coding of the subject, or one that crosses it, says so here
    bool barrier = false;
};

/// By subject: its turns in text order, each once. An ambivalent coding says both. A cross-cutting coding
/// (below no subject) that overlaps one of the subject adds its polarity to the turns that both touch.
std::vector<std::vector<ThemeTurn>> theme_turns(const store::CountingTables& tables, const Scope& scope,
                                                const Subjects& subjects);

}  // namespace coding::analysis
