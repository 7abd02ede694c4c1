// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/reports_page.hpp"

#include <QEvent>

namespace annotator {

ReportsPage::ReportsPage(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void ReportsPage::add_actions(const Menus&) {}

void ReportsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ReportsPage::retranslate() {}

}  // namespace annotator
