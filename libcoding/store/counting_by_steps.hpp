// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of a whole project, a little at a step: for a window, which must not wait for them, and so that
// nobody who writes waits for one long reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "libcoding/model/ids.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/sources.hpp"

namespace coding::store {

/// Sources with their groups, in their order; their counts are 0 still.
std::vector<SourceSummary> uncounted_summaries(const Project& project);

/// The counts of source_summaries() in steps.
class SourceCounting {
  public:
    SourceCounting() = default;  ///< nothing to count
    /// What is known of them already stands until it is counted again.
    explicit SourceCounting(std::vector<SourceSummary> sources) : sources_(std::move(sources)) {}

    /// Begins with the first again.
    void begin_again();
    /// Counts a source, or some thousand blocks of a long one; true while there is more.
    bool step(const Project& project);
    /// Whole when step() returned false.
    [[nodiscard]] const std::vector<SourceSummary>& sources() const { return sources_; }

  private:
    std::vector<SourceSummary> sources_;
    std::size_t next_ = 0;          ///< that is being counted
    SourceSummary so_far_;          ///< of it
    std::int64_t counted_to_ = -1;  ///< the number of its last block that was counted
};

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
