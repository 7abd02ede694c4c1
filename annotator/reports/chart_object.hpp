// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>
#include <QTextObjectInterface>

namespace annotator {

/// A chart in a document, drawn as lines at any size.
class ChartObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

  public:
    static constexpr int type = QTextFormat::UserObject + 1;
    using QObject::QObject;

    /// The format of the character that stands for the chart.
    static QTextCharFormat format(const QString& svg, const QPalette& palette);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

}  // namespace annotator
