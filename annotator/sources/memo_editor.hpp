// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "libcoding/model/memo.hpp"

#include "annotator/app/workspace.hpp"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace annotator {

/// One memo, edited in place: what was written is saved when it is left, as one act.
class MemoEditor : public QWidget {
    Q_OBJECT

  public:
    explicit MemoEditor(const Workspace& workspace, QWidget* parent = nullptr);

    /// Saves what was there, then shows this one; a memo without an id is a new one.
    void edit(coding::Memo memo, const QString& subject, std::optional<coding::Passage> place);
    void clear();
    void begin_writing();
    /// True when nothing was lost.
    bool save();

    [[nodiscard]] coding::MemoId id() const { return memo_ ? memo_->id : coding::MemoId{}; }

    void retranslate();

  signals:
    void saved(coding::MemoId memo);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    Workspace workspace_;
    std::optional<coding::Memo> memo_;
    std::optional<coding::Passage> place_;
    QComboBox* kind_ = nullptr;
    QLineEdit* title_ = nullptr;
    QPushButton* subject_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
};

}  // namespace annotator
