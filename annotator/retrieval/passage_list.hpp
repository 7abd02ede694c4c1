// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QLineEdit;

namespace annotator {

/// A list of places under the names of their sources, in the roles of PassageModel, below the line that asked
/// for them: Down in the line goes into the list, a click or Enter on a place chooses it.
class PassageList : public QListView {
    Q_OBJECT

  public:
    PassageList(QAbstractItemModel& places, QLineEdit& line, QWidget* parent);

  signals:
    void chosen(const QModelIndex& place);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QLineEdit* line_ = nullptr;
};

}  // namespace annotator
