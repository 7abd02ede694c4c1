// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QTextObjectInterface>
#include <memory>
#include <optional>

#include "annotator/reports/report_page.hpp"

class QSvgRenderer;

namespace annotator {

/// A chart in a document, drawn as lines at any size.
class ChartObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

  public:
    static constexpr int type = QTextFormat::UserObject + 1;
    using QObject::QObject;

    /// The chart in the colours of a page.
    static std::shared_ptr<QSvgRenderer> drawing(const QString& svg, const QPalette& palette);
    /// The format of the character that stands for the chart.
    static QTextCharFormat format(const PageChart& chart, const QPalette& palette);
    /// The piece of a chart that stands at a point of the document.
    static std::optional<ChartSpot> spot_at(const QTextDocument& document, QPointF point);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

}  // namespace annotator
