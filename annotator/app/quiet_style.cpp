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

/// On a dark ground, Fusion's own lines around what is filled in are darker still, and not seen.
void draw_outline(const QStyleOption& option, QPainter& painter) {
    if (option.palette.color(QPalette::Window).lightness() > 127) return;
    constexpr int faint = 120;
    auto line = option.palette.color(QPalette::WindowText);
    line.setAlpha(faint);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
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
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    const bool floats = element == PE_PanelMenu || element == PE_Frame;
    if (floats || element == PE_IndicatorCheckBox || (element == PE_FrameLineEdit && !focused))
        draw_outline(*option, *painter);
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const bool written_in = control == CC_SpinBox || (box != nullptr && box->editable);
    if (written_in && !option->state.testFlag(QStyle::State_HasFocus)) draw_outline(*option, *painter);
}

}  // namespace annotator
