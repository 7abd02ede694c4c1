// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "libcoding/store/history.hpp"

#include "annotator/app/workspace.hpp"

class QTreeWidget;

namespace annotator {

/// What was done in the project, newest first: when, by whom, what; what was undone is struck through.
class HistorySheet : public QDialog {
    Q_OBJECT

  public:
    explicit HistorySheet(const Workspace& workspace, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void fill();
    [[nodiscard]] QString told(const coding::HistoryEntry& entry) const;

    Workspace workspace_;
    QTreeWidget* list_ = nullptr;
};

}  // namespace annotator
