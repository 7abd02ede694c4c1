// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/block_heights.hpp"

#include <algorithm>
#include <bit>

namespace annotator {

void BlockHeights::assign(std::vector<int> heights) {
    heights_ = std::move(heights);
    tree_.assign(heights_.size() + 1, 0);
    for (std::size_t i = 1; i < tree_.size(); ++i) {
        tree_[i] += heights_[i - 1];
        const auto parent = i + (i & (~i + 1));
        if (parent < tree_.size()) tree_[parent] += tree_[i];
    }
}

void BlockHeights::set(std::size_t block, int height) {
    const auto difference = height - heights_[block];
    heights_[block] = height;
    for (auto i = block + 1; i < tree_.size(); i += i & (~i + 1)) tree_[i] += difference;
}

std::int64_t BlockHeights::top(std::size_t block) const {
    std::int64_t sum = 0;
    for (auto i = block; i > 0; i -= i & (~i + 1)) sum += tree_[i];
    return sum;
}

std::size_t BlockHeights::at(std::int64_t y) const {
    std::size_t block = 0;
    for (auto step = std::bit_floor(size()); step > 0; step /= 2) {
        if (block + step < tree_.size() && tree_[block + step] <= y) {
            block += step;
            y -= tree_[block];
        }
    }
    return std::min(block, size() - 1);
}

}  // namespace annotator
