// SPDX-License-Identifier: GPL-3.0-or-later
// For the files of store/ alone.
#pragma once

#include <cstdint>
#include <vector>

#include "libcoding/model/ids.hpp"

namespace coding::store {

class Database;

/// The sources whose blocks lie side by side by id, as an import has put them: all from the first to the last
/// are theirs, and none of theirs lies elsewhere. So they can be read as they lie on disk.
class BlockRuns {
  public:
    struct Run {
        SourceId source;
        std::int64_t low = 0, high = 0;  ///< ids of the first and the last block
    };

    explicit BlockRuns(const Database& database);

    /// Nothing when the source is none of them.
    [[nodiscard]] const Run* of(SourceId source) const;

  private:
    void leave_out_scattered(const Database& database);

    std::vector<Run> runs_;  ///< by source
};

}  // namespace coding::store
