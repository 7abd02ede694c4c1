// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <string>

#include "annotator/app/workspace.hpp"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace coding {
class Error;
}

namespace annotator {

class DossierPartList;

/// The definition of the dossier: a list of its parts, or as text, where each report's filters and choices
/// are written too. It begins with the project's, or with the usual one.
class DefinitionDialog : public QDialog {
    Q_OBJECT

  public:
    explicit DefinitionDialog(const Workspace& workspace, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    [[nodiscard]] std::string written() const;
    void turn(bool as_text);
    void keep();
    void tell(const coding::Error& error);
    void retranslate();

    Workspace workspace_;
    std::string definition_;  ///< as it was when the list or the text was shown
    QLabel* hint_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    DossierPartList* list_ = nullptr;
    QPlainTextEdit* text_ = nullptr;
    QCheckBox* as_text_ = nullptr;
    QLabel* fault_ = nullptr;  ///< what is wrong with what was written
    QDialogButtonBox* buttons_ = nullptr;
};

}  // namespace annotator
