// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "libcoding/model/coding.hpp"

#include "annotator/app/workspace.hpp"
#include "annotator/coding/passage_choice.hpp"

class QLabel;
class QLineEdit;
class QPushButton;

namespace annotator {

class CodingActs;
class PassageTable;

/// Takes some of the passages of a code out into a new code beside it, or into one that is there already.
class SplitDialog : public QDialog {
    Q_OBJECT

  public:
    SplitDialog(const Workspace& workspace, CodingActs& acts, coding::CodeId code, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    /// What is read in the background.
    struct Passages {
        std::vector<std::vector<coding::CodingId>> codings;  ///< by row: coders may have coded one alike
        std::vector<PassageRow> rows;
        bool by_several = false;  ///< there is more than one coder
    };

    static Passages passages_of(const coding::store::Project& project, coding::CodeId code);
    void read();
    void show_choice();
    void split();
    void retranslate();

    Workspace workspace_;
    CodingActs& acts_;
    coding::Code code_;
    std::vector<std::vector<coding::CodingId>> codings_;
    PassageChoice* choice_ = nullptr;
    QLabel* what_ = nullptr;
    QLineEdit* name_ = nullptr;
    PassageTable* table_ = nullptr;
    QPushButton* split_ = nullptr;
    QPushButton* cancel_ = nullptr;
};

}  // namespace annotator
