// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace annotator {

/// The line below the text in which one writes what to find.
class FindBar : public QWidget {
    Q_OBJECT

  public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Shows it, ready to write; words that are given stand there already.
    void begin(const QString& words);
    [[nodiscard]] QString words() const;
    /// `here` counts from 1; 0: none gone to.
    void show_count(std::size_t here, std::size_t count, bool done);

  signals:
    void words_changed(const QString& words);
    void next_wanted();
    void previous_wanted();
    void closed();

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void retranslate();

    QLineEdit* line_ = nullptr;
    QLabel* count_ = nullptr;
    QToolButton* previous_ = nullptr;
    QToolButton* next_ = nullptr;
    QToolButton* close_ = nullptr;
};

}  // namespace annotator
