// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

#include "libcoding/model/coding.hpp"

namespace coding::analysis {

/// The polarities that reports weigh against each other, and the places of the first two among them.
inline constexpr std::array polarities{Polarity::lever, Polarity::barrier, Polarity::ambivalent};
inline constexpr std::size_t lever = 0;
inline constexpr std::size_t barrier = 1;

}  // namespace coding::analysis
