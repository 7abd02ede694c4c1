// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/main_window.hpp"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

#include "annotator/app/appearance.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/welcome_page.hpp"
#include "annotator/codebook/codebook_panel.hpp"
#include "annotator/coding/coding_actions.hpp"
#include "annotator/coding/coding_inspector.hpp"
#include "annotator/listening/listening_pane.hpp"
#include "annotator/reports/reports_page.hpp"
#include "annotator/retrieval/retrieval_pane.hpp"
#include "annotator/sources/import_page.hpp"
#include "annotator/sources/memos_page.hpp"
#include "annotator/sources/people_page.hpp"
#include "annotator/sources/sources_panel.hpp"
#include "annotator/transcript/transcript_page.hpp"

namespace annotator {
namespace {

constexpr int layout_version = 1;
constexpr int failure_shown_ms = 15'000;

}  // namespace

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
    codebook_->add_actions(menus_);
    inspector_->add_actions(menus_);
    retrieval_->add_actions(menus_);
    listening_->add_actions(menus_);
    welcome_->add_actions(menus_);
    join_parts();
    retranslate();
    restore_layout();
    show_project();
}

MainWindow::~MainWindow() = default;

void MainWindow::make_menus() {
    for (auto* menu : {&menus_.project, &menus_.edit, &menus_.view, &menus_.go, &menus_.code, &menus_.listen,
                       &menus_.reports, &menus_.help}) {
        *menu = menuBar()->addMenu(QString{});
    }
}

void MainWindow::make_pages() {
    pages_ = new QStackedWidget(this);
    setCentralWidget(pages_);
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
        action->setShortcut(QKeySequence{Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + static_cast<int>(page))});
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
    menus_.go->addSeparator();
    connect(page_actions_, &QActionGroup::triggered, this,
            [this](QAction* action) { show_page(static_cast<Page>(action->data().toInt())); });
}

QDockWidget* MainWindow::add_panel(QWidget* widget, Qt::DockWidgetArea area, const char* name) {
    auto* panel = new QDockWidget(this);
    panel->setObjectName(QString::fromLatin1(name));
    panel->setWidget(widget);
    addDockWidget(area, panel);
    panels_.push_back(panel);
    return panel;
}

void MainWindow::make_panels() {
    sources_ = new SourcesPanel(workspace_, this);
    codebook_ = new CodebookPanel(workspace_, this);
    inspector_ = new CodingInspector(workspace_, this);
    retrieval_ = new RetrievalPane(workspace_, this);
    listening_ = new ListeningPane(workspace_, this);
    add_panel(sources_, Qt::LeftDockWidgetArea, "sources");
    add_panel(codebook_, Qt::LeftDockWidgetArea, "codebook");
    add_panel(inspector_, Qt::RightDockWidgetArea, "inspector");
    add_panel(retrieval_, Qt::RightDockWidgetArea, "passages");
    add_panel(listening_, Qt::BottomDockWidgetArea, "listening")->hide();
}

