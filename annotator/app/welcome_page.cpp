// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/welcome_page.hpp"

#include <QEvent>
#include <QFileInfo>

#include "annotator/app/session.hpp"

namespace annotator {

WelcomePage::WelcomePage(const Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace) {
    retranslate();
}

void WelcomePage::add_actions(const Menus&) {}

void WelcomePage::make_project(const QString& path) {
    workspace_.session.close();
    try {
        coding::store::ProjectInfo info;
        info.name = QFileInfo{path}.completeBaseName().toStdString();
        workspace_.session.take(
            coding::store::Project::create(path.toStdString(), info, workspace_.session.coder()));
    } catch (const coding::Error& error) {
        workspace_.session.fail(error);
    }
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void WelcomePage::retranslate() {}

}  // namespace annotator
