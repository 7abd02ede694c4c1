// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "annotator/app/menus.hpp"

class QScrollArea;

namespace annotator {

/// All keys on one sheet, by menu: made from the menus, so that none is missing and none is wrong.
class ShortcutSheet : public QDialog {
    Q_OBJECT

  public:
    explicit ShortcutSheet(const Menus& menus, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    Menus menus_;
    QScrollArea* area_ = nullptr;
};

}  // namespace annotator
