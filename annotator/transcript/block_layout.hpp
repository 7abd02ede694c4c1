// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QTextLayout>
#include <vector>

#include "libcoding/text/position_map.hpp"

#include "annotator/transcript/page_metrics.hpp"
#include "annotator/transcript/transcript_document.hpp"

namespace annotator {

/// One block broken into lines. Coordinates: x from the left of the text, y from the top of the block;
/// positions are code points in the source. The document must outlive it.
class BlockLayout {
  public:
    BlockLayout(const TranscriptDocument& document, std::size_t block, const PageMetrics& metrics,
                const QColor& faint);

    /// About how high a block of so many characters will be, without reading it.
    [[nodiscard]] static int estimated_height(std::uint32_t characters, const PageMetrics& metrics);

    [[nodiscard]] int height() const { return height_; }
    /// Of the first line's box.
    [[nodiscard]] int text_top() const { return top_; }
    [[nodiscard]] const QTextLayout& text() const { return layout_; }

    [[nodiscard]] int utf16(std::uint32_t position) const;
    [[nodiscard]] std::uint32_t position(int utf16) const;
    /// The place nearest to the point.
    [[nodiscard]] std::uint32_t position_at(QPointF point) const;
    /// Of the words in the span, a rectangle a line; a place gives one without width.
    [[nodiscard]] std::vector<QRectF> boxes(coding::Span span) const;
    /// A thin upright line for the caret.
    [[nodiscard]] QRectF caret(std::uint32_t position) const;

  private:
    coding::Span shown_;
    coding::text::PositionMap map_;
    QTextLayout layout_;
    int top_ = 0;
    int line_height_ = 0;
    int height_ = 0;
};

/// Whether a guide question begins with this block (its words then stand above it).
[[nodiscard]] bool begins_question(const TranscriptDocument& document, std::size_t block);

}  // namespace annotator
