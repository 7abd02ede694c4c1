// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/import_page.hpp"

#include <QEvent>

namespace annotator {

ImportPage::ImportPage(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void ImportPage::add_actions(const Menus&) {}

void ImportPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ImportPage::retranslate() {}

}  // namespace annotator
