// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/app/main_window.hpp"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "annotator/app/appearance.hpp"
#include "annotator/app/background.hpp"
#include "annotator/app/copy_saver.hpp"
#include "annotator/app/digit_keys.hpp"
#include "annotator/app/exports.hpp"
#include "annotator/app/history_sheet.hpp"
#include "annotator/app/notice.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/sample_study.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/shortcut_sheet.hpp"
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
#include "annotator/transcript/transcript_page.hpp"

namespace annotator {
namespace {

/// Whether Tab stops at a widget of the panel.
bool takes_keys(const QWidget& widget, const QDockWidget& panel) {
    return panel.isAncestorOf(&widget) && widget.isVisible() && widget.isEnabled() &&
           (widget.focusPolicy() & Qt::TabFocus) != 0;
}

constexpr int layout_version = 1;
constexpr int word_shown_ms = 10'000;

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
    search_->add_actions(menus_);
    listening_->add_actions(menus_);
    make_help_actions();
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
    auto* search = add_panel(search_, Qt::RightDockWidgetArea, "search");
    for (auto* panel : panels_) {
        // The one to search in has a key of its own in the menu Edit.
        if (panel != search) panel_menu_->addAction(QString{}, this, [this, panel] { go_to(*panel); });
    }
    tabifyDockWidget(panels_[3], search);
    search->hide();
    connect(search_, &SearchPane::wanted, search, [search] {
        search->show();
        search->raise();
    });
}

void MainWindow::make_project_actions() {
    new_ = menus_.project->addAction(QString{}, QKeySequence::New, welcome_, &WelcomePage::new_project);
    open_ = menus_.project->addAction(QString{}, QKeySequence::Open, welcome_, &WelcomePage::open_project);
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
    who_codes_ = menus_.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::ALT | Qt::Key_W}, this,
                                           &MainWindow::ask_who_codes);
    history_ = menus_.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::Key_H}, this, [this] {
        auto* sheet = new HistorySheet(workspace_, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    copies_ = new CopySaver(workspace_.session, this);
    copy_ = menus_.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_S}, this,
                                      [this] { copies_->ask(this); });
    connect(copies_, &CopySaver::saved, this, [this](const QString& path) {
        statusBar()->showMessage(tr("A copy is in %1").arg(path), word_shown_ms);
    });
    exports_ = new Exports(workspace_, this);
    exports_->add_actions(menus_);
    connect(exports_, &Exports::written, this, [this](const QString& path) {
        statusBar()->showMessage(tr("Written: %1").arg(path), word_shown_ms);
    });
    close_ = menus_.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_W}, this,
                                       [this] { workspace_.session.close(); });
    menus_.project->addSeparator();
    quit_ = new QAction(this);
    quit_->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_Q});
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
    connect(&session, &Session::failed, notice_, &Notice::tell);
    connect(&session, &Session::coder_changed, this, &MainWindow::retranslate);
    connect(&workspace_.background, &Background::started, tasks_, &TaskBar::add);
    connect(sources_, &SourcesPanel::files_dropped, import_, &ImportPage::take);
    connect(listening_, &ListeningPane::playing_at, transcript_, &TranscriptPage::show_playing);
    connect(&workspace_.navigation, &Navigation::page_requested, this, &MainWindow::show_page);
    connect(&workspace_.navigation, &Navigation::passage_requested, this,
            [this] { show_page(Page::transcript); });
    connect(transcript_, &TranscriptPage::codes_dropped, coding_,
            [this](const std::vector<coding::CodeId>& codes) { coding_->apply(codes); });
    connect(codebook_, &CodebookPanel::memo_wanted, memos_, &MemosPage::write);
    connect(people_, &PeoplePage::memo_wanted, memos_, &MemosPage::write);
    coding_->act_in(*transcript_);
    codebook_->use(*coding_);
    inspector_->use(*coding_);
    retrieval_->use(*coding_);
    reports_->use(coding_->acts().memory());
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

