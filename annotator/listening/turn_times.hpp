// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/store/sources.hpp"

namespace annotator {

/// When each block of a source is said, in its recording. Where the transcript gives no time for a block, one
/// is reckoned between its neighbours by the length of the text; before the first time and behind the last
/// one none is known.
class TurnTimes {
  public:
    TurnTimes() = default;
    explicit TurnTimes(std::span<const coding::store::BlockTime> blocks);

    struct Turn {
        std::uint32_t begin = 0;  ///< code points in the whole source
        std::uint32_t end = 0;
        std::optional<coding::Milliseconds> from;
        std::optional<coding::Milliseconds> to;  ///< none: to the end of the recording
    };

    [[nodiscard]] bool empty() const { return !timed_; }
    /// The block that holds the place; none past the end.
    [[nodiscard]] const Turn* at(std::uint32_t position) const;
    /// The block that is said at that time: the last one that has begun.
    [[nodiscard]] const Turn* at(coding::Milliseconds time) const;

  private:
    void reckon_gaps();

    std::vector<Turn> turns_;
    bool timed_ = false;
};

}  // namespace annotator
