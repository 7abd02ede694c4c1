// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QWidget>
#include <functional>
#include <vector>

#include "libcoding/model/people.hpp"
#include "libcoding/model/source.hpp"
#include "libcoding/store/counting_by_steps.hpp"

#include "annotator/app/idle_work.hpp"
#include "annotator/app/menus.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QMenu;
class QTimer;

namespace annotator {

class EmptyWord;
class SourcesTree;

/// The sources of the project under their groups.
class SourcesPanel : public QWidget {
    Q_OBJECT

  public:
    explicit SourcesPanel(const Workspace& workspace, QWidget* parent = nullptr);

    void add_actions(const Menus& menus);

  signals:
    /// Somebody dropped files here: they are to be looked at on the page of imports.
    void files_dropped(const QMimeData* files);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void make_actions();
    QAction* add(const std::function<void()>& act, const QKeySequence& key = {});
    void show_project();
    void count();
    bool count_on();
    void show_menu(const QPoint& place);
    void enable_actions();
    void move_sources(const std::vector<coding::SourceId>& sources, coding::GroupId from, coding::GroupId to,
                      bool copied);
    void rename(coding::SourceId source, const QString& name);
    void rename(coding::GroupId group, const QString& name);
    void set_kind(coding::SourceKind kind);
    void show_properties();
    [[nodiscard]] coding::SourceId source_in_hand() const;
    void show_presence();
    void make_group();
    void remove();
    void write_notes();
    void retranslate();

    Workspace workspace_;
    SourcesTree* tree_ = nullptr;
    EmptyWord* empty_ = nullptr;
    QTimer* count_soon_ = nullptr;
    coding::store::SourceCounting shown_;
    IdleWork counting_;
    QMenu* menu_ = nullptr;
    QMenu* kinds_ = nullptr;
    QAction* open_ = nullptr;
    QAction* rename_ = nullptr;
    QAction* properties_ = nullptr;
    QAction* presence_ = nullptr;
    QAction* group_ = nullptr;
    QAction* notes_ = nullptr;
    QAction* remove_ = nullptr;
};

}  // namespace annotator
