// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace annotator {

/// Heights of blocks one below the other, in pixels: from a block to its top and back in O(log n), also while
/// single heights change (a Fenwick tree).
class BlockHeights {
  public:
    void assign(std::vector<int> heights);
    void set(std::size_t block, int height);

    [[nodiscard]] int height(std::size_t block) const { return heights_[block]; }
    [[nodiscard]] std::size_t size() const { return heights_.size(); }
    [[nodiscard]] std::int64_t top(std::size_t block) const;
    [[nodiscard]] std::int64_t total() const { return top(size()); }
    /// The block at that height from the top; the last one below all. Only where there are blocks.
    [[nodiscard]] std::size_t at(std::int64_t y) const;

  private:
    std::vector<int> heights_;
    std::vector<std::int64_t> tree_;
};

}  // namespace annotator
