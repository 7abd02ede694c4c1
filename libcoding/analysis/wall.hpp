// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// The whole study at a glance: each source a band as long as its words in scope, cut into buckets of so many
/// words; of each bucket, how much every theme covers.
struct Wall {
    struct Band {
        std::uint32_t source = 0;
        std::uint32_t begin_word = 0;  ///< how many words in scope other bands hold before it
        std::uint32_t words = 0;       ///< in scope
        std::uint32_t first = 0;       ///< its first bucket
        std::uint32_t buckets = 0;
        std::vector<std::uint64_t> coded;  ///< by column: words covered, each once
    };

    /// The codes that have a colour: the highest themes that are coded; where none is, the highest codes.
    std::vector<std::uint32_t> subjects;
    std::uint32_t words_per_bucket = 1;  ///< the last bucket of a band may hold fewer
    std::vector<Band> bands;             ///< sources with a block in scope, in order
    std::vector<float> shares;           ///< by bucket, then by column: 0 to 1 of the bucket's words

    /// A column a subject, and a last one for codes of none of them.
    [[nodiscard]] std::size_t columns() const { return subjects.size() + 1; }
    [[nodiscard]] std::span<const float> at(const Band& band, std::uint32_t bucket) const {
        return std::span{shares}.subspan((band.first + bucket) * columns(), columns());
    }
};

/// One pass over the codings in scope; words of blocks out of scope are no part of it. The longest band has
/// `buckets` buckets (or fewer, with fewer words), the others as many as their words need.
Wall wall(const store::CountingTables& tables, const Scope& scope, std::uint32_t buckets);

/// What to read at a place of the wall: the first coding of the column that reaches into the bucket; where
/// there is none, where the bucket begins (an empty span).
struct WallSpot {
    std::uint32_t source = 0;
    Span span;                            ///< in the source
    std::optional<std::uint32_t> coding;  ///< index
};
WallSpot wall_spot(const store::CountingTables& tables, const Scope& scope, const Wall& wall,
                   std::size_t band, std::uint32_t bucket, std::optional<std::size_t> column);

}  // namespace coding::analysis
