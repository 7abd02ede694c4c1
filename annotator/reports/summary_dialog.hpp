// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "libcoding/model/summary.hpp"

#include "annotator/app/workspace.hpp"

class QPlainTextEdit;

namespace annotator {

/// What the researcher says of a cell of the matrix, in her own words.
class SummaryDialog : public QDialog {
    Q_OBJECT

  public:
    SummaryDialog(const Workspace& workspace, const coding::MatrixCell& cell, const QString& code,
                  const QString& of, QWidget* parent = nullptr);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void write();

    Workspace workspace_;
    coding::MatrixCell cell_;
    QPlainTextEdit* text_ = nullptr;
};

}  // namespace annotator
