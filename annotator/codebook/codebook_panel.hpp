// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <functional>
#include <vector>

#include "libcoding/model/memo.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"
#include "annotator/coding/code_memory.hpp"

class QAction;
class QKeyEvent;
class QLineEdit;
class QMenu;
class QScrollArea;
class QToolButton;

namespace annotator {

class CodeDetails;
class CodebookTree;
class CodingActions;
class EmptyWord;
class NoteEditor;

/// The tree of codes with their counts, filter and details.
class CodebookPanel : public QWidget {
    Q_OBJECT

  public:
    explicit CodebookPanel(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);
    /// Who codes with the codes chosen here; before it is shown.
    void use(CodingActions& actions);

  signals:
    /// On a code: how it is to be used.
    void memo_wanted(coding::MemoKind kind, const coding::MemoSubject& on);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void make_actions();
    void make_keys();
    [[nodiscard]] QAction* action_on(const QKeyEvent& pressed) const;
    QAction* add(const QKeySequence& keys, const std::function<void()>& act);
    void show_what_can_be_done();
    void show_details(bool shown);
    void show_code(coding::CodeId code);
    void ask_new(bool below);
    void ask_remove();
    void remove(const std::vector<coding::CodeId>& codes, bool takes_long);
    void ask_merge(const std::vector<coding::CodeId>& codes, coding::CodeId into);
    void split();
    void put_on_key(int key);
    void retranslate();

    Workspace workspace_;
    CodingActions* actions_ = nullptr;
    QLineEdit* typed_ = nullptr;
    QToolButton* more_ = nullptr;
    CodebookTree* tree_ = nullptr;
    EmptyWord* empty_ = nullptr;
    QScrollArea* details_area_ = nullptr;
    CodeDetails* details_ = nullptr;
    NoteEditor* name_ = nullptr;

    QMenu* menu_ = nullptr;
    QMenu* keys_menu_ = nullptr;
    QAction* filter_ = nullptr;
    QAction* apply_ = nullptr;
    QAction* passages_ = nullptr;
    QAction* new_ = nullptr;
    QAction* new_below_ = nullptr;
    QAction* rename_ = nullptr;
    QAction* memo_ = nullptr;
    QAction* merge_ = nullptr;
    QAction* split_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* open_all_ = nullptr;
    QAction* close_all_ = nullptr;
    QAction* show_details_ = nullptr;
    std::array<QAction*, CodeMemory::keys> keys_{};
};

}  // namespace annotator
