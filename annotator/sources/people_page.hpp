// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "libcoding/exchange/attribute_values.hpp"
#include "libcoding/model/memo.hpp"
#include "libcoding/model/people.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QTableView;
class QToolBar;

namespace annotator {

class PeopleModel;

/// Participants and their attributes, as a table that is edited in place.
class PeoplePage : public QWidget {
    Q_OBJECT

  public:
    explicit PeoplePage(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

    /// Takes a table of participants in (CSV, XLSX, ODS).
    void fill_from(const QString& path);

  signals:
    void memo_wanted(coding::MemoKind kind, const coding::MemoSubject& on);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void make_actions();
    QAction* add(void (PeoplePage::*act)(), const QKeySequence& key = {});
    void show_project();
    void enable_actions();
    [[nodiscard]] std::vector<coding::Participant> chosen() const;
    void add_person();
    void add_attribute();
    void rename_attribute();
    void remove_attribute();
    void remove_people();
    void join_people();
    void fill_from_file();
    void tell(const std::vector<coding::exchange::ReplacedValue>& replaced);
    void write_memo();
    void copy();
    void paste();
    void clear_cells();
    void retranslate();

    Workspace workspace_;
    PeopleModel* people_ = nullptr;
    QSortFilterProxyModel* shown_ = nullptr;
    QTableView* table_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QToolBar* bar_ = nullptr;
    QMenu* menu_ = nullptr;
    QAction* add_ = nullptr;
    QAction* attribute_ = nullptr;
    QAction* rename_attribute_ = nullptr;
    QAction* remove_attribute_ = nullptr;
    QAction* join_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* fill_ = nullptr;
    QAction* memo_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* paste_ = nullptr;
    QAction* clear_ = nullptr;
};

}  // namespace annotator
