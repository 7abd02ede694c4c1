// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/model/coding.hpp"
#include "libcoding/model/source.hpp"

namespace coding::store {

class Database;

/// How long a block is, in code points.
struct BlockLength {
    BlockId id;
    std::uint32_t characters = 0;
};

/// Where each block of one source begins in it, without its text. Blocks are known by their index 0, 1, … in
/// the source.
class BlockStarts {
  public:
    BlockStarts(const Database& database, SourceId source);

    /// The same source once `blocks` stand in place of `count` of its blocks from `first` on.
    [[nodiscard]] BlockStarts with(std::size_t first, std::size_t count,
                                   std::span<const BlockLength> blocks) const;

    /// Of the whole source, in code points.
    [[nodiscard]] std::uint32_t length() const { return begins_.back(); }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }
    [[nodiscard]] BlockId id(std::size_t index) const { return ids_[index]; }
    [[nodiscard]] std::uint32_t begin(std::size_t index) const { return begins_[index]; }
    /// Where each block begins, and one more: the length.
    [[nodiscard]] const std::vector<std::uint32_t>& begins() const { return begins_; }
    [[nodiscard]] Span span(std::size_t index) const { return {begins_[index], begins_[index + 1]}; }

    /// The block that holds the code point at `position`, which must be less than length().
    [[nodiscard]] std::size_t block_at(std::uint32_t position) const;

    /// In the whole source. Throws Error{storage} when the block is not one of the source.
    [[nodiscard]] std::uint32_t position(BlockPosition place) const;

    /// Nothing when it is not a block of the source.
    [[nodiscard]] std::optional<std::size_t> index_of(BlockId block) const;

  private:
    BlockStarts() = default;
    void add(BlockLength block);
    void index_ids();

    std::vector<BlockId> ids_;
    std::vector<std::uint32_t> begins_{0};  ///< one more than blocks: the last is the length
    /// Indices by ascending id; empty when the ids ascend already, as they do after an import.
    std::vector<std::uint32_t> by_id_;
};

}  // namespace coding::store
