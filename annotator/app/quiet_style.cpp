// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/quiet_style.hpp"

#include <QPainter>
#include <QStyleOption>

namespace annotator {
namespace {

void draw_cross(const QStyleOption& option, QPainter& painter) {
    const bool under_mouse = option.state.testFlag(QStyle::State_Raised);
    const QRectF place{option.rect};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (under_mouse) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.mid());
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3);
    }
    const auto role = under_mouse ? QPalette::WindowText : QPalette::PlaceholderText;
    painter.setPen(QPen{option.palette.color(role), 1.4, Qt::SolidLine, Qt::RoundCap});
    const qreal arm = place.height() / 5;
    const auto middle = place.center();
    painter.drawLine(middle - QPointF{arm, arm}, middle + QPointF{arm, arm});
    painter.drawLine(middle - QPointF{arm, -arm}, middle + QPointF{arm, -arm});
    painter.restore();
}

}  // namespace

QuietStyle::QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    auto wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem && option != nullptr) {
        wanted.rheight() += option->fontMetrics.height() / 3;
    }
    return wanted;
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element == PE_IndicatorTabClose) {
        draw_cross(*option, *painter);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

}  // namespace annotator
