// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace annotator {

/// One thing that went wrong and what to do about it, above the page; in nobody's way, and gone when it was
/// read.
class Notice : public QFrame {
    Q_OBJECT

  public:
    explicit Notice(QWidget* parent = nullptr);

    void tell(const QString& what, const QString& hint);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QLabel* words_ = nullptr;
    QToolButton* close_ = nullptr;
    QTimer* timer_ = nullptr;
};

}  // namespace annotator
