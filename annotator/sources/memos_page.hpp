// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "libcoding/model/memo.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QComboBox;
class QLineEdit;
class QMenu;
class QTableView;
class QToolBar;

namespace annotator {

class EmptyWord;
class MemoEditor;
class MemosModel;

/// All memos, by kind, with what they are on.
class MemosPage : public QWidget {
    Q_OBJECT

  public:
    explicit MemosPage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

    /// Shows the page with a new memo on that subject, to be written at once.
    void write(coding::MemoKind kind, const coding::MemoSubject& on);

  signals:
    void written(const QString& path);  ///< a file that somebody asked for

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void make_actions();
    void load();
    void open_newest();
    void show_chosen();
    void enable_for_row(int row);
    void remove_chosen();
    void write_on_selection();
    void make_source();
    void export_shown();
    [[nodiscard]] std::optional<coding::MemoKind> only() const;
    void retranslate();

    Workspace workspace_;
    MemosModel* memos_ = nullptr;
    QTableView* table_ = nullptr;
    EmptyWord* empty_ = nullptr;
    MemoEditor* editor_ = nullptr;
    QComboBox* kinds_ = nullptr;
    QLineEdit* words_ = nullptr;
    QToolBar* bar_ = nullptr;
    QMenu* menu_ = nullptr;
    QAction* journal_ = nullptr;
    QAction* on_selection_ = nullptr;
    QAction* on_source_ = nullptr;
    QAction* as_source_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* export_ = nullptr;
    bool loading_ = false;
};

}  // namespace annotator
