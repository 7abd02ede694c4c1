// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QAbstractItemView;

namespace annotator {

/// Says in the midst of a list, while nothing is in it, what it is for and how something gets there. The list
/// must have its model already.
class EmptyWord : public QLabel {
    Q_OBJECT

  public:
    explicit EmptyWord(QAbstractItemView* list);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void follow();

    QAbstractItemView* list_;
};

}  // namespace annotator
