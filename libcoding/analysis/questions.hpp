// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/analysis/subjects.hpp"

namespace coding::analysis {

/// What is said under a question of the guide.
struct QuestionTalk {
    std::uint32_t question = store::FlatBlock::none;  ///< none: before or outside all questions
    std::uint64_t sources = 0, turns = 0, words = 0;
    std::uint64_t prompted = 0;          ///< codings of what the question asks about
    std::uint64_t spontaneous = 0;       ///< of anything else
    std::vector<std::uint64_t> codings;  ///< by subject, and a last one for codes below none
};

/// In the order of the guide, then what stands outside all questions; only of sources in which a question is
/// marked, and nothing where none is. A coding stands where its first block in scope does; two coders'
/// codings of one passage count once, unless every coder counts (passages.hpp).
std::vector<QuestionTalk> talk_by_question(const store::CountingTables& tables, const Scope& scope,
                                           const Subjects& subjects);

}  // namespace coding::analysis
