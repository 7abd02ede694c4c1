// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QMenu;
class QWidget;

namespace annotator {

/// Correcting the text before the reader, on what the selection holds: the words of a turn, where it begins
/// and ends.
class TurnActions : public QObject {
    Q_OBJECT

  public:
    TurnActions(const Workspace& workspace, QWidget* parent);

    void add_actions(const Menus& menus);
    /// What can be done at the place in hand, for a menu over the text.
    void offer_in(QMenu& menu) const;
    void retranslate();

  private:
    void correct_turn();
    void correct_source();
    void split();
    void join();
    void enable();
    QAction* add(void (TurnActions::*act)(), const QKeySequence& key);

    Workspace workspace_;
    QWidget* window_;
    QAction* correct_ = nullptr;
    QAction* correct_all_ = nullptr;
    QAction* split_ = nullptr;
    QAction* join_ = nullptr;
};

}  // namespace annotator
