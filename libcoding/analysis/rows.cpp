// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/analysis/rows.hpp"

#include <algorithm>

namespace coding::analysis {

Rows::Rows(const Codebook& codebook, Top top) {
    const auto codes = codebook.codes().size();
    above_.push_back(everything);
    code_.push_back(0);
    for (std::uint32_t code = 0; code < codes; ++code) {
        const auto parent = codebook.parent(code);
        above_.push_back(parent ? total(*parent) : everything);
        code_.push_back(code);
    }
    for (std::uint32_t code = 0; code < codes; ++code) {
        const bool leaf = codebook.subtree_end(code) == code + 1;
        own_.push_back(leaf ? total(code) : static_cast<std::uint32_t>(above_.size()));
        if (leaf) continue;
        above_.push_back(total(code));
        code_.push_back(code);
        parents_.push_back(
            {.row = total(code), .end = total(codebook.subtree_end(code)), .first_parent = own_.back()});
    }
    for (auto& parent : parents_) {
        // Codes stand in the order of the tree, and so do the rows of those that have others below them.
        const auto below = [&](const Parent& other) { return other.row < parent.end; };
        const auto end = std::partition_point(parents_.begin(), parents_.end(), below);
        parent.end_parent =
            parents_.front().first_parent + static_cast<std::uint32_t>(end - parents_.begin());
    }
    for (std::size_t code = 0; code < codes; ++code) {
        first_.push_back(static_cast<std::uint32_t>(of_code_.size()));
        for (auto row = own_[code]; row != everything; row = above_[row]) of_code_.push_back(row);
        if (top == Top::counted) of_code_.push_back(everything);
    }
    first_.push_back(static_cast<std::uint32_t>(of_code_.size()));
}

}  // namespace coding::analysis
