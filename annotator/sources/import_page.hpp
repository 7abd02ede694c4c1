// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// Files before they are brought in: the turns found, the speakers, who is who.
class ImportPage : public QWidget {
    Q_OBJECT

  public:
    explicit ImportPage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Workspace workspace_;
};

}  // namespace annotator
