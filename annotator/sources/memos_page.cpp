// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/memos_page.hpp"

#include <QEvent>

namespace annotator {

MemosPage::MemosPage(const Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void MemosPage::add_actions(const Menus&) {}

void MemosPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void MemosPage::retranslate() {}

}  // namespace annotator
