// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QModelIndex;

namespace annotator {

class EmptyWord;
class HitModel;
class PassageList;
class Task;

/// Words in all texts of the project, each place in its context, a click away from the text.
class SearchPane : public QWidget {
    Q_OBJECT

  public:
    explicit SearchPane(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  signals:
    /// Asked for: to be shown and to have the keyboard.
    void wanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void begin();
    void search();
    void clear();
    void go_to(const QModelIndex& index);
    void say_how_many();
    void retranslate();

    Workspace workspace_;
    QLineEdit* query_ = nullptr;
    QCheckBox* expression_ = nullptr;
    QLabel* summary_ = nullptr;
    PassageList* list_ = nullptr;
    EmptyWord* empty_ = nullptr;
    HitModel* model_ = nullptr;
    QAction* find_ = nullptr;
    QPointer<Task> searching_;
    bool done_ = false;  ///< the list is the answer to what stands in the line
};

}  // namespace annotator