// What belongs to the words in hand leaves its place to the other pages, and comes back with the text.
void MainWindow::make_room(bool wanted) {
    if (!wanted) {
        for (auto* panel : std::exchange(put_away_, {})) panel->show();
        return;
    }
    for (auto* panel : panels_) {
        const bool beside = dockWidgetArea(panel) == Qt::RightDockWidgetArea && !panel->isFloating();
        if (!beside || panel->isHidden()) continue;
        panel->hide();
        if (std::find(put_away_.begin(), put_away_.end(), panel) == put_away_.end())
            put_away_.push_back(panel);
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

void MainWindow::show_history() {
    const auto name = [this](QAction* action, const QString& verb,
                             const std::optional<coding::HistoryEntry>& entry) {
        action->setEnabled(entry.has_value());
        action->setText(entry ? tr("%1: %2").arg(verb, workspace_.session.text(entry->what)) : verb);
    };
    name(undo_, tr("Undo"), workspace_.session.undoable());
    name(redo_, tr("Redo"), workspace_.session.redoable());
}

void MainWindow::make_help_actions() {
    keys_ = menus_.help->addAction(QString{}, QKeySequence{Qt::Key_F1}, this, [this] {
        auto* sheet = new ShortcutSheet(menus_, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    tour_ = menus_.help->addAction(QString{}, this, &MainWindow::take_the_tour);
    sample_ = menus_.help->addAction(QString{}, this, [this] { open_sample_study(workspace_, this); });
    about_ = menus_.help->addAction(QString{}, this, [this] {
        QMessageBox::about(
            this, tr("About Focale"),
            tr("Focale %1. Coding and reporting of focus groups and interviews. Free software under the "
               "GNU General Public License, version 3 or later.")
                .arg(QCoreApplication::applicationVersion()));
    });
}

void MainWindow::ask_who_codes() {
    bool said = false;
    const auto name =
        QInputDialog::getText(this, tr("Who codes"), tr("Your name, as the history and the codings show it"),
                              QLineEdit::Normal, QString::fromStdString(workspace_.session.coder()), &said)
            .trimmed();
    if (!said || name.isEmpty()) return;
    workspace_.preferences.set_coder(name.toStdString());
    workspace_.session.set_coder(name.toStdString());
}

void MainWindow::restore_layout() {
    const auto& preferences = workspace_.preferences;
    if (!restoreGeometry(preferences.value(QStringLiteral("app/geometry")).toByteArray())) resize(1280, 800);
    if (restoreState(preferences.value(QStringLiteral("app/layout")).toByteArray(), layout_version)) return;
    const int letter = fontMetrics().averageCharWidth();
    resizeDocks({panels_[0], panels_[2]}, {letter * 46, letter * 48}, Qt::Horizontal);
    resizeDocks({panels_[0], panels_[1], panels_[2], panels_[3]}, {300, 450, 330, 420}, Qt::Vertical);
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

// Pages have the digits from 1, panels those behind them, with Alt.
void MainWindow::set_keys_by_language() {
    const auto language = workspace_.session.catalogue().language();
    int digit = 1;
    for (auto* action : page_actions_->actions() + panel_menu_->actions())
        action->setShortcuts(digit_keys(digit++ % 10, Qt::AltModifier, language));
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
    who_codes_->setText(tr("&Who codes…"));
    history_->setText(tr("&History…"));
    copy_->setText(tr("Save a cop&y…"));
    exports_->retranslate();
    close_->setText(tr("&Close project"));
    keys_->setText(tr("&Keys"));
    tour_->setText(tr("&Tour, two minutes"));
    sample_->setText(tr("&Sample study"));
    about_->setText(tr("&About Focale"));
    coder_->setText(tr("Coding as %1").arg(QString::fromStdString(workspace_.session.coder())));
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
    const QStringList panels{tr("Sources"),  tr("Codebook"),  tr("Coding"),
                             tr("Passages"), tr("Listening"), tr("Search")};
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        panels_[i]->setWindowTitle(panels[static_cast<qsizetype>(i)]);
    }
    for (qsizetype i = 0; i < panel_menu_->actions().size(); ++i)
        panel_menu_->actions()[i]->setText(panels[i]);
    panel_menu_->setTitle(tr("To a &panel"));
    set_keys_by_language();
    rail_->setWindowTitle(tr("Pages"));
    show_history();
}

}  // namespace annotator
