// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::store {

/// The words of a block, as they were found when its text came in. Valid during the call that hands it over.
struct SpokenBlock {
    std::size_t block = 0;  ///< index in CountingTables::blocks
    std::string_view text;
    std::span<const std::uint32_t> word_starts;  ///< code points from the block's start; as many as its words
};

using SpokenBlocks = std::function<void(const std::function<void(const SpokenBlock&)>&)>;

/// Hands over the blocks that are wanted (by index) and hold words, in order, read from the file one by one.
void each_spoken_block(const Project& project, const CountingTables& tables, const std::vector<bool>& wanted,
                       const std::function<void(const SpokenBlock&)>& visit);

}  // namespace coding::store
