// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/main_window.hpp"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>
#include <filesystem>

#include "annotator/app/background.hpp"
#include "annotator/app/notice.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/sample_study.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/task_bar.hpp"
#include "annotator/app/welcome_page.hpp"
#include "annotator/codebook/codebook_panel.hpp"
#include "annotator/coding/coding_actions.hpp"
#include "annotator/coding/coding_inspector.hpp"
#include "annotator/listening/listening_pane.hpp"
#include "annotator/reports/reports_page.hpp"
#include "annotator/retrieval/retrieval_pane.hpp"
#include "annotator/retrieval/search_pane.hpp"
#include "annotator/sources/import_page.hpp"
#include "annotator/sources/memos_page.hpp"
#include "annotator/sources/people_page.hpp"
#include "annotator/sources/sources_panel.hpp"
#include "annotator/sources/turn_actions.hpp"
#include "annotator/sources/turn_facts.hpp"
#include "annotator/transcript/transcript_page.hpp"

namespace annotator {

MainWindow::MainWindow(const Workspace& workspace, QWidget* parent)
    : QMainWindow(parent), workspace_(workspace) {
    setDockNestingEnabled(true);
    setAcceptDrops(true);
    make_menus();
    make_pages();
    make_panels();
    make_project_actions();
    make_edit_actions();
    make_view_actions();
    coding_ = new CodingActions(workspace_, this);
    coding_->add_actions(menus_);
    transcript_->add_actions(menus_);
    import_->add_actions(menus_);
    people_->add_actions(menus_);
    memos_->add_actions(menus_);
    reports_->add_actions(menus_);
    sources_->add_actions(menus_);
    turns_ = new TurnActions(workspace_, this);
    turns_->add_actions(menus_);
    turn_facts_ = new TurnFacts(workspace_, coding_->acts().memory(), this);
    turn_facts_->add_actions(menus_);
    codebook_->add_actions(menus_);
    inspector_->add_actions(menus_);
    retrieval_->add_actions(menus_);
    search_->add_actions(menus_);
    listening_->add_actions(menus_);
    make_help_actions();
    join_parts();
    retranslate();
    restore_layout();
    show_project();
}

MainWindow::~MainWindow() = default;

void MainWindow::make_pages() {
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    notice_ = new Notice(middle);
    pages_ = new QStackedWidget(middle);
    column->addWidget(notice_);
    column->addWidget(pages_, 1);
    setCentralWidget(middle);
    tasks_ = new TaskBar(this);
    coder_ = new QLabel(this);
    statusBar()->addPermanentWidget(tasks_);
    statusBar()->addPermanentWidget(coder_);
    rail_ = addToolBar(QString{});
    rail_->setObjectName(QStringLiteral("pages"));
    rail_->setMovable(false);
    rail_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    page_actions_ = new QActionGroup(this);
    const auto add = [this](auto* widget, Page page) {
        pages_->addWidget(widget);
        if (page == Page::welcome) return widget;
        auto* action = rail_->addAction(QString{});
        action->setCheckable(true);
        action->setData(static_cast<int>(page));
        page_actions_->addAction(action);
        menus_.go->addAction(action);
        return widget;
    };
    welcome_ = add(new WelcomePage(workspace_, this), Page::welcome);
    transcript_ = add(new TranscriptPage(workspace_, this), Page::transcript);
    import_ = add(new ImportPage(workspace_, this), Page::import);
    people_ = add(new PeoplePage(workspace_, this), Page::people);
    memos_ = add(new MemosPage(workspace_, this), Page::memos);
    reports_ = add(new ReportsPage(workspace_, this), Page::reports);
    panel_menu_ = menus_.go->addMenu(QString{});
    menus_.go->addSeparator();
    connect(page_actions_, &QActionGroup::triggered, this,
            [this](QAction* action) { show_page(static_cast<Page>(action->data().toInt())); });
}

void MainWindow::join_parts() {
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &MainWindow::show_project);
    connect(&session, &Session::closed, this, &MainWindow::show_project);
    connect(&session, &Session::history_changed, this, &MainWindow::show_history);
    connect(&session, &Session::language_changed, this, &MainWindow::show_history);
    connect(&session, &Session::failed, notice_, &Notice::tell);
    // What was wrong is not any more: nobody looks for the room on a disk that there is again.
    connect(&session, &Session::acted, notice_, &QWidget::hide);
    connect(&session, &Session::coder_changed, this, &MainWindow::retranslate);
    connect(&workspace_.background, &Background::started, tasks_, &TaskBar::add);
    connect(sources_, &SourcesPanel::files_dropped, import_, &ImportPage::take);
    connect(listening_, &ListeningPane::playing_at, transcript_, &TranscriptPage::show_playing);
    connect(&workspace_.navigation, &Navigation::page_requested, this, &MainWindow::show_page);
    connect(&workspace_.navigation, &Navigation::passage_requested, this,
            [this] { show_page(Page::transcript); });
    // When the pane of passages has come forward.
    connect(&workspace_.navigation, &Navigation::query_requested, this,
            [this] { QTimer::singleShot(0, this, &MainWindow::keep_page_readable); });
    connect(transcript_, &TranscriptPage::codes_dropped, coding_,
            [this](const std::vector<coding::CodeId>& codes) { coding_->apply(codes); });
    connect(transcript_, &TranscriptPage::menu_wanted, this, &MainWindow::show_text_menu);
    connect(codebook_, &CodebookPanel::memo_wanted, memos_, &MemosPage::write);
    connect(people_, &PeoplePage::memo_wanted, memos_, &MemosPage::write);
    coding_->act_in(*transcript_);
    turn_facts_->act_in(*transcript_);
    codebook_->use(*coding_);
    inspector_->use(*coding_);
    retrieval_->use(*coding_);
    reports_->use(coding_->acts().memory());
    connect(reports_, &ReportsPage::written, this, &MainWindow::say_written);
    connect(retrieval_, &RetrievalPane::written, this, &MainWindow::say_written);
    connect(memos_, &MemosPage::written, this, &MainWindow::say_written);
    connect(coding_, &CodingActions::said, this,
            [this](const QString& what) { statusBar()->showMessage(what, word_shown_ms); });
}

