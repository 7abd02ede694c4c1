// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

namespace annotator {

/// What the coding in hand says: code, coder, polarity, intensity, condition, memo; each can be changed here.
class CodingInspector : public QWidget {
    Q_OBJECT

  public:
    explicit CodingInspector(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Workspace workspace_;
};

}  // namespace annotator
