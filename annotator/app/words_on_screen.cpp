// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/words_on_screen.hpp"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <algorithm>

namespace annotator {

QRect words_on_screen(const QWidget* text, const QWidget* window) {
    if (text == nullptr || !text->isVisible()) {
        if (window == nullptr) return {};
        return {window->mapToGlobal(QPoint{window->width() / 3, window->fontMetrics().height()}),
                QSize{1, 1}};
    }
    const auto at = [&](Qt::InputMethodQuery query) { return text->inputMethodQuery(query).toRect(); };
    const auto words = at(Qt::ImAnchorRectangle).united(at(Qt::ImCursorRectangle)).intersected(text->rect());
    const auto shown = words.isEmpty() ? QRect{0, 0, text->width(), 1} : words;
    return {text->mapToGlobal(shown.topLeft()), shown.size()};
}

void place_beside(QWidget& popup, const QRect& words) {
    const auto* screen = QGuiApplication::screenAt(words.center());
    if (screen == nullptr) screen = QGuiApplication::primaryScreen();
    const auto room = screen->availableGeometry();
    const int gap = popup.fontMetrics().height() / 3;
    const int frame = popup.frameGeometry().height() - popup.height();  // of a dialog
    const int below = room.bottom() - words.bottom() - gap - frame;
    const int above = words.top() - gap - room.top() - frame;
    const bool goes_below = popup.height() <= below || below >= above;
    const int least = popup.minimumSizeHint().height();
    popup.resize(popup.width(), std::min(popup.height(), std::max(goes_below ? below : above, least)));
    const int left =
        std::clamp(words.left(), room.left(), std::max(room.left(), room.right() - popup.width()));
    popup.move(left, goes_below ? words.bottom() + gap : words.top() - gap - popup.height() - frame);
}

void step_aside(QWidget& dialog, const QRect& words) {
    if (!dialog.frameGeometry().intersects(words)) return;
    place_beside(dialog, words);
}

}  // namespace annotator
