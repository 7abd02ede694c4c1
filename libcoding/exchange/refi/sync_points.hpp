// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "libcoding/exchange/refi/element.hpp"
#include "libcoding/transcripts/transcript.hpp"

namespace coding::exchange::refi {

/// A whole number as XML writes it, or the whole part of one with a fraction; nothing when it is none.
std::optional<std::int64_t> whole_number(std::string_view written);

/// What ties a transcript to its recording: places of the text with their times.
struct SyncPoint {
    std::string guid;
    std::int64_t position = 0;  ///< in the unit of the file
    std::optional<std::int64_t> time_ms;
    std::uint32_t place = 0;  ///< in code points, once it is known
};

/// Those of a Transcript that have a position.
std::vector<SyncPoint> sync_points(const Element& transcript);

/// Gives blocks the times of the points on their beginnings and ends; `points` with their places.
void set_times(std::vector<transcripts::ReadBlock>& blocks, std::span<const SyncPoint> points);

}  // namespace coding::exchange::refi
