// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// How often codes stand together. Each code is taken by itself, without those below it; codings of one code
/// that overlap are one passage, of however many coders.
struct Cooccurrence {
    struct CodeUse {
        std::uint32_t code = 0;
        std::uint64_t passages = 0;
        std::uint64_t words = 0;  ///< in scope, each once
        std::uint64_t turns = 0;  ///< in scope, with at least one word
    };
    /// What two codes have in common. Each pair of their passages counts in one way: the first that fits.
    struct Pair {
        std::uint32_t first = 0, second = 0;  ///< indices in `codes`, first < second
        std::uint64_t exact = 0;              ///< the same begin and end
        std::uint64_t nested = 0;             ///< one within the other
        std::uint64_t overlapping = 0;        ///< a part in common
        std::uint64_t near = 0;               ///< nothing in common, at most `within` words between
        std::uint64_t words = 0;              ///< in scope, in passages of both
        std::uint64_t turns = 0;              ///< in scope, touched by both

        [[nodiscard]] std::uint64_t together() const { return exact + nested + overlapping; }
    };

    std::vector<CodeUse> codes;  ///< that are coded in scope, in the order of the codebook
    std::vector<Pair> pairs;     ///< that have anything in common, by first, then second
    std::uint64_t turns = 0;     ///< in scope
    std::uint32_t within = 0;

    /// Words in both ÷ words in either (Jaccard 1901); nothing where neither has a word.
    [[nodiscard]] std::optional<double> jaccard(const Pair& pair) const;
    /// Turns that both would touch if they had nothing to do with each other; nothing without turns.
    [[nodiscard]] std::optional<double> expected(const Pair& pair) const;
};

/// One sweep in text order: a passage is held against those that still reach to it, not against all.
Cooccurrence cooccurrence(const store::CountingTables& tables, const Scope& scope, std::uint32_t within);

}  // namespace coding::analysis