void MainWindow::make_project_actions() {
    new_ = menus_.project->addAction(QString{}, QKeySequence::New, this, [this] {
        const auto path =
            QFileDialog::getSaveFileName(this, tr("New project"), {}, tr("Focale projects (*.focale)"));
        if (!path.isEmpty()) welcome_->make_project(path);
    });
    open_ = menus_.project->addAction(QString{}, QKeySequence::Open, this, [this] {
        const auto path =
            QFileDialog::getOpenFileName(this, tr("Open a project"), {}, tr("Focale projects (*.focale)"));
        if (!path.isEmpty()) workspace_.session.open(path.toStdString());
    });
    recent_ = menus_.project->addMenu(QString{});
    connect(recent_, &QMenu::aboutToShow, this, [this] {
        recent_->clear();
        for (const auto& path : workspace_.preferences.recent_projects()) {
            recent_->addAction(
                QFileInfo{path}.completeBaseName() + QStringLiteral(" – ") + QFileInfo{path}.path(), this,
                [this, path] { workspace_.session.open(path.toStdString()); });
        }
        if (recent_->isEmpty()) recent_->addAction(tr("None yet"))->setEnabled(false);
    });
    close_ = menus_.project->addAction(QString{}, QKeySequence::Close, this,
                                       [this] { workspace_.session.close(); });
    menus_.project->addSeparator();
    quit_ = new QAction(this);
    quit_->setShortcut(QKeySequence::Quit);
    quit_->setMenuRole(QAction::QuitRole);
    connect(quit_, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::make_edit_actions() {
    undo_ =
        menus_.edit->addAction(QString{}, QKeySequence::Undo, this, [this] { workspace_.session.undo(); });
    redo_ = menus_.edit->addAction(QString{}, this, [this] { workspace_.session.redo(); });
    // Both habits, whatever the desktop's own is.
    redo_->setShortcuts({QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, QKeySequence{Qt::CTRL | Qt::Key_Y}});
    menus_.edit->addSeparator();
}

void MainWindow::make_view_actions() {
    panels_menu_ = menus_.view->addMenu(QString{});
    for (auto* panel : panels_) panels_menu_->addAction(panel->toggleViewAction());
    appearance_menu_ = menus_.view->addMenu(QString{});
    language_menu_ = menus_.view->addMenu(QString{});
    menus_.view->addSeparator();

    auto* appearances = new QActionGroup(this);
    for (const auto appearance : {Appearance::system, Appearance::light, Appearance::dark}) {
        auto* action = appearance_menu_->addAction(QString{}, this, [this, appearance] {
            workspace_.preferences.set_appearance(appearance);
            apply(appearance);
        });
        action->setCheckable(true);
        action->setChecked(appearance == workspace_.preferences.appearance());
        appearances->addAction(action);
    }
    auto* languages = new QActionGroup(this);
    for (const auto language : {coding::Language::english, coding::Language::french}) {
        auto* action = language_menu_->addAction(
            language == coding::Language::french ? QStringLiteral("Français") : QStringLiteral("English"),
            this, [this, language] { emit language_chosen(language); });
        action->setCheckable(true);
        action->setChecked(language == workspace_.session.catalogue().language());
        languages->addAction(action);
    }
}

void MainWindow::join_parts() {
    auto& session = workspace_.session;
    connect(&session, &Session::opened, this, &MainWindow::show_project);
    connect(&session, &Session::closed, this, &MainWindow::show_project);
    connect(&session, &Session::history_changed, this, &MainWindow::show_history);
    connect(&session, &Session::language_changed, this, &MainWindow::show_history);
    connect(&session, &Session::failed, this, &MainWindow::show_failure);
    connect(sources_, &SourcesPanel::files_dropped, import_, &ImportPage::take);
    connect(&workspace_.navigation, &Navigation::page_requested, this, &MainWindow::show_page);
    connect(&workspace_.navigation, &Navigation::passage_requested, this,
            [this] { show_page(Page::transcript); });
}

void MainWindow::show_page(Page page) {
    const bool open = workspace_.session.is_open();
    const auto shown = open ? page : Page::welcome;
    pages_->setCurrentIndex(static_cast<int>(shown));
    for (auto* action : page_actions_->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(shown));
    }
}

void MainWindow::show_project() {
    const bool open = workspace_.session.is_open();
    rail_->setVisible(open);
    page_actions_->setEnabled(open);
    close_->setEnabled(open);
    for (auto* panel : panels_) panel->setEnabled(open);
    if (open) {
        const auto& path = workspace_.session.project().path();
        workspace_.preferences.add_recent_project(QString::fromStdString(path.string()));
        setWindowTitle(QString::fromStdString(workspace_.session.project().info().name));
    } else {
        setWindowTitle({});
    }
    show_page(open ? Page::transcript : Page::welcome);
    show_history();
}

void MainWindow::show_history() {
    const auto name = [this](QAction* action, const QString& verb,
                             const std::optional<coding::HistoryEntry>& entry) {
        action->setEnabled(entry.has_value());
        action->setText(entry ? tr("%1: %2").arg(verb, workspace_.session.text(entry->what)) : verb);
    };
    name(undo_, tr("Undo"), workspace_.session.undoable());
    name(redo_, tr("Redo"), workspace_.session.redoable());
}

void MainWindow::show_failure(const QString& what, const QString& hint) {
    statusBar()->showMessage(hint.isEmpty() ? what : what + QLatin1Char(' ') + hint, failure_shown_ms);
}

void MainWindow::restore_layout() {
    const auto& preferences = workspace_.preferences;
    if (!restoreGeometry(preferences.value(QStringLiteral("app/geometry")).toByteArray())) resize(1280, 800);
    restoreState(preferences.value(QStringLiteral("app/layout")).toByteArray(), layout_version);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    workspace_.preferences.set_value(QStringLiteral("app/geometry"), saveGeometry());
    workspace_.preferences.set_value(QStringLiteral("app/layout"), saveState(layout_version));
    workspace_.session.close();
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

void MainWindow::retranslate() {
    menus_.project->setTitle(tr("&Project"));
    menus_.edit->setTitle(tr("&Edit"));
    menus_.view->setTitle(tr("&View"));
    menus_.go->setTitle(tr("&Go"));
    menus_.code->setTitle(tr("&Code"));
    menus_.listen->setTitle(tr("&Listen"));
    menus_.reports->setTitle(tr("&Reports"));
    menus_.help->setTitle(tr("&Help"));
    new_->setText(tr("&New…"));
    open_->setText(tr("&Open…"));
    recent_->setTitle(tr("Open &recent"));
    close_->setText(tr("&Close project"));
    quit_->setText(tr("&Quit"));
    if (!menus_.project->actions().contains(quit_)) menus_.project->addAction(quit_);
    panels_menu_->setTitle(tr("&Panels"));
    appearance_menu_->setTitle(tr("&Appearance"));
    language_menu_->setTitle(tr("&Language"));
    const QStringList appearances{tr("As the system"), tr("Light"), tr("Dark")};
    for (qsizetype i = 0; i < appearances.size(); ++i)
        appearance_menu_->actions()[i]->setText(appearances[i]);
    const QStringList pages{tr("Text"), tr("Import"), tr("People"), tr("Memos"), tr("Reports")};
    for (qsizetype i = 0; i < pages.size(); ++i) page_actions_->actions()[i]->setText(pages[i]);
    const QStringList panels{tr("Sources"), tr("Codebook"), tr("Coding"), tr("Passages"), tr("Listening")};
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        panels_[i]->setWindowTitle(panels[static_cast<qsizetype>(i)]);
    }
    rail_->setWindowTitle(tr("Pages"));
    show_history();
}

}  // namespace annotator
