// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/line_button.hpp"

#include <QStyleOptionButton>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <algorithm>

namespace annotator {

LineButton::LineButton(QWidget* parent, QPalette::ColorRole ink) : QPushButton(parent), ink_(ink) {
    setFlat(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LineButton::minimumSizeHint() const {
    constexpr int letters = 8;
    const auto whole = sizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * letters), whole.height()};
}

void LineButton::paintEvent(QPaintEvent*) {
    QStylePainter painter{this};
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    auto area = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    if (!option.icon.isNull()) {
        const QRect place{area.topLeft(), QSize{option.iconSize.width(), area.height()}};
        option.icon.paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        area.setLeft(place.right() + fontMetrics().averageCharWidth());
    }
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic;
    const auto words = fontMetrics().elidedText(text(), Qt::ElideRight, area.width(), Qt::TextShowMnemonic);
    painter.drawItemText(area, flags, palette(), isEnabled(), words, ink_);
    if (!hasFocus()) return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    focus.rect = style()->subElementRect(QStyle::SE_PushButtonFocusRect, &option, this);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
}

}  // namespace annotator
