// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/crossings.hpp"

#include <algorithm>
#include <numeric>

namespace coding::analysis {

Crossings::Crossings(const store::CountingTables& tables, const std::vector<std::uint32_t>& themes,
                     const std::vector<bool>& references)
    : codings_(tables.codings), references_(references), end_(themes.size()), met_(themes.size()) {
    const auto codes = static_cast<std::uint32_t>(tables.codebook.codes().size());
    for (std::uint32_t code = 0; code < codes; ++code) {
        first_.push_back(static_cast<std::uint32_t>(themes_of_code_.size()));
        for (std::uint32_t theme = 0; theme < themes.size(); ++theme) {
            const bool below = themes[theme] <= code && code < tables.codebook.subtree_end(themes[theme]);
            if (below) themes_of_code_.push_back(theme);
        }
    }
    first_.push_back(static_cast<std::uint32_t>(themes_of_code_.size()));
}

std::span<const std::uint8_t> Crossings::of(const store::FlatCoding& coding) {
    enter(coding.begin);
    for (std::size_t theme = 0; theme < end_.size(); ++theme)
        met_[theme] = end_[theme] > coding.begin ? 1 : 0;
    look_inside(coding);
    return met_;
}

/// The codings that begin at or before the position.
void Crossings::enter(std::uint32_t position) {
    for (; next_ < codings_.size() && codings_[next_].begin <= position; ++next_) {
        if (!references_[next_]) continue;
        const auto& coding = codings_[next_];
        for (const auto theme : themes_of(coding.code)) end_[theme] = std::max(end_[theme], coding.end);
    }
}

/// Those that begin behind the coding's begin, until all themes are met.
void Crossings::look_inside(const store::FlatCoding& coding) {
    if (next_ == codings_.size() || codings_[next_].begin >= coding.end) return;
    auto missing = met_.size() - std::accumulate(met_.begin(), met_.end(), std::size_t{0});
    for (auto i = next_; missing > 0 && i < codings_.size() && codings_[i].begin < coding.end; ++i) {
        if (!references_[i]) continue;
        for (const auto theme : themes_of(codings_[i].code)) {
            missing -= met_[theme] == 0 ? 1U : 0U;
            met_[theme] = 1;
        }
    }
}

}  // namespace coding::analysis
