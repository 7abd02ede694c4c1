// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/analysis/scope.hpp"
#include "libcoding/store/spoken_words.hpp"

namespace coding::analysis {

/// A place where words are said, with so many words on either side, in one turn.
struct ConcordanceLine {
    std::uint32_t block = 0;  ///< index; it has the speaker
    Span span;                ///< of the words, in their source
    std::string left, word, right;
};

/// In which order the lines stand: in that of the texts; by the words before, the nearest first; by those
/// behind. Words are compared as search folds them; equal lines stand in the order of the texts.
enum class LineOrder { place, left, right };

struct Concordance {
    std::vector<ConcordanceLine> lines;
    std::uint64_t withheld = 0;  ///< places where somebody speaks who does not consent to be quoted
};

/// Where these words are said in scope: `words` as a search takes them (search_query.hpp: all in one turn,
/// "phrases", beginnings*), found by the same matcher. Where the scope is of some codes, themes or of a
/// query, only in passages coded so. `read` hands over the blocks in scope. Error{usage} when there is
/// nothing to look for.
Concordance concordance(const store::CountingTables& tables, const Scope& scope,
                        const store::SpokenBlocks& read, std::string_view words, std::size_t around,
                        LineOrder order);

}  // namespace coding::analysis
