// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// A piece of the corpus: code points and words of speech.
struct Stretch {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t begin_word = 0, end_word = 0;
};

/// Pieces in order, none empty and no two overlapping (they may touch); none goes over the end of a source.
using Stretches = std::vector<Stretch>;

/// Adds a piece that begins no earlier than the last one, which it goes into where they overlap.
void add(Stretches& stretches, const Stretch& more);

/// What lies in either; what overlaps becomes one.
Stretches united(const Stretches& a, const Stretches& b);
/// What lies in both.
Stretches common(const Stretches& a, const Stretches& b);
/// Those of `a` that share nothing with one of `b`.
Stretches without(const Stretches& a, const Stretches& b);

/// How two pieces may stand to each other.
struct Nearness {
    std::uint32_t within = 0;  ///< words between them, or turns on (0: the same turn)
    bool turns = false;
    bool in_order = false;  ///< `b` begins where `a` ends, or behind it
};
/// From a piece of `a` to the pieces of `b` near it in the same source.
Stretches near(const store::CountingTables& tables, const Stretches& a, const Stretches& b,
               const Nearness& nearness);
/// Of each block that both touch: from the first of their pieces in it to the last.
Stretches in_one_block(const store::CountingTables& tables, const Stretches& a, const Stretches& b);
/// Both, in the sources that hold both.
Stretches in_one_source(const store::CountingTables& tables, const Stretches& a, const Stretches& b);

}  // namespace coding::analysis
