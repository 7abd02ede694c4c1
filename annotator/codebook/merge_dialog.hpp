// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "libcoding/acts/merging.hpp"
#include "libcoding/model/ids.hpp"

#include "annotator/app/workspace.hpp"

class QCheckBox;
class QLabel;
class QPushButton;

namespace annotator {

class CodeField;
class CodeMemory;

/// Merges codes into one, after saying what that will change.
class MergeDialog : public QDialog {
    Q_OBJECT

  public:
    /// `into` may be none: it is chosen in the dialog.
    MergeDialog(const Workspace& workspace, const CodeMemory& memory, std::vector<coding::CodeId> codes,
                coding::CodeId into, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    [[nodiscard]] std::vector<coding::CodeId> merged() const;
    void name(const std::vector<coding::CodeId>& codes);
    void ask_plan();
    void show_plan(const coding::acts::MergePlan& plan);
    void merge();
    void retranslate();

    Workspace workspace_;
    std::vector<coding::CodeId> codes_;  ///< the one that they go into may be among them
    QLabel* what_ = nullptr;
    CodeField* into_ = nullptr;
    QLabel* plan_ = nullptr;
    QCheckBox* join_ = nullptr;
    QPushButton* merge_ = nullptr;
    QPushButton* cancel_ = nullptr;
    int asked_ = 0;            ///< plans; the answer to an older question says nothing
    bool takes_long_ = false;  ///< what was asked last
};

}  // namespace annotator
