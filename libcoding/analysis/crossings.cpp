// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/crossings.hpp"

namespace coding::analysis {

Crossings::Crossings(const store::CountingTables& tables, const std::vector<std::uint32_t>& themes,
                     const std::vector<bool>& references)
    : codings_(tables.codings),
      references_(references),
      themes_of_code_(tables.codebook.codes().size()),
      end_(themes.size()),
      met_(themes.size()) {
    for (std::uint32_t theme = 0; theme < themes.size(); ++theme) {
        const auto end = tables.codebook.subtree_end(themes[theme]);
        for (std::size_t code = themes[theme]; code < end; ++code) themes_of_code_[code].push_back(theme);
    }
}

void Crossings::enter(std::uint32_t position) {
    for (; next_ < codings_.size() && codings_[next_].begin <= position; ++next_) {
        if (!references_[next_]) continue;
        const auto& coding = codings_[next_];
        for (const auto theme : themes_of_code_[coding.code]) {
            // A theme that still reaches here is in the list already.
            if (end_[theme] <= coding.begin) open_.push_back(theme);
            end_[theme] = std::max(end_[theme], coding.end);
        }
    }
}

}  // namespace coding::analysis
