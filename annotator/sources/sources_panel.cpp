// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/sources_panel.hpp"

#include <QEvent>

namespace annotator {

SourcesPanel::SourcesPanel(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void SourcesPanel::add_actions(const Menus&) {}

void SourcesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SourcesPanel::retranslate() {}

}  // namespace annotator
