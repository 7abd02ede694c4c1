// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "annotator/app/workspace.hpp"

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace annotator {

/// The definition of the dossier, as text: the project's, or the usual one to begin with.
class DefinitionDialog : public QDialog {
    Q_OBJECT

  public:
    explicit DefinitionDialog(const Workspace& workspace, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void keep();
    void retranslate();

    Workspace workspace_;
    QLabel* hint_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
    QLabel* fault_ = nullptr;  ///< what is wrong with what was written
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace annotator
