// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/transcript_page.hpp"

#include <QEvent>

namespace annotator {

TranscriptPage::TranscriptPage(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void TranscriptPage::add_actions(const Menus&) {}

void TranscriptPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TranscriptPage::retranslate() {}

}  // namespace annotator
