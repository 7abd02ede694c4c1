// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// Participants and their attributes, as a table.
class PeoplePage : public QWidget {
    Q_OBJECT

  public:
    explicit PeoplePage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Workspace workspace_;
};

}  // namespace annotator
