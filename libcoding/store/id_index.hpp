// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace coding::store {

/// From ids to their ordinals 0, 1, … in the order of adding. Ids made in one change are consecutive, so that
/// they are kept as runs: a look-up near the last one costs a comparison, any other a binary search in the
/// runs.
class IdIndex {
  public:
    /// Ids must come in ascending order.
    void add(std::int64_t id) {
        if (!runs_.empty() && id == runs_.back().first + runs_.back().count) {
            ++runs_.back().count;
        } else {
            runs_.push_back({id, 1, size_});
        }
        ++size_;
    }

    [[nodiscard]] std::optional<std::uint32_t> find(std::int64_t id) const {
        if (recent_ < runs_.size() && runs_[recent_].holds(id)) return runs_[recent_].ordinal(id);
        const auto after =
            std::upper_bound(runs_.begin(), runs_.end(), id,
                             [](std::int64_t value, const Run& run) { return value < run.first; });
        if (after == runs_.begin()) return std::nullopt;
        const auto run = after - 1;
        if (!run->holds(id)) return std::nullopt;
        recent_ = static_cast<std::size_t>(run - runs_.begin());
        return run->ordinal(id);
    }

    [[nodiscard]] std::uint32_t size() const { return size_; }

  private:
    struct Run {
        std::int64_t first;
        std::int64_t count;
        std::uint32_t start;
        [[nodiscard]] bool holds(std::int64_t id) const { return id >= first && id - first < count; }
        [[nodiscard]] std::uint32_t ordinal(std::int64_t id) const {
            return start + static_cast<std::uint32_t>(id - first);
        }
    };
    std::vector<Run> runs_;
    std::uint32_t size_ = 0;
    mutable std::size_t recent_ = 0;
};

}  // namespace coding::store
