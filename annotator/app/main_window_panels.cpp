// SPDX-License-Identifier: GPL-3.0-or-later
// The panels around the page: where they are, when they come and go.
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <algorithm>
#include <utility>

#include "annotator/app/main_window.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/codebook/codebook_panel.hpp"
#include "annotator/coding/coding_inspector.hpp"
#include "annotator/listening/listening_pane.hpp"
#include "annotator/retrieval/retrieval_pane.hpp"
#include "annotator/retrieval/search_pane.hpp"
#include "annotator/sources/sources_panel.hpp"

namespace annotator {
namespace {

constexpr int layout_version = 1;
constexpr int letters_of_a_page = 110;  // with its choices at the side

/// Whether Tab stops at a widget of the panel.
bool takes_keys(const QWidget& widget, const QDockWidget& panel) {
    return panel.isAncestorOf(&widget) && widget.isVisible() && widget.isEnabled() &&
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// What a panel takes of its side, with the tabs of those behind it.
int height_with_tabs(const QMainWindow& window, const QDockWidget& panel) {
    int height = panel.height();
    for (const auto* tabs : window.findChildren<QTabBar*>(QString{}, Qt::FindDirectChildrenOnly)) {
        const bool under = tabs->x() >= panel.x() && tabs->y() == panel.y() + panel.height();
        if (tabs->isVisible() && under) height += tabs->height();
    }
    return height;
}

}  // namespace

QDockWidget* MainWindow::add_panel(QWidget* widget, Qt::DockWidgetArea area, const char* name) {
    auto* panel = new QDockWidget(this);
    panel->setObjectName(QString::fromLatin1(name));
    panel->setWidget(widget);
    addDockWidget(area, panel);
    panels_.push_back(panel);
    return panel;
}

// The same key goes back to the text.
void MainWindow::go_to(QDockWidget& panel) {
    if (panel.isAncestorOf(QApplication::focusWidget())) {
        pages_->currentWidget()->setFocus();
        return;
    }
    panel.show();
    panel.raise();
    auto* first = panel.widget()->nextInFocusChain();
    while (first != panel.widget() && !takes_keys(*first, panel)) first = first->nextInFocusChain();
    first->setFocus(Qt::TabFocusReason);
}

void MainWindow::make_panels() {
    sources_ = new SourcesPanel(workspace_, this);
    codebook_ = new CodebookPanel(workspace_, this);
    inspector_ = new CodingInspector(workspace_, this);
    retrieval_ = new RetrievalPane(workspace_, this);
    listening_ = new ListeningPane(workspace_, this);
    search_ = new SearchPane(workspace_, this);
    add_panel(sources_, Qt::LeftDockWidgetArea, "sources");
    add_panel(codebook_, Qt::LeftDockWidgetArea, "codebook");
    add_panel(inspector_, Qt::RightDockWidgetArea, "inspector");
    add_panel(retrieval_, Qt::RightDockWidgetArea, "passages");
    add_panel(listening_, Qt::BottomDockWidgetArea, "listening")->hide();
    search_panel_ = add_panel(search_, Qt::RightDockWidgetArea, "search");
    for (auto* panel : panels_) {
        // The one to search in has a key of its own in the menu Edit.
        if (panel != search_panel_) panel_menu_->addAction(QString{}, this, [this, panel] { go_to(*panel); });
    }
    tabifyDockWidget(panels_[3], search_panel_);
    search_panel_->hide();
    connect(search_, &SearchPane::wanted, search_panel_, [this] {
        search_panel_->show();
        search_panel_->raise();
    });
}

// What belongs to the words in hand leaves its place to the other pages, and comes back with the text, as
// high as it was.
void MainWindow::make_room(bool wanted) {
    if (!wanted) {
        QList<QDockWidget*> seen;
        QList<int> heights;
        for (const auto& [panel, height] : std::exchange(put_away_, {})) {
            panel->show();
            if (height == 0) continue;
            seen.append(panel);
            heights.append(height);
        }
        resizeDocks(seen, heights, Qt::Vertical);
        return;
    }
    put_away(Qt::RightDockWidgetArea);
}

void MainWindow::put_away(Qt::DockWidgetArea side) {
    std::vector<PutAway> leaving;
    for (auto* panel : panels_) {
        const bool beside = dockWidgetArea(panel) == side && !panel->isFloating();
        if (!beside || panel->isHidden()) continue;
        leaving.push_back({panel, panel->visibleRegion().isEmpty() ? 0 : height_with_tabs(*this, *panel)});
    }
    for (const auto& one : leaving) {
        one.panel->hide();
        const auto is_it = [&](const PutAway& known) { return known.panel == one.panel; };
        if (std::none_of(put_away_.begin(), put_away_.end(), is_it)) put_away_.push_back(one);
    }
}

// Passages beside a report leave it little in a narrow window: what stands at its other side goes until the
// text comes back.
void MainWindow::keep_page_readable() {
    const bool narrow = centralWidget()->width() < fontMetrics().averageCharWidth() * letters_of_a_page;
    if (narrow && pages_->currentWidget() != transcript_) put_away(Qt::LeftDockWidgetArea);
}

// Empty panels around the welcome would say nothing; they come back as they were.
void MainWindow::show_panels(bool shown) {
    if (shown == panels_shown_) return;
    panels_shown_ = shown;
    panels_menu_->setEnabled(shown);
    for (auto* action : panel_menu_->actions()) action->setEnabled(shown);
    if (shown) {
        restoreState(layout_, layout_version);
    } else {
        make_room(false);
        layout_ = saveState(layout_version);
        for (auto* panel : panels_) panel->hide();
    }
}

void MainWindow::restore_layout() {
    const auto& preferences = workspace_.preferences;
    if (!restoreGeometry(preferences.value(QStringLiteral("app/geometry")).toByteArray())) resize(1280, 800);
    if (restoreState(preferences.value(QStringLiteral("app/layout")).toByteArray(), layout_version)) return;
    const int letter = fontMetrics().averageCharWidth();
    resizeDocks({panels_[0], panels_[2]}, {letter * 46, letter * 48}, Qt::Horizontal);
    resizeDocks({panels_[0], panels_[1], panels_[2], panels_[3]}, {300, 450, 330, 420}, Qt::Vertical);
}

}  // namespace annotator
