// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/listening/listening_pane.hpp"

#include <QEvent>

namespace annotator {

ListeningPane::ListeningPane(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void ListeningPane::add_actions(const Menus&) {}

void ListeningPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ListeningPane::retranslate() {}

}  // namespace annotator
