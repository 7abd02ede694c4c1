// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "annotator/app/workspace.hpp"
#include "annotator/coding/passage_choice.hpp"

namespace annotator {

/// Shows passages to accept or refuse: Space turns the rows selected, Enter or a double click shows one in
/// its text; a dialog that would cover it steps aside. Who coded them is hidden until somebody asks for it.
class PassageTable : public QTableView {
    Q_OBJECT

  public:
    PassageTable(const Workspace& workspace, PassageChoice& choice, QWidget* parent = nullptr);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void go_to(const QModelIndex& index);

    Workspace workspace_;
    PassageChoice& choice_;
};

}  // namespace annotator
