// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// Which themes' codings (the theme's own, and those below it) a coding overlaps. One sweep: codings must be
/// asked about in their order.
class Crossings {
  public:
    /// `themes`: indices of codes; `references`: the codings, a bit each, that stand for the themes. Tables
    /// and references are borrowed.
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
        // Those that begin inside it, until all themes are met.
        auto met = kept;
        for (auto i = next_; met < end_.size() && i < codings_.size() && codings_[i].begin < coding.end;
             ++i) {
            if (!references_[i]) continue;
            for (const auto theme : themes_of_code_[codings_[i].code]) {
                if (met_[theme] == asked_) continue;
                met_[theme] = asked_;
                ++met;
                visit(theme);
            }
        }
    }

  private:
    /// Opens the themes of the codings that begin at or before `position`.
    void enter(std::uint32_t position);

    const std::vector<store::FlatCoding>& codings_;
    const std::vector<bool>& references_;
    std::vector<std::vector<std::uint32_t>> themes_of_code_;
    std::size_t next_ = 0;             // coding
    std::vector<std::uint32_t> open_;  // themes that may reach over the position
    std::vector<std::uint32_t> end_;   // how far the theme's codings reach
    std::vector<std::uint64_t> met_;   // the last question that the theme answered
    std::uint64_t asked_ = 0;
};

}  // namespace coding::analysis
