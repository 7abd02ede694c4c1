// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "libcoding/exchange/refi/position_unit.hpp"

namespace coding::exchange::refi {

/// Where a position falls in the text.
struct Met {
    std::uint32_t code_point = 0;
    std::size_t byte = 0;
    bool inside = false;   ///< in the middle of a character
    bool outside = false;  ///< past the text, or below 0
};

/// Walks the text once in a unit. `positions` must ascend.
std::vector<Met> sweep(const RawText& raw, const PositionUnit& unit, std::span<const std::int64_t> positions);

}  // namespace coding::exchange::refi
