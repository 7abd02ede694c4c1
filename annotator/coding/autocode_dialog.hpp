// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

#include "libcoding/analysis/autocode.hpp"

#include "annotator/app/background.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/coding/passage_choice.hpp"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace annotator {

class AttributeChoice;
class CodeField;
class CodeMemory;
class PassageTable;

/// Codes what a search finds: first shows every passage, to accept or refuse, then codes those accepted in
/// one act. Stands beside the text while one reads.
class AutocodeDialog : public QDialog {
    Q_OBJECT

  public:
    AutocodeDialog(const Workspace& workspace, const CodeMemory& memory, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    /// What a search in the background brings back.
    struct Found {
        coding::analysis::AutocodePlan plan;
        std::vector<PassageRow> rows;
    };

    void make_fields(const CodeMemory& memory);
    void make_buttons();
    void fill_limits();
    void forget();
    void look();
    void show_found(Found found);
    void show_choice();
    void code();
    void retranslate();
    [[nodiscard]] coding::analysis::AutocodeRequest request() const;

    Workspace workspace_;
    PassageChoice* choice_ = nullptr;
    coding::analysis::AutocodeRequest asked_;
    coding::analysis::AutocodePlan plan_;
    QPointer<Task> looking_;
    bool has_looked_ = false;

    QFormLayout* form_ = nullptr;
    QLineEdit* query_ = nullptr;
    QCheckBox* expression_ = nullptr;
    QCheckBox* case_ = nullptr;
    CodeField* code_ = nullptr;
    QComboBox* unit_ = nullptr;
    CodeField* within_ = nullptr;
    QComboBox* speaker_ = nullptr;
    QComboBox* group_ = nullptr;
    AttributeChoice* attribute_ = nullptr;
    QPushButton* look_ = nullptr;
    PassageTable* table_ = nullptr;
    QLabel* said_ = nullptr;
    QPushButton* all_ = nullptr;
    QPushButton* none_ = nullptr;
    QPushButton* apply_ = nullptr;
    QPushButton* close_ = nullptr;
};

}  // namespace annotator
