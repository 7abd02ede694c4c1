// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <memory>
#include <unordered_map>
#include <vector>

#include "annotator/transcript/block_heights.hpp"
#include "annotator/transcript/block_layout.hpp"

namespace annotator {

/// The blocks of a document one below the other, and the window through which they are seen. Only blocks that
/// are looked at are laid out; the heights of all others are estimates, put right when they come into sight.
/// What holds the window is the block at its top, so nothing jumps when heights above it change.
/// y counts from the top of the window unless said otherwise.
class BlockFlow {
  public:
    struct Placed {
        std::size_t block = 0;
        int y = 0;
        const BlockLayout* layout = nullptr;
    };

    /// Begins anew with another document, other fonts or another width; what is at the top stays there.
    void reset(const TranscriptDocument& document, const PageMetrics& metrics, const QColor& faint);
    /// A window that grows beyond the end shows more of what is above.
    void set_window(int height);

    /// Laid out now, if it is not yet; holds until reset() or trim().
    const BlockLayout& layout(std::size_t block);
    /// What is in the window, from the top; lays it out.
    std::vector<Placed> visible();
    /// Where the block is; an estimate when it is out of sight.
    [[nodiscard]] int y_of(std::size_t block) const;
    /// Only where there are blocks.
    [[nodiscard]] std::size_t block_at(int y) const;

    /// From the top of all, in pixels.
    [[nodiscard]] std::int64_t scrolled() const;
    [[nodiscard]] std::int64_t longest_scroll() const;
    void scroll_to(std::int64_t from_top);
    /// Scrolls so that the height `inside` the block is at `y`.
    void place(std::size_t block, int inside, int y);

    [[nodiscard]] std::size_t laid_out() const { return layouts_.size(); }

  private:
    void trim();
    void stay_before_the_end();

    const TranscriptDocument* document_ = nullptr;
    PageMetrics metrics_;
    QColor faint_;
    BlockHeights heights_;
    std::unordered_map<std::size_t, std::unique_ptr<BlockLayout>> layouts_;
    std::size_t top_ = 0;  ///< the block at the top of the window
    int hidden_ = 0;       ///< how much of it is above the window
    int window_ = 0;
};

}  // namespace annotator
