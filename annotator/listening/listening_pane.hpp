// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// The recording of the open source: plays from the turn in hand and follows the text.
class ListeningPane : public QWidget {
    Q_OBJECT

  public:
    explicit ListeningPane(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Workspace workspace_;
};

}  // namespace annotator
