// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of a whole project, one source or code at a step: for a window, which must not wait for them, and so
// that nobody who writes waits for one long reading.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "libcoding/model/ids.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::store {

/// Sources with their groups, in their order; their counts are 0 still.
std::vector<SourceSummary> uncounted_summaries(const Project& project);

/// Fills in the counts of one, as source_summaries() has them.
void count(const Project& project, SourceSummary& summary);

/// coding_counts() in steps.
class CodingCounting {
  public:
    CodingCounting() = default;  ///< nothing to count
    explicit CodingCounting(const Project& project);

    /// Counts one more code; true while there is more.
    bool step(const Project& project);
    /// Whole when step() returned false.
    [[nodiscard]] const std::unordered_map<CodeId, std::uint32_t>& counts() const { return counts_; }

  private:
    std::vector<CodeId> codes_;
    std::vector<SourceId> hidden_;  ///< whose codings are taken off again
    std::unordered_map<CodeId, std::uint32_t> counts_;
};

}  // namespace coding::store
