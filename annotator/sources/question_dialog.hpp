// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"

#include "annotator/app/workspace.hpp"

class QLineEdit;

namespace annotator {

class CodeField;
class CodeMemory;

/// Label and words of a question of the guide, and the code that it asks about; saved as one act. A question
/// without an id is new, and is then said of the turns.
class QuestionDialog : public QDialog {
    Q_OBJECT

  public:
    QuestionDialog(const Workspace& workspace, const CodeMemory& memory, coding::GuideQuestion question,
                   std::vector<coding::BlockId> turns, QWidget* parent);

    void accept() override;

  private:
    Workspace workspace_;
    coding::GuideQuestion question_;
    std::vector<coding::BlockId> turns_;
    QLineEdit* label_ = nullptr;
    QLineEdit* words_ = nullptr;
    CodeField* about_ = nullptr;
};

}  // namespace annotator
