// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/coding_inspector.hpp"

#include <QEvent>

namespace annotator {

CodingInspector::CodingInspector(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void CodingInspector::add_actions(const Menus&) {}

void CodingInspector::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CodingInspector::retranslate() {}

}  // namespace annotator
