// SPDX-License-Identifier: GPL-3.0-or-later
// For the files of store/ alone.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "libcoding/store/block_starts.hpp"

namespace coding::store {

/// Where the blocks of a project's sources begin, as a connection read it: a long source is read once,
/// however many acts and views ask. Always what the file says now: what this connection writes to blocks (an
/// undo too) and what others commit makes it forget.
class KnownStarts {
  public:
    /// The database must outlive it.
    explicit KnownStarts(const Database& database);
    KnownStarts(const KnownStarts&) = delete;
    KnownStarts& operator=(const KnownStarts&) = delete;
    ~KnownStarts();

    [[nodiscard]] std::shared_ptr<const BlockStarts> of(SourceId source);

    /// Takes over what an act knows of a source that it has just written.
    void take(SourceId source, std::shared_ptr<const BlockStarts> starts);

  private:
    struct Known {
        SourceId source;
        std::shared_ptr<const BlockStarts> starts;
    };

    const Database& database_;
    std::int64_t others_work_ = 0;  ///< another number once others have committed
    std::vector<Known> known_;      ///< the last asked for at the end
};

}  // namespace coding::store
