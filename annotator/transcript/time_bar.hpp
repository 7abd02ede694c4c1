// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "libcoding/model/source.hpp"

class QLabel;
class QLineEdit;

namespace annotator {

/// The line below the text in which one writes the time to go to: 12:31, 1:02:07, or minutes alone.
class TimeBar : public QWidget {
    Q_OBJECT

  public:
    explicit TimeBar(QWidget* parent = nullptr);

    void begin();

  signals:
    void time_chosen(coding::Milliseconds time);
    void closed();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void retranslate();

    QLabel* label_ = nullptr;
    QLineEdit* line_ = nullptr;
    QLabel* hint_ = nullptr;
};

}  // namespace annotator
