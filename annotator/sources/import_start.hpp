// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace annotator {

/// What stands on the page of imports while no file does: what may be dropped, and buttons to choose it.
class ImportStart : public QWidget {
    Q_OBJECT

  public:
    explicit ImportStart(QWidget* parent);

    void retranslate();

  signals:
    void files_wanted();
    void folder_wanted();

  private:
    QLabel* invitation_ = nullptr;
    QLabel* formats_ = nullptr;
    QPushButton* files_ = nullptr;
    QPushButton* folder_ = nullptr;
};

}  // namespace annotator
