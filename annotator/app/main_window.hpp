// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <optional>
#include <string_view>
#include <vector>

#include "libcoding/language/catalogue.hpp"
#include "libcoding/store/history.hpp"

#include "annotator/app/menus.hpp"
#include "annotator/app/navigation.hpp"
#include "annotator/app/workspace.hpp"

class QAction;
class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace annotator {

class CodebookPanel;
class CodingActions;
class CodingInspector;
class CopySaver;
class Exports;
class ImportPage;
class ListeningPane;
class MemosPage;
class Notice;
class PeoplePage;
class ReportsPage;
class RetrievalPane;
class SearchPane;
class SourcesPanel;
class TaskBar;
class TranscriptPage;
class TurnActions;
class TurnFacts;
class WelcomePage;

/// The window: pages in the middle (text, import, people, memos, reports), panels around them. It puts the
/// parts side by side and joins them; each part does its own work.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(const Workspace& workspace, QWidget* parent = nullptr);
    ~MainWindow() override;

    void show_page(Page page);

  signals:
    void language_chosen(coding::Language language);

  protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    static constexpr int word_shown_ms = 10'000;  ///< in the status bar

    /// A panel that has left its place, and its height there; 0 behind another's tab.
    struct PutAway {
        QDockWidget* panel;
        int height;
    };

    void make_menus();
    void make_project_actions();
    void make_edit_actions();
    void retrace(const std::optional<coding::HistoryEntry>& act, const QString& verb,
                 coding::HistoryEntry (*way)(coding::store::Project&, std::string_view));
    void make_view_actions();
    void make_pages();
    void make_panels();
    void join_parts();
    QDockWidget* add_panel(QWidget* widget, Qt::DockWidgetArea area, const char* name);
    void go_to(QDockWidget& panel);
    void set_keys_by_language();
    static void name_buttons(const QDockWidget& panel);
    void retranslate();
    void show_history();
    void show_project();
    void show_panels(bool shown);
    void make_room(bool wanted);
    void put_away(Qt::DockWidgetArea side);
    void keep_page_readable();
    void make_help_actions();
    void ask_who_codes();
    void show_text_menu(const QPoint& on_screen);
    void say_written(const QString& path);
    void take_the_tour();
    void start_tour_once();
    void restore_layout();

    Workspace workspace_;
    Menus menus_;
    Notice* notice_ = nullptr;
    TaskBar* tasks_ = nullptr;
    QLabel* coder_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QToolBar* rail_ = nullptr;
    QActionGroup* page_actions_ = nullptr;
    std::vector<QDockWidget*> panels_;
    QDockWidget* search_panel_ = nullptr;  ///< one of them
    std::vector<PutAway> put_away_;        ///< until the text is shown again
    bool panels_shown_ = true;
    QByteArray layout_;  ///< of the panels while no project is open

    QAction* new_ = nullptr;
    QAction* open_ = nullptr;
    QMenu* recent_ = nullptr;
    QAction* who_codes_ = nullptr;
    QAction* history_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* close_ = nullptr;
    CopySaver* copies_ = nullptr;
    Exports* exports_ = nullptr;
    QAction* quit_ = nullptr;
    QAction* undo_ = nullptr;
    QAction* redo_ = nullptr;
    QMenu* language_menu_ = nullptr;
    QMenu* appearance_menu_ = nullptr;
    QMenu* panels_menu_ = nullptr;
    QMenu* panel_menu_ = nullptr;  ///< goes to each, in the order of panels_
    QAction* keys_ = nullptr;
    QAction* tour_ = nullptr;
    QAction* sample_ = nullptr;
    QAction* about_ = nullptr;

    WelcomePage* welcome_ = nullptr;
    TranscriptPage* transcript_ = nullptr;
    ImportPage* import_ = nullptr;
    PeoplePage* people_ = nullptr;
    MemosPage* memos_ = nullptr;
    ReportsPage* reports_ = nullptr;
    SourcesPanel* sources_ = nullptr;
    CodebookPanel* codebook_ = nullptr;
    CodingInspector* inspector_ = nullptr;
    RetrievalPane* retrieval_ = nullptr;
    SearchPane* search_ = nullptr;
    ListeningPane* listening_ = nullptr;
    CodingActions* coding_ = nullptr;
    TurnActions* turns_ = nullptr;
    TurnFacts* turn_facts_ = nullptr;
};

}  // namespace annotator
