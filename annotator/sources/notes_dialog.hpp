// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "annotator/app/workspace.hpp"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace annotator {

/// Field notes written in the program; they become a source like any other. Closing keeps what was written.
class NotesDialog : public QDialog {
    Q_OBJECT

  public:
    NotesDialog(const Workspace& workspace, QWidget* parent);

    void accept() override;
    void reject() override;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void discard();
    [[nodiscard]] bool save();

    Workspace workspace_;
    QLineEdit* name_ = nullptr;
    QLineEdit* date_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
    QLabel* name_label_ = nullptr;
    QLabel* date_label_ = nullptr;
};

}  // namespace annotator
