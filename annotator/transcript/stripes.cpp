// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/stripes.hpp"

#include <QFontMetrics>
#include <algorithm>

namespace annotator {
namespace {

/// Sets the labels of one column one beside the other, and below each other where a row is full.
class LabelRows {
  public:
    LabelRows(const PageMetrics::Column& column, int row_height, int bottom)
        : column_(column), row_height_(row_height), bottom_(bottom) {}

    QRect place(int y, int width) {
        width = std::min(width, column_.label_width);
        if (y >= y_ + row_height_ / 2) begin_row(y);
        if (x_ + width > column_.label_width) begin_row(y_ + row_height_);
        if (width <= 0 || y_ + row_height_ > bottom_) return {};
        const QRect label{column_.label_x + x_, y_, width, row_height_};
        x_ += width;
        return label;
    }

  private:
    void begin_row(int y) {
        // Never over the row before.
        y_ = x_ > 0 ? std::max(y, y_ + row_height_) : y;
        x_ = 0;
    }

    const PageMetrics::Column& column_;
    int row_height_;
    int bottom_;
    int x_ = 0, y_ = 0;
};

}  // namespace

std::vector<Stripe> stripes_of(const TranscriptDocument& document, std::size_t block,
                               const BlockLayout& layout, const PageMetrics& metrics, const Lanes& lanes,
                               const CodeLooks& looks) {
    std::vector<Stripe> stripes;
    if (metrics.columns.empty()) return stripes;
    const QFontMetrics font{metrics.small};
    std::vector<LabelRows> rows;
    for (const auto& column : metrics.columns) {
        rows.emplace_back(column, metrics.label_height, layout.height() + metrics.block_gap / 2);
    }
    const auto shown = document.shown(block);
    for (const auto* coding : document.codings().in_block(block)) {
        const auto* lane = lanes.of(coding->id);
        if (!lane || lane->column >= metrics.columns.size()) continue;
        const auto boxes = layout.boxes({std::clamp(coding->span.begin, shown.begin, shown.end),
                                         std::clamp(coding->span.end, shown.begin, shown.end)});
        if (boxes.empty()) continue;
        Stripe stripe;
        stripe.coding = coding;
        stripe.begins = coding->span.begin >= document.start(block);
        stripe.ends = coding->span.end <= document.start(block) + document.block(block).characters;
        stripe.differs = lane->differs;
        const auto& column = metrics.columns[lane->column];
        const int inset = metrics.line_height / 8;
        const int top = stripe.begins ? qRound(boxes.front().top()) + inset : 0;
        const int bottom = stripe.ends ? qRound(boxes.back().bottom()) - inset : layout.height();
        stripe.bar = {column.x + lane->lane * metrics.lane_width, top, metrics.lane_width, bottom - top};
        if (stripe.begins && column.label_width > 0) {
            const int width = font.horizontalAdvance(label_of(stripe, looks)) + metrics.label_height * 5 / 4;
            const int middle = qRound(boxes.front().center().y()) - metrics.label_height / 2;
            stripe.label = rows[lane->column].place(middle, width);
        }
        stripes.push_back(stripe);
    }
    return stripes;
}

QString signs_of(const Stripe& stripe) {
    QString signs;
    const auto sign = sign_of(stripe.coding->polarity);
    if (!sign.isEmpty()) signs += QChar{0x2002} + sign;
    if (stripe.differs) signs += QStringLiteral(" ≠");
    return signs;
}

QString label_of(const Stripe& stripe, const CodeLooks& looks) {
    return looks.of(stripe.coding->code).name + signs_of(stripe);
}

}  // namespace annotator
