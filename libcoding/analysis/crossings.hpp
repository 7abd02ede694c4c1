// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// The stretches of the corpus that lie in a coding of each theme (or below it), and which of them a coding
/// overlaps. One sweep: codings must be asked about in their order.
class Crossings {
  public:
    /// `themes`: indices of codes; `references`: the codings (by index) that make up the stretches.
    Crossings(const store::CountingTables& tables, const std::vector<std::uint32_t>& themes,
              const std::vector<bool>& references);

    /// Calls visit(index in `themes`) once for each theme that shares a code point with the coding.
    template <class Visit>
    void each(const store::FlatCoding& coding, Visit&& visit) {
        enter(coding.begin);
        ++asked_;
        std::size_t kept = 0;
        for (const auto theme : open_) {
            if (end_[theme] <= coding.begin || met_[theme] == asked_) continue;
            open_[kept++] = theme;
            met_[theme] = asked_;
            if (coding.begin < coding.end) visit(theme);
        }
        open_.resize(kept);
        for (auto i = next_; i < stretches_.size() && stretches_[i].begin < coding.end; ++i) {
            const auto theme = stretches_[i].theme;
            if (met_[theme] == asked_) continue;
            met_[theme] = asked_;
            visit(theme);
        }
    }

  private:
    struct Stretch {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t theme = 0;
    };

    /// Opens the stretches that begin at or before `position`.
    void enter(std::uint32_t position);

    std::vector<Stretch> stretches_;  // of one theme not overlapping; sorted by begin
    std::size_t next_ = 0;
    std::vector<std::uint32_t> open_;  // themes whose stretch may hold the position
    std::vector<std::uint32_t> end_;   // of the theme's open stretch
    std::vector<std::uint64_t> met_;   // the last question that the theme answered
    std::uint64_t asked_ = 0;
};

}  // namespace coding::analysis
