// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/words_on_screen.hpp"

#include <QWidget>

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

}  // namespace annotator
