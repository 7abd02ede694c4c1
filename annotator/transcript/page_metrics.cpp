// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/page_metrics.hpp"

#include <QFontMetrics>
#include <algorithm>

namespace annotator {
namespace {

constexpr double text_larger = 1.12, heading_larger = 1.25, small_smaller = 0.86;
constexpr int least_characters = 28;

QFont scaled(const QFont& font, double by) {
    QFont result{font};
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * by);
    else
        result.setPixelSize(std::max(1, qRound(font.pixelSize() * by)));
    return result;
}

}  // namespace

PageMetrics::PageMetrics(const ReadingStyle& style, const QFont& base, int viewport_width,
                         const std::vector<Lanes::Column>& coder_columns) {
    const double zoom = style.zoom / 100.0;
    text = scaled(base, zoom * text_larger);
    heading = scaled(base, zoom * heading_larger);
    heading.setWeight(QFont::DemiBold);
    speaker = scaled(base, zoom);
    speaker.setWeight(QFont::DemiBold);
    small = scaled(base, zoom * small_smaller);

    const QFontMetrics of_text{text}, of_small{small};
    const int em = of_text.height();
    line_height = of_text.height() * style.line_spacing / 100;
    block_gap = line_height / 2;
    question_gap = line_height + of_small.height();
    lane_width = std::max(4, of_small.height() / 2);
    label_height = of_small.height() + of_small.height() / 4;

    const int character = std::max(1, of_text.averageCharWidth());
    int labels = style.stripes ? of_small.averageCharWidth() * (coder_columns.size() > 1 ? 16 : 26) : 0;
    int lanes = 0;
    if (style.stripes) {
        for (const auto& column : coder_columns) lanes += std::max(1, column.lanes) * lane_width + em / 2;
    }
    const int gaps = em * 3;  // at the left edge, around the text, at the right edge
    const auto count = static_cast<int>(coder_columns.size());
    margin_width = of_small.averageCharWidth() * 22;
    text_width = style.line_width * character;
    const auto too_wide = [&] {
        return margin_width + text_width + lanes + count * labels + gaps - viewport_width;
    };
    if (too_wide() > 0) text_width = std::max(least_characters * character, text_width - too_wide());
    if (too_wide() > 0) labels = std::max(0, labels - (too_wide() + count - 1) / count);
    if (labels < of_small.averageCharWidth() * 5) labels = 0;
    if (too_wide() > 0) margin_width = std::max(of_small.averageCharWidth() * 12, margin_width - too_wide());
    if (too_wide() > 0) text_width = std::max(8 * character, text_width - too_wide());
    characters = text_width / character;

    const int spare = std::max(0, -too_wide());
    margin_x = em / 2 + spare / 2;
    text_x = margin_x + margin_width + em;
    int x = text_x + text_width + em;
    if (style.stripes) {
        for (const auto& column : coder_columns) {
            const int label_x = x + std::max(1, column.lanes) * lane_width + em / 4;
            columns.push_back({x, label_x, labels});
            x = label_x + labels + em / 4;
        }
    }
    right = x;
}

}  // namespace annotator
