// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <optional>
#include <span>

#include "annotator/transcript/stripes.hpp"

class QPainter;

namespace annotator {

/// All that decides how a block looks.
struct Scene {
    const TranscriptDocument& document;
    const Lanes& lanes;
    const CodeLooks& looks;
    const PageMetrics& metrics;
    QPalette palette;
    coding::Span selection;
    std::optional<std::uint32_t> caret;  ///< none: not shown now
    coding::CodingId in_hand;
    std::optional<bool> moved_end;       ///< of the coding in hand: true its end, false its beginning
    std::optional<std::size_t> playing;  ///< the block that is heard
    std::span<const coding::Span> hits;  ///< of the search, in order
    std::optional<coding::Span> hit;     ///< the one that was gone to
};

/// Paints one block with its margins; its top is at `y`.
void paint_block(QPainter& painter, const Scene& scene, std::size_t block, const BlockLayout& layout, int y,
                 int width);

/// "1:02:07", "12:31": as short as it is clear.
[[nodiscard]] QString clock(coding::Milliseconds time);

/// Of a margin's faint words.
[[nodiscard]] QColor faint_colour(const QPalette& palette);

}  // namespace annotator
