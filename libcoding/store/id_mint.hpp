// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace coding::store {

/// Makes the ids of rows: 63 bits, of which the upper 33 are the seconds since 2020-01-01 UTC (enough until
/// 2292) and the lower 30 random, so that two copies of a project practically never mint the same one.
///
/// Each change starts a run with a fresh random tail and counts up from there: rows made together lie
/// together in their tables. A run never starts below an id that the mint gave before or below `above`,
/// whatever the clock says.
class IdMint {
  public:
    IdMint();

    /// Starts the run of a change; its ids are greater than `above`.
    void start(std::int64_t above);

    std::int64_t mint() { return next_++; }

  private:
    std::int64_t next_ = 1;
};

}  // namespace coding::store
