// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/people_page.hpp"

#include <QEvent>

namespace annotator {

PeoplePage::PeoplePage(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void PeoplePage::add_actions(const Menus&) {}

void PeoplePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PeoplePage::retranslate() {}

}  // namespace annotator
