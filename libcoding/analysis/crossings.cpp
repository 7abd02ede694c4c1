// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/crossings.hpp"

#include <algorithm>

namespace coding::analysis {

Crossings::Crossings(const store::CountingTables& tables, const std::vector<std::uint32_t>& themes,
                     const std::vector<bool>& references)
    : end_(themes.size()), met_(themes.size()) {
    if (themes.empty()) return;
    const auto codes = tables.codebook.codes().size();
    std::vector<std::vector<std::uint32_t>> themes_of_code(codes);
    for (std::uint32_t theme = 0; theme < themes.size(); ++theme) {
        const auto end = tables.codebook.subtree_end(themes[theme]);
        for (std::size_t code = themes[theme]; code < end; ++code) themes_of_code[code].push_back(theme);
    }
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> last(themes.size(), none);  // the theme's latest stretch
    for (std::size_t i = 0; i < tables.codings.size(); ++i) {
        if (!references[i]) continue;
        const auto& coding = tables.codings[i];
        for (const auto theme : themes_of_code[coding.code]) {
            if (last[theme] != none && coding.begin <= stretches_[last[theme]].end) {
                auto& end = stretches_[last[theme]].end;
                end = std::max(end, coding.end);
            } else {
                last[theme] = stretches_.size();
                stretches_.push_back({coding.begin, coding.end, theme});
            }
        }
    }
}

void Crossings::enter(std::uint32_t position) {
    for (; next_ < stretches_.size() && stretches_[next_].begin <= position; ++next_) {
        const auto& stretch = stretches_[next_];
        end_[stretch.theme] = stretch.end;
        open_.push_back(stretch.theme);
    }
}

}  // namespace coding::analysis
