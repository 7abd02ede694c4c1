// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "annotator/app/workspace.hpp"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace annotator {

/// Asks for what a new project needs: name, place, language spoken, codebook to begin with, who codes.
class NewProjectDialog : public QDialog {
    Q_OBJECT

  public:
    explicit NewProjectDialog(const Workspace& workspace, QWidget* parent = nullptr);

    /// Makes the project and opens it in the session; stays when that fails.
    void accept() override;

  private:
    void choose_template();
    void show_place();
    [[nodiscard]] QString path() const;

    Workspace workspace_;
    QLineEdit* name_ = nullptr;
    QLineEdit* folder_ = nullptr;
    QLabel* place_ = nullptr;
    QComboBox* language_ = nullptr;
    QComboBox* codebook_ = nullptr;
    QLineEdit* coder_ = nullptr;
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace annotator
