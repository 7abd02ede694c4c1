// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPlainTextEdit;

namespace annotator {

/// A few words written beside the text: Enter or a click elsewhere keeps them, Escape leaves all as it was,
/// Shift+Enter is a new line where there may be several.
class NoteEditor : public QFrame {
    Q_OBJECT

  public:
    using Keep = std::function<void(const QString&)>;

    explicit NoteEditor(QWidget* parent = nullptr);

    /// Comes up beside what it is about (on the screen); `keep` is called with the new words, unless they
    /// are the old ones.
    void ask(const QString& title, const QString& words, bool several_lines, const QRect& beside, Keep keep);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QLabel* title_ = nullptr;
    QPlainTextEdit* words_ = nullptr;
    QLabel* keys_ = nullptr;
    QString before_;
    bool several_lines_ = false;
    Keep keep_;
};

}  // namespace annotator
