// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "libcoding/analysis/scope.hpp"

namespace coding::analysis {

/// What was spoken of when, along one session.
struct Timeline {
    struct Mark {
        Span span;                     ///< in the source
        std::uint32_t begin_word = 0;  ///< from the start of the source
        std::uint32_t end_word = 0;
        std::int64_t begin_ms = -1, end_ms = -1;  ///< -1 where the source has no times
        std::uint32_t coders = 0;                 ///< how many coded it so
        Polarity polarity = Polarity::none;       ///< where its codings agree; ambivalent where they don't
        std::uint32_t question = store::FlatBlock::none;  ///< that it was said under
        std::uint32_t speaker = store::FlatBlock::none;
    };
    struct Row {
        std::uint32_t code = 0;
        std::vector<Mark> marks;  ///< passages of the code itself: overlapping codings are one
    };
    /// A stretch under one question of the guide.
    struct Asked {
        std::uint32_t question = 0;
        std::uint32_t begin_word = 0, end_word = 0;
        std::int64_t begin_ms = -1, end_ms = -1;
    };

    std::uint32_t source = 0;
    std::uint32_t words = 0;
    std::int64_t length_ms = -1;  ///< -1: not known; that of the last turn is put down by the mean pace
    std::vector<Row> rows;        ///< in codebook order, of codes that have marks
    std::vector<Asked> questions;

    [[nodiscard]] bool timed() const { return length_ms >= 0; }
};

/// One for each source in scope that has codings in scope, in order. Times inside a turn are found by its
/// words, those of turns without a time between their neighbours.
std::vector<Timeline> timelines(const store::CountingTables& tables, const Scope& scope);

}  // namespace coding::analysis
