// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace annotator {

/// Two minutes through the window: one bubble after another beside what it speaks of. Arrow keys and Escape
/// work.
class Tour : public QFrame {
    Q_OBJECT

  public:
    struct Stop {
        QPointer<QWidget> beside;
        QString title;
        QString words;
        std::function<void()> before;  ///< brings into view what it is about; may be empty
    };

    /// Deletes itself at its end.
    Tour(std::vector<Stop> stops, QWidget* window);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void go(std::size_t stop);
    void place();

    std::vector<Stop> stops_;
    std::size_t at_ = 0;
    QLabel* title_ = nullptr;
    QLabel* words_ = nullptr;
    QLabel* count_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
};

}  // namespace annotator
