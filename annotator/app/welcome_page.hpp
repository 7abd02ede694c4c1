// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QLabel;
class QListWidget;
class QPushButton;

namespace annotator {

/// What stands in the window before a project is open: the sample study, new, open, recent projects.
class WelcomePage : public QWidget {
    Q_OBJECT

  public:
    explicit WelcomePage(const Workspace& workspace, QWidget* parent = nullptr);

    /// Asks what a new project needs, makes it and opens it.
    void new_project();
    /// Asks for a project file and opens it.
    void open_project();
    void show_recent();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Workspace workspace_;
    QLabel* title_ = nullptr;
    QLabel* line_ = nullptr;
    QPushButton* sample_ = nullptr;
    QPushButton* new_ = nullptr;
    QPushButton* open_ = nullptr;
    QLabel* recent_title_ = nullptr;
    QListWidget* recent_ = nullptr;
};

}  // namespace annotator
