// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "libcoding/analysis/levers.hpp"
#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// The verbatims of one code (without those below it), and what they were chosen from. A voice is a speaker,
/// or a source where nobody is named.
struct CodeVerbatims {
    std::uint32_t code = 0;
    std::vector<QuoteRef> quotes;  ///< in the order of choice
    std::uint64_t passages = 0;    ///< of the code, in scope
    std::uint64_t withheld = 0;    ///< of these, with words of somebody who does not consent to be quoted
    std::uint64_t voices = 0;      ///< of the passages that may be quoted
    std::uint64_t voices_heard = 0;
    std::uint64_t groups = 0;
    std::uint64_t groups_heard = 0;
};

/// By greedy cover: next is the passage with most groups and voices not heard yet; of equals the best
/// attested (levers.hpp). At most `at_most` a code; 0: all, in this order. Codes without a passage in scope
/// are left out.
std::vector<CodeVerbatims> verbatims(const store::CountingTables& tables, const Scope& scope,
                                     std::size_t at_most);

}  // namespace coding::analysis
