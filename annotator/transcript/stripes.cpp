// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/stripes.hpp"

#include <QFontMetrics>
#include <algorithm>

namespace annotator {
namespace {

/// Sets the labels of one column one beside the other, and below each other where a row is full.
class LabelRows {
  public:
    LabelRows(const PageMetrics::Column& column, int width, int row_height, int bottom)
        : column_(column), room_(width), row_height_(row_height), bottom_(bottom) {}

    QRect place(int y, int width) {
        width = std::min(width, room_);
        if (y >= y_ + row_height_ / 2) begin_row(y);
        if (x_ + width > room_) begin_row(y_ + row_height_);
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
    int room_;  ///< of a row
    int row_height_;
    int bottom_;
    int x_ = 0, y_ = 0;
};

/// The labels of one column of stripes, and where they would like to be.
class ColumnLabels {
  public:
    void want(std::size_t stripe, int y, int width) { wanted_.push_back({stripe, y, width}); }

    /// Places them; those that find no room are counted in a label of their own, at the end of the last row.
    void place(const PageMetrics& metrics, const PageMetrics::Column& column, int bottom, Stripes& stripes) {
        if (place(metrics, column, column.label_width, bottom, stripes)) return;
        const int width = QFontMetrics{metrics.small}.horizontalAdvance(QStringLiteral("+99"));
        place(metrics, column, column.label_width - width, bottom, stripes);
        MoreLabels more;
        int y = wanted_.front().y;
        for (const auto& label : wanted_) {
            const auto& stripe = stripes.all[label.stripe];
            if (stripe.label.isNull()) {
                more.codings.push_back(stripe.coding);
            } else {
                y = std::max(y, stripe.label.top());
            }
        }
        more.label = {column.label_x + column.label_width - width, y, width, metrics.label_height};
        stripes.more.push_back(std::move(more));
    }

  private:
    struct Label {
        std::size_t stripe;
        int y;
        int width;
    };

    /// Whether all found room.
    bool place(const PageMetrics& metrics, const PageMetrics::Column& column, int width, int bottom,
               Stripes& stripes) const {
        LabelRows rows{column, width, metrics.label_height, bottom};
        bool all = true;
        for (const auto& label : wanted_) {
            auto& place = stripes.all[label.stripe].label;
            place = rows.place(label.y, label.width);
            all = all && !place.isNull();
        }
        return all;
    }

    std::vector<Label> wanted_;
};

}  // namespace

Stripes stripes_of(const TranscriptDocument& document, std::size_t block, const BlockLayout& layout,
                   const PageMetrics& metrics, const Lanes& lanes, const CodeLooks& looks) {
    Stripes stripes;
    if (metrics.columns.empty()) return stripes;
    const QFontMetrics font{metrics.small};
    std::vector<ColumnLabels> labels(metrics.columns.size());
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
        stripe.ends = coding->span.end <= document.span(block).end;
        stripe.differs = lane->differs;
        const auto& column = metrics.columns[lane->column];
        const int inset = metrics.line_height / 8;
        const int top = stripe.begins ? qRound(boxes.front().top()) + inset : 0;
        const int bottom = stripe.ends ? qRound(boxes.back().bottom()) - inset : layout.height();
        stripe.bar = {column.x + lane->lane * metrics.lane_width, top, metrics.lane_width, bottom - top};
        if (stripe.begins && column.label_width > 0) {
            const int width = font.horizontalAdvance(label_of(stripe, looks)) + metrics.label_height * 5 / 4;
            const int middle = qRound(boxes.front().center().y()) - metrics.label_height / 2;
            labels[lane->column].want(stripes.all.size(), middle, width);
        }
        stripes.all.push_back(stripe);
    }
    const int bottom = layout.height() + metrics.block_gap / 2;
    for (std::size_t i = 0; i < labels.size(); ++i)
        labels[i].place(metrics, metrics.columns[i], bottom, stripes);
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

QString label_of(const MoreLabels& more) {
    return QLatin1Char('+') + QString::number(more.codings.size());
}

}  // namespace annotator
