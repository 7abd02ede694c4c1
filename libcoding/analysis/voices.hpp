// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace coding::analysis {

/// What one participant does with one row, in one number: whether she speaks in a turn that a coding of it
/// touches, and how many of the codings that are kept she makes (up to 2^31).
class Voice {
  public:
    void speak() { both_ |= 1U; }
    void make() { both_ += 2U; }
    void add(Voice other) {
        both_ += other.both_ & ~1U;
        both_ |= other.both_ & 1U;
    }
    [[nodiscard]] bool speaks() const { return (both_ & 1U) != 0; }
    [[nodiscard]] std::uint32_t made() const { return both_ >> 1U; }

  private:
    std::uint32_t both_ = 0;
};

}  // namespace coding::analysis