void MainWindow::show_page(Page page) {
    const bool open = workspace_.session.is_open();
    const auto shown = open ? page : Page::welcome;
    make_room(open && shown != Page::transcript);
    pages_->setCurrentIndex(static_cast<int>(shown));
    for (auto* action : page_actions_->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(shown));
    }
}

void MainWindow::show_project() {
    const bool open = workspace_.session.is_open();
    page_actions_->setEnabled(open);
    close_->setEnabled(open);
    history_->setEnabled(open);
    copy_->setEnabled(open);
    show_panels(open);
    rail_->setVisible(open);  // after the layout, which remembers it hidden
    if (open) {
        const auto& path = workspace_.session.project().path();
        workspace_.preferences.add_recent_project(QString::fromStdString(path.string()));
        setWindowTitle(QString::fromStdString(workspace_.session.project().info().name));
    } else {
        setWindowTitle({});
    }
    welcome_->show_recent();
    show_page(open ? Page::transcript : Page::welcome);
    show_history();
    if (open &&
        workspace_.session.project().path() == std::filesystem::path{sample_study_path().toStdString()}) {
        start_tour_once();
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    workspace_.preferences.set_value(QStringLiteral("app/geometry"), saveGeometry());
    workspace_.session.close();
    workspace_.preferences.set_value(QStringLiteral("app/layout"), layout_);
    event->accept();
}

// Files dropped anywhere are looked at on the page of imports.
void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (workspace_.session.is_open() && ImportPage::takes(event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    import_->take(event->mimeData());
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        workspace_.session.look_for_others_work();
    QMainWindow::changeEvent(event);
}

}  // namespace annotator
