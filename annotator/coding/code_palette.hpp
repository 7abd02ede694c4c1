// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "libcoding/model/ids.hpp"

#include "annotator/app/workspace.hpp"
#include "annotator/coding/code_palette_model.hpp"

class QLabel;
class QLineEdit;
class QListView;

namespace annotator {

class CodeMemory;

/// Type to find a code, Enter takes it. Ctrl+Enter adds it to the chosen ones, so that several go on one
/// passage; where a new code may be made, a name that is not there offers one.
class CodePalette : public QFrame {
    Q_OBJECT

  public:
    /// What is done with the codes taken.
    enum class Use { code, code_new, recode, find };

    CodePalette(const Workspace& workspace, const CodeMemory& memory, QWidget* parent = nullptr);

    /// Shows it beside the words that it is about (on the screen), without covering them.
    void ask(Use use, const QRect& words);
    [[nodiscard]] Use use() const { return use_; }

  signals:
    /// In the order in which they were chosen.
    void chosen(const std::vector<coding::CodeId>& codes);
    /// A new code, beside those chosen before it (none, mostly).
    void new_code_chosen(const annotator::WantedCode& code, const std::vector<coding::CodeId>& before);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void show_found();
    void show_chosen();
    void take(int row, bool one_of_several);
    bool take_key(const class QKeyEvent& key);

    Workspace workspace_;
    Use use_ = Use::code;
    CodePaletteModel* model_ = nullptr;
    QLineEdit* typed_ = nullptr;
    QListView* list_ = nullptr;
    QLabel* chosen_label_ = nullptr;
    QLabel* hint_ = nullptr;
    std::vector<coding::CodeId> chosen_;
};

}  // namespace annotator
