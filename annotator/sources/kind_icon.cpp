// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/kind_icon.hpp"

#include <QPainter>
#include <QPalette>
#include <QPixmap>

namespace annotator {
namespace {

constexpr int side = 64;  // drawn large, shown small

void head(QPainter& painter, double x, double y, double size) {
    painter.drawEllipse(QPointF{x, y}, size, size);
    painter.drawChord(QRectF{x - size * 1.9, y + size * 1.4, size * 3.8, size * 3.8}, 0, 180 * 16);
}

void page(QPainter& painter, int lines) {
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF{14, 8, 36, 48}, 4, 4);
    for (int line = 0; line < lines; ++line) {
        const double y = 20 + 11 * line;
        painter.drawLine(QPointF{22, y}, QPointF{line + 1 == lines ? 34.0 : 42.0, y});
    }
}

QPixmap drawn(coding::SourceKind kind, const QColor& ink) {
    QPixmap picture{side, side};
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{ink, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(ink);
    switch (kind) {
        case coding::SourceKind::focus_group:
            head(painter, 32, 16, 7);
            head(painter, 16, 34, 7);
            head(painter, 48, 34, 7);
            break;
        case coding::SourceKind::interview:
            head(painter, 18, 26, 8);
            head(painter, 46, 26, 8);
            break;
        case coding::SourceKind::field_notes:
            page(painter, 2);
            painter.setPen(QPen{ink, 6, Qt::SolidLine, Qt::RoundCap});
            painter.drawLine(QPointF{34, 50}, QPointF{56, 28});
            break;
        case coding::SourceKind::document:
            page(painter, 3);
            break;
    }
    return picture;
}

}  // namespace

QIcon kind_icon(coding::SourceKind kind, const QPalette& palette) {
    QIcon icon{drawn(kind, palette.color(QPalette::PlaceholderText))};
    // Qt would tint the other one with the colour of the selection, on which it lies.
    icon.addPixmap(drawn(kind, palette.color(QPalette::HighlightedText)), QIcon::Selected);
    return icon;
}

}  // namespace annotator
