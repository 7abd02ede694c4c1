// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "libcoding/report/dossier_parts.hpp"

class QAction;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QPushButton;

namespace annotator {

class Session;

/// The parts of a dossier in their order: moved by dragging or by key, added from a list of all reports,
/// removed; headings and paragraphs are written in place.
class DossierPartList : public QWidget {
    Q_OBJECT

  public:
    explicit DossierPartList(const Session& session, QWidget* parent);

    void show_parts(const std::vector<coding::report::DossierPart>& parts);
    [[nodiscard]] std::vector<coding::report::DossierPart> parts() const;
    void retranslate();

  private:
    QAction* add_act(const QKeySequence& key, void (DossierPartList::*act)());
    [[nodiscard]] QListWidgetItem* item_of(const coding::report::DossierPart& part) const;
    void insert(const coding::report::DossierPart& part);
    void fill_menu();
    void move(int by);
    void move_up() { move(-1); }
    void move_down() { move(1); }
    void remove();
    void show_what_can_be_done();

    const Session& session_;
    QListWidget* list_ = nullptr;
    QMenu* more_ = nullptr;
    QPushButton* add_ = nullptr;
    QAction* up_ = nullptr;
    QAction* down_ = nullptr;
    QAction* remove_ = nullptr;
};

}  // namespace annotator
