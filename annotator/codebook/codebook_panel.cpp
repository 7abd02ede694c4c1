// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/codebook/codebook_panel.hpp"

#include <QEvent>

namespace annotator {

CodebookPanel::CodebookPanel(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void CodebookPanel::add_actions(const Menus&) {}

void CodebookPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CodebookPanel::retranslate() {}

}  // namespace annotator
