// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// What stands in the window before a project is open: new, open, recent, the sample study, the tour.
class WelcomePage : public QWidget {
    Q_OBJECT

  public:
    explicit WelcomePage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

    /// Makes a project with the codebook of the transitions and opens it.
    void make_project(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Workspace workspace_;
};

}  // namespace annotator
