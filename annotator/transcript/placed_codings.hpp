// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "libcoding/model/coding.hpp"

namespace annotator {

/// The codings of one source, found by id, by place and by block; follows single changes without reading all
/// again. Pointers hold until the coding is changed or gone.
class PlacedCodings {
  public:
    /// Where each block begins in the source, in code points, and one more: the source's length.
    explicit PlacedCodings(std::vector<std::uint32_t> block_starts);

    void assign(std::vector<coding::Coding> codings);

    /// Takes over what changed and says which blocks it touches, in order.
    std::vector<std::size_t> apply(std::span<const coding::Coding> now,
                                   std::span<const coding::CodingId> gone);

    [[nodiscard]] const coding::Coding* find(coding::CodingId id) const;
    /// By begin, the longer first, id.
    [[nodiscard]] std::span<const coding::Coding* const> all() const { return order_; }
    [[nodiscard]] std::span<const coding::Coding* const> in_block(std::size_t block) const;
    /// Those that hold the whole span, or the place where it is empty; the shortest first.
    [[nodiscard]] std::vector<const coding::Coding*> covering(coding::Span span) const;

    /// The block that holds the position; the last one for the source's end.
    [[nodiscard]] std::size_t block_at(std::uint32_t position) const;

  private:
    struct Blocks {
        std::size_t first, last;
    };
    [[nodiscard]] Blocks blocks_of(coding::Span span) const;
    void add(const coding::Coding& coding);
    void remove(coding::CodingId id);

    std::vector<std::uint32_t> starts_;
    std::unordered_map<coding::CodingId, coding::Coding> codings_;
    std::vector<const coding::Coding*> order_;
    std::unordered_map<std::size_t, std::vector<const coding::Coding*>> by_block_;  ///< where there are any
};

}  // namespace annotator
