// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <vector>

#include "annotator/transcript/lanes.hpp"
#include "annotator/transcript/reading_style.hpp"

namespace annotator {

/// Fonts and columns of a transcript on the screen, in device-independent pixels: who speaks on the left, the
/// text, stripes and their labels on the right.
struct PageMetrics {
    struct Column {
        int x = 0;  ///< of its first lane
        int label_x = 0;
        int label_width = 0;  ///< 0: no room for labels
    };

    QFont text, heading, speaker, small;
    int line_height = 0;   ///< from one line of text to the next
    int block_gap = 0;     ///< above each block
    int question_gap = 0;  ///< more, above the first block under a question
    int margin_x = 0, margin_width = 0;
    int text_x = 0, text_width = 0;
    int lane_width = 0;
    int label_height = 0;
    int characters = 0;  ///< that a line holds, about
    std::vector<Column> columns;
    int right = 0;  ///< where the last column ends

    PageMetrics() = default;
    PageMetrics(const ReadingStyle& style, const QFont& base, int viewport_width,
                const std::vector<Lanes::Column>& columns);
};

}  // namespace annotator
