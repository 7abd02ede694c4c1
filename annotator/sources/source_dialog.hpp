// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "libcoding/model/source.hpp"

#include "annotator/app/workspace.hpp"

class QComboBox;
class QLineEdit;

namespace annotator {

/// Name, kind, date, language and recording of a source; saved as one act.
class SourceDialog : public QDialog {
    Q_OBJECT

  public:
    SourceDialog(const Workspace& workspace, coding::Source source, QWidget* parent);

    void accept() override;

  private:
    Workspace workspace_;
    coding::Source source_;
    QLineEdit* name_ = nullptr;
    QComboBox* kind_ = nullptr;
    QLineEdit* date_ = nullptr;
    QLineEdit* language_ = nullptr;
    QLineEdit* recording_ = nullptr;
};

}  // namespace annotator
