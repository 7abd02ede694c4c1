// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/code_icons.hpp"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <cmath>
#include <functional>
#include <numbers>
#include <optional>

namespace annotator {
namespace {

using coding::CodeKind;
using coding::Polarity;

QPainterPath polygon(const QRectF& box, int corners, qreal first_angle, qreal inner = 1) {
    QPainterPath path;
    const int points = inner < 1 ? 2 * corners : corners;
    for (int i = 0; i < points; ++i) {
        const qreal angle = first_angle + 2 * std::numbers::pi * i / points;
        const qreal radius = box.width() / 2 * (i % 2 == 1 && inner < 1 ? inner : 1);
        const QPointF point = box.center() + QPointF{radius * std::cos(angle), radius * std::sin(angle)};
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath triangle(const QRectF& box, bool up) {
    QPainterPath path;
    path.moveTo(box.center().x(), up ? box.top() : box.bottom());
    path.lineTo(box.right(), up ? box.bottom() : box.top());
    path.lineTo(box.left(), up ? box.bottom() : box.top());
    path.closeSubpath();
    return path;
}

QPainterPath arrow(const QRectF& box) {
    const qreal third = box.height() / 3;
    QPainterPath path;
    path.moveTo(box.left(), box.top() + third);
    path.lineTo(box.center().x(), box.top() + third);
    path.lineTo(box.center().x(), box.top());
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.center().x(), box.bottom());
    path.lineTo(box.center().x(), box.bottom() - third);
    path.lineTo(box.left(), box.bottom() - third);
    path.closeSubpath();
    return path;
}

QPainterPath ring(const QRectF& box) {
    QPainterPath path;
    path.addEllipse(box);
    const qreal inset = box.width() * 0.27;
    path.addEllipse(box.adjusted(inset, inset, -inset, -inset));
    return path;
}

/// Draws one shape in one colour; without a colour, in that of the text at the time.
class ShapeEngine : public QIconEngine {
  public:
    using Shape = std::function<QPainterPath(const QRectF&)>;
    ShapeEngine(Shape shape, std::optional<QColor> colour) : shape_(std::move(shape)), colour_(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const auto palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Normal;
        // On a button that is down, as on a selected row, it stands on the accent.
        const bool on_accent = mode == QIcon::Selected || state == QIcon::On;
        const auto role = on_accent ? QPalette::HighlightedText : QPalette::Text;
        const qreal side = std::min(rect.width(), rect.height());
        const qreal margin = side * 0.14;
        QRectF box{0, 0, side, side};
        box.moveCenter(QRectF{rect}.center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        auto edge = palette.color(group, QPalette::Text);
        if (mode != QIcon::Selected) edge.setAlphaF(0.45F);
        const bool outlined = colour_.has_value();
        painter->setPen(outlined ? QPen{mode == QIcon::Selected ? palette.color(role) : edge, side / 20}
                                 : QPen{Qt::NoPen});
        painter->setBrush(colour_.value_or(palette.color(group, role)));
        painter->drawPath(shape_(box.adjusted(margin, margin, -margin, -margin)));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap{size};
        pixmap.fill(Qt::transparent);
        QPainter painter{&pixmap};
        paint(&painter, QRect{{}, size}, mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ShapeEngine(*this); }

  private:
    Shape shape_;
    std::optional<QColor> colour_;
};

}  // namespace

QPainterPath kind_shape(CodeKind kind, const QRectF& box) {
    constexpr qreal top = -std::numbers::pi / 2;
    QPainterPath path;
    switch (kind) {
        case CodeKind::theme:
            path.addRoundedRect(box, box.width() / 6, box.width() / 6);
            break;
        case CodeKind::imaginary:
            path = polygon(box, 5, top, 0.45);
            break;
        case CodeKind::approach:
            path = polygon(box, 6, 0);
            break;
        case CodeKind::lever:
            path = triangle(box, true);
            break;
        case CodeKind::barrier:
            path = triangle(box, false);
            break;
        case CodeKind::action:
            path = arrow(box);
            break;
        case CodeKind::projection:
            path = ring(box);
            break;
        case CodeKind::concept_:
            path.addEllipse(box);
            break;
    }
    return path;
}

QPainterPath polarity_shape(Polarity polarity, const QRectF& box) {
    switch (polarity) {
        case Polarity::lever:
            return triangle(box, true);
        case Polarity::barrier:
            return triangle(box, false);
        case Polarity::ambivalent: {
            const qreal gap = box.height() / 14;
            auto path = triangle({box.topLeft(), QPointF{box.right(), box.center().y() - gap}}, true);
            path.addPath(triangle({QPointF{box.left(), box.center().y() + gap}, box.bottomRight()}, false));
            return path;
        }
        case Polarity::none:
            break;
    }
    QPainterPath dash;
    dash.addRect({box.left(), box.center().y() - box.height() / 14, box.width(), box.height() / 7});
    return dash;
}

QIcon kind_icon(CodeKind kind, const QColor& colour) {
    return QIcon{new ShapeEngine([kind](const QRectF& box) { return kind_shape(kind, box); }, colour)};
}

QIcon polarity_icon(Polarity polarity) {
    return QIcon{new ShapeEngine([polarity](const QRectF& box) { return polarity_shape(polarity, box); },
                                 std::nullopt)};
}

QIcon colour_icon(const QColor& colour) {
    return QIcon{new ShapeEngine(
        [](const QRectF& box) {
            QPainterPath path;
            path.addRoundedRect(box, box.width() / 5, box.width() / 5);
            return path;
        },
        colour)};
}

}  // namespace annotator
