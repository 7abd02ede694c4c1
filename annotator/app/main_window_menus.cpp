// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window, as far as they are not a part's own, and its words.
#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolBar>
#include <array>
#include <tuple>
#include <utility>

#include "annotator/app/ampersands.hpp"
#include "annotator/app/appearance.hpp"
#include "annotator/app/copy_saver.hpp"
#include "annotator/app/digit_keys.hpp"
#include "annotator/app/exports.hpp"
#include "annotator/app/history_sheet.hpp"
#include "annotator/app/long_act.hpp"
#include "annotator/app/main_window.hpp"
#include "annotator/app/preferences.hpp"
#include "annotator/app/sample_study.hpp"
#include "annotator/app/session.hpp"
#include "annotator/app/shortcut_sheet.hpp"
#include "annotator/app/welcome_page.hpp"
#include "annotator/sources/turn_actions.hpp"
#include "annotator/sources/turn_facts.hpp"

namespace annotator {

namespace store = coding::store;

void MainWindow::make_menus() {
    for (auto* menu : {&menus_.project, &menus_.edit, &menus_.view, &menus_.go, &menus_.code, &menus_.listen,
                       &menus_.reports, &menus_.help}) {
        *menu = menuBar()->addMenu(QString{});
    }
}

void MainWindow::make_project_actions() {
    new_ = menus_.project->addAction(QString{}, QKeySequence::New, welcome_, &WelcomePage::new_project);
    open_ = menus_.project->addAction(QString{}, QKeySequence::Open, welcome_, &WelcomePage::open_project);
    recent_ = menus_.project->addMenu(QString{});
    connect(recent_, &QMenu::aboutToShow, this, [this] {
        recent_->clear();
        for (const auto& path : workspace_.preferences.recent_projects()) {
            recent_->addAction(with_every_ampersand(QFileInfo{path}.completeBaseName() +
                                                    QStringLiteral(" – ") + QFileInfo{path}.path()),
                               this, [this, path] { workspace_.session.open(path.toStdString()); });
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
    connect(exports_, &Exports::written, this, &MainWindow::say_written);
    close_ = menus_.project->addAction(QString{}, QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_W}, this,
                                       [this] { workspace_.session.close(); });
    menus_.project->addSeparator();
    quit_ = new QAction(this);
    quit_->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_Q});
    quit_->setMenuRole(QAction::QuitRole);
    connect(quit_, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::make_edit_actions() {
    undo_ = menus_.edit->addAction(QString{}, QKeySequence::Undo, this, [this] {
        retrace(workspace_.session.undoable(), tr("Undo"), store::undo);
    });
    redo_ = menus_.edit->addAction(
        QString{}, this, [this] { retrace(workspace_.session.redoable(), tr("Redo"), store::redo); });
    // Both habits, whatever the desktop's own is.
    redo_->setShortcuts({QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, QKeySequence{Qt::CTRL | Qt::Key_Y}});
    menus_.edit->addSeparator();
}

// What changed thousands of rows takes as long to be taken back.
void MainWindow::retrace(const std::optional<coding::HistoryEntry>& act, const QString& verb,
                         coding::HistoryEntry (*way)(store::Project&, std::string_view)) {
    if (!act) return;
    bool takes_long = false;
    if (!workspace_.session.read(
            [&](const store::Project& project) { takes_long = store::takes_long_to_retrace(project, *act); }))
        return;
    act_at_once_or_in_background(
        workspace_, this, verb, takes_long, Touched::everything(),
        [way, coder = workspace_.session.coder()](store::Project& project) { way(project, coder); });
}

void MainWindow::make_view_actions() {
    panels_menu_ = menus_.view->addMenu(QString{});
    // Letters: a digit with Shift is another key on each keyboard (digit_keys.hpp).
    constexpr std::array keys{Qt::Key_S, Qt::Key_B, Qt::Key_C, Qt::Key_P, Qt::Key_L, Qt::Key_F};
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        auto* action = panels_[i]->toggleViewAction();
        action->setShortcut(QKeySequence{Qt::ALT | Qt::SHIFT | keys[i]});
        panels_menu_->addAction(action);
    }
    appearance_menu_ = menus_.view->addMenu(QString{});
    language_menu_ = menus_.view->addMenu(QString{});
    menus_.view->addSeparator();
    constexpr std::array appearances{
        std::pair{Appearance::system, QKeyCombination{Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_F12}},
        std::pair{Appearance::light, QKeyCombination{Qt::ShiftModifier, Qt::Key_F12}},
        std::pair{Appearance::dark, QKeyCombination{Qt::Key_F12}},
    };
    auto* of_appearance = new QActionGroup(this);
    for (const auto& [look, key] : appearances) {
        auto* action = appearance_menu_->addAction(QString{}, QKeySequence{key}, this, [this, chosen = look] {
            workspace_.preferences.set_appearance(chosen);
            apply(chosen);
        });
        action->setCheckable(true);
        action->setChecked(look == workspace_.preferences.appearance());
        of_appearance->addAction(action);
    }
    const std::array languages{
        std::tuple{coding::Language::english, QStringLiteral("English"),
                   QKeyCombination{Qt::ShiftModifier, Qt::Key_F11}},
        std::tuple{coding::Language::french, QStringLiteral("Français"),
                   QKeyCombination{Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_F11}},
    };
    auto* of_language = new QActionGroup(this);
    for (const auto& [language, name, key] : languages) {
        auto* action = language_menu_->addAction(name, QKeySequence{key}, this,
                                                 [this, chosen = language] { emit language_chosen(chosen); });
        action->setCheckable(true);
        action->setChecked(language == workspace_.session.catalogue().language());
        of_language->addAction(action);
    }
}

void MainWindow::show_text_menu(const QPoint& on_screen) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("text menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    coding_->offer_in(*menu);
    turns_->offer_in(*menu);
    turn_facts_->offer_in(*menu);
    menu->popup(on_screen);
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

void MainWindow::say_written(const QString& path) {
    statusBar()->showMessage(tr("Written: %1").arg(path), word_shown_ms);
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

void MainWindow::show_history() {
    const auto name = [this](QAction* action, const QString& verb,
                             const std::optional<coding::HistoryEntry>& entry) {
        action->setEnabled(entry.has_value());
        action->setText(
            entry ? tr("%1: %2").arg(verb, with_every_ampersand(workspace_.session.text(entry->what)))
                  : verb);
    };
    name(undo_, tr("Undo"), workspace_.session.undoable());
    name(redo_, tr("Redo"), workspace_.session.redoable());
}

// Pages have the digits from 1, panels those behind them, with Alt.
void MainWindow::set_keys_by_language() {
    const auto language = workspace_.session.catalogue().language();
    int digit = 1;
    for (auto* action : page_actions_->actions() + panel_menu_->actions())
        action->setShortcuts(digit_keys(digit++ % 10, Qt::AltModifier, language));
}

/// Qt names them in the language that the window began in.
void MainWindow::name_buttons(const QDockWidget& panel) {
    const auto name = [&panel](const char* button, const QString& word) {
        auto* found = panel.findChild<QAbstractButton*>(QString::fromLatin1(button));
        if (found == nullptr) return;
        found->setAccessibleName(word);
        found->setToolTip(word);
    };
    name("qt_dockwidget_closebutton", tr("Close the panel"));
    name("qt_dockwidget_floatbutton", tr("Detach the panel"));
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
        name_buttons(*panels_[i]);
    }
    for (qsizetype i = 0; i < panel_menu_->actions().size(); ++i)
        panel_menu_->actions()[i]->setText(panels[i]);
    panel_menu_->setTitle(tr("To a p&anel"));
    coding_->retranslate();
    turns_->retranslate();
    turn_facts_->retranslate();
    set_keys_by_language();
    rail_->setWindowTitle(tr("Pages"));
    show_history();
}

}  // namespace annotator
