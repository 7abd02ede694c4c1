// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace annotator {

class Task;

/// The long work that runs, in the status bar: what, how far, and a button that stops it. Work that ends
/// within a moment is never shown.
class TaskBar : public QWidget {
    Q_OBJECT

  public:
    explicit TaskBar(QWidget* parent = nullptr);

    void add(Task* task);

  private:
    QHBoxLayout* row_ = nullptr;
};

}  // namespace annotator
