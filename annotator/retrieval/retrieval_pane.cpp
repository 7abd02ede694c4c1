// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/retrieval_pane.hpp"

#include <QEvent>

namespace annotator {

RetrievalPane::RetrievalPane(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void RetrievalPane::add_actions(const Menus&) {}

void RetrievalPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void RetrievalPane::retranslate() {}

}  // namespace annotator
