// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/list_over_text.hpp"

#include <QActionGroup>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <algorithm>

#include "annotator/app/ampersands.hpp"

namespace annotator {

ListOverText::ListOverText(const QString& name, const QString& heading, QWidget* parent) : QMenu(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(name);
    addSection(heading);
    // Styles make room for the entries alone.
    setMinimumWidth(fontMetrics().horizontalAdvance(heading) + fontMetrics().averageCharWidth() * 6);
}

QAction* ListOverText::add_numbered(const QString& text) {
    auto shown = with_every_ampersand(text);
    constexpr int digits = 9;
    if (last_digit_ < digits) shown.prepend(QStringLiteral("&%1  ").arg(++last_digit_));
    return addAction(shown);
}

void ListOverText::add_choice(QAction* entry, bool holds) {
    if (choices_ == nullptr) choices_ = new QActionGroup(this);
    entry->setCheckable(true);
    entry->setChecked(holds);
    choices_->addAction(entry);
}

void ListOverText::open_beside(const QRect& words) {
    const auto* screen = QGuiApplication::screenAt(words.center());
    const int bottom = screen == nullptr ? words.bottom() : screen->availableGeometry().bottom();
    const int height = sizeHint().height();
    const bool below = words.bottom() + height <= bottom;
    popup({words.left(), below ? words.bottom() : std::max(0, words.top() - height)});
}

bool ListOverText::event(QEvent* event) {
    const bool letter =
        event->type() == QEvent::ShortcutOverride && !static_cast<QKeyEvent*>(event)->text().isEmpty();
    if (!letter) return QMenu::event(event);
    event->accept();
    return true;
}

}  // namespace annotator
