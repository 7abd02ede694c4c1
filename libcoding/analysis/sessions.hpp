// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "libcoding/store/counting.hpp"

namespace coding::analysis {

/// A person's time at a session, in milliseconds, half-open.
struct Stay {
    std::uint32_t participant = 0;
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max();

    [[nodiscard]] bool whole() const {
        return from == std::numeric_limits<std::int64_t>::min() &&
               to == std::numeric_limits<std::int64_t>::max();
    }
    /// A time below 0 is not known: then whoever was there at all counts as there.
    [[nodiscard]] bool holds(std::int64_t time) const { return time < 0 || (from <= time && time < to); }
};

/// Who was at which session, spoke or not: by Presence, and whoever speaks in a source without being noted as
/// present there counts as there throughout. Stays outside the times asked for are left out.
class Sessions {
  public:
    Sessions() = default;
    Sessions(const store::CountingTables& tables, std::optional<Milliseconds> from,
             std::optional<Milliseconds> to);

    [[nodiscard]] std::span<const Stay> at(std::uint32_t source) const {
        return std::span{stays_}.subspan(first_[source], first_[source + 1] - first_[source]);
    }
    /// Whether somebody came later or left earlier than the others.
    [[nodiscard]] bool partial(std::uint32_t source) const { return partial_[source]; }
    /// Whether the participant was at more than one session (or noted twice at one), at whatever time.
    [[nodiscard]] bool returns(std::uint32_t participant) const { return returns_[participant]; }
    [[nodiscard]] bool any_partial() const { return any_partial_; }

  private:
    std::vector<Stay> stays_;  // by source
    std::vector<std::size_t> first_;
    std::vector<bool> partial_;
    std::vector<bool> returns_;
    bool any_partial_ = false;
};

}  // namespace coding::analysis
