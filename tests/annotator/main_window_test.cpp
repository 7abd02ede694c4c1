// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QToolBar>
#include <QTreeWidget>
#include <algorithm>
#include <functional>

#include "annotator/app/history_sheet.hpp"
#include "annotator/app/languages.hpp"
#include "annotator/app/shortcut_sheet.hpp"
#include "annotator/sources/notes_dialog.hpp"
#include "annotator/sources/people_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

class MainWindowTest : public QObject {
    Q_OBJECT

  private slots:
    void shows_the_project_that_is_open() {
        annotator_test::Study study;
        study.show();
        QCOMPARE(study.window().windowTitle(), QStringLiteral("Study"));
        study.session.close();
        QVERIFY(study.window().windowTitle().isEmpty());
    }

    // Two actions on one key would both stay silent.
    void no_key_is_given_twice_in_the_menus() {
        annotator_test::Study study;
        study.show();
        QMap<QString, const QAction*> taken;
        const std::function<void(const QList<QAction*>&)> look = [&](const QList<QAction*>& actions) {
            for (const auto* action : actions) {
                if (action->menu()) look(action->menu()->actions());
                if (action->shortcutContext() != Qt::WindowShortcut) continue;
                for (const auto& key : action->shortcuts()) {
                    const auto* other = taken[key.toString()];
                    QVERIFY2(!other || other == action,
                             qPrintable(key.toString() + QStringLiteral(": ") + action->text()));
                    taken[key.toString()] = action;
                }
            }
        };
        look(study.window().menuBar()->actions());
        QVERIFY(taken.size() > 20);
    }

    void every_act_is_in_a_menu_and_has_a_key() {
        annotator_test::Study study;
        study.show();
        QSet<const QAction*> in_menus;
        const std::function<void(const QMenu&, bool)> look = [&](const QMenu& menu, bool acts) {
            for (const auto* action : menu.actions()) {
                in_menus.insert(action);
                // A list of names or of choices to tick has no keys of its own.
                const bool list =
                    menu.title() == QStringLiteral("Kind") || menu.title() == QStringLiteral("Open &recent");
                if (action->menu() != nullptr) {
                    look(*action->menu(), acts);
                } else if (acts && !list && !action->isSeparator()) {
                    const bool told = action->text().contains(QLatin1Char('\t'));
                    QVERIFY2(told || !action->shortcuts().isEmpty(), qPrintable(action->text()));
                }
            }
        };
        for (const auto* action : study.window().menuBar()->actions()) {
            const auto name = QString{action->text()}.remove(QLatin1Char('&'));
            look(*action->menu(), name != QStringLiteral("Help"));
        }
        for (const auto* action : study.window().findChildren<QAction*>()) {
            // What Qt itself adds to a line or a tool bar.
            const bool of_qt = qobject_cast<const QLineEdit*>(action->parent()) != nullptr ||
                               qobject_cast<const QToolBar*>(action->parent()) != nullptr;
            if (of_qt || action->isSeparator() || action->menu() != nullptr) continue;
            QVERIFY2(in_menus.contains(action), qPrintable(action->text()));
        }
    }

    void pages_and_panels_are_a_digit_away() {
        annotator_test::Study study;
        study.show();
        auto& window = study.window();
        const auto shown = [&](const char* panel) {
            return window.findChild<QDockWidget*>(QString::fromLatin1(panel));
        };
        QTest::keyClick(&window, Qt::Key_3, Qt::AltModifier);
        QVERIFY(window.findChild<annotator::PeoplePage*>()->isVisible());
        QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
        shown("codebook")->hide();
        QTest::keyClick(&window, Qt::Key_7, Qt::AltModifier);
        QVERIFY(shown("codebook")->isVisible());
        QVERIFY(shown("codebook")->isAncestorOf(QApplication::focusWidget()));
        // The same key goes back to the text.
        QTest::keyClick(&window, Qt::Key_7, Qt::AltModifier);
        QVERIFY(!shown("codebook")->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(shown("codebook")->isVisible());

        // What these keys give without Shift on a French keyboard.
        annotator::Languages languages;
        study.session.set_language(coding::Language::french);
        languages.set(coding::Language::french);
        QCoreApplication::processEvents();
        QTest::keyClick(&window, Qt::Key_QuoteDbl, Qt::AltModifier);
        QVERIFY(window.findChild<annotator::PeoplePage*>()->isVisible());
        QTest::keyClick(&window, Qt::Key_Minus, Qt::AltModifier);
        QVERIFY(shown("sources")->isAncestorOf(QApplication::focusWidget()));
        languages.set(coding::Language::english);
    }

    void what_stays_open_changes_its_language_too() {
        annotator_test::Study study;
        study.show();
        QTest::keyClick(&study.window(), Qt::Key_H, Qt::ControlModifier);
        QTest::keyClick(&study.window(), Qt::Key_F1);
        auto* history = study.window().findChild<annotator::HistorySheet*>();
        auto* keys = study.window().findChild<annotator::ShortcutSheet*>();
        annotator::NotesDialog notes{study.workspace(), &study.window()};
        notes.show();
        annotator::Languages languages;
        study.session.set_language(coding::Language::french);
        languages.set(coding::Language::french);
        QCoreApplication::processEvents();
        QTRY_COMPARE(history->windowTitle(), QStringLiteral("Historique"));
        QCOMPARE(history->findChild<QTreeWidget*>()
                     ->findItems(QStringLiteral("Import de 2 sources"), Qt::MatchContains, 2)
                     .size(),
                 qsizetype{1});
        QTRY_COMPARE(keys->windowTitle(), QStringLiteral("Touches"));
        const auto labels = keys->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QStringLiteral("Historique…");
        }));
        QCOMPARE(notes.windowTitle(), QStringLiteral("Notes de terrain"));
        languages.set(coding::Language::english);
        QCoreApplication::processEvents();
        QTRY_COMPARE(notes.windowTitle(), QStringLiteral("Field notes"));
    }

    void undo_names_the_last_act_and_takes_it_back() {
        annotator_test::Study study;
        study.show();
        QVERIFY(!study.session.codebook().empty());
        QTest::keyClick(&study.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(study.session.codebook().empty());
        QTest::keyClick(&study.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!study.session.codebook().empty());
    }

    void an_import_is_taken_back_and_done_again_by_key_beside_the_window() {
        annotator_test::Study study;
        study.show();
        const auto sources = [&] { return coding::store::sources(study.session.project()).size(); };
        const auto at_rest = [&] { return study.background.findChildren<annotator::Task*>().isEmpty(); };
        QTest::keyClick(&study.window(), Qt::Key_Z, Qt::ControlModifier);  // the codes
        QVERIFY(study.session.codebook().empty());
        QCOMPARE(sources(), std::size_t{2});
        QTest::keyClick(&study.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!at_rest());
        QTRY_COMPARE(sources(), std::size_t{0});
        QTRY_VERIFY(at_rest());
        QVERIFY(!study.session.undoable());
        QTest::keyClick(&study.window(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(sources(), std::size_t{2});
        QTRY_VERIFY(at_rest());
        QTest::keyClick(&study.window(), Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(!study.session.codebook().empty());
    }

    void panels_beside_the_text_come_back_as_high_as_they_were() {
        annotator_test::Study study;
        study.show();
        auto& window = study.window();
        window.show_page(annotator::Page::transcript);
        auto* above = window.findChild<QDockWidget*>(QStringLiteral("inspector"));
        auto* below = window.findChild<QDockWidget*>(QStringLiteral("passages"));
        for (const int share : {45, 60, 60}) {
            // A tab beside the lower one takes some of its height.
            if (share == 60) window.findChild<QDockWidget*>(QStringLiteral("search"))->show();
            window.resizeDocks({above, below}, {share, 100 - share}, Qt::Vertical);
            QTest::qWait(0);
            const int height = above->height();
            window.show_page(annotator::Page::people);
            window.show_page(annotator::Page::reports);
            QTest::qWait(0);
            QVERIFY(above->isHidden() && below->isHidden());
            window.show_page(annotator::Page::transcript);
            QTest::qWait(0);
            QCOMPARE(above->height(), height);
        }
    }

    void the_history_tells_what_was_taken_back_and_done_again() {
        annotator_test::Study study;
        study.show();
        QTest::keyClick(&study.window(), Qt::Key_H, Qt::ControlModifier);
        const auto* list = study.window().findChild<annotator::HistorySheet*>()->findChild<QTreeWidget*>();
        const auto newest = [&] { return list->topLevelItem(0)->text(2); };
        QCOMPARE(newest(), QStringLiteral("Made the study of a test"));
        study.session.undo();
        QCOMPARE(newest(), QStringLiteral("Undone: Made the study of a test"));
        QVERIFY(list->topLevelItem(1)->font(2).strikeOut());
        study.session.redo();
        QCOMPARE(newest(), QStringLiteral("Redone: Made the study of a test"));
        QVERIFY(!list->topLevelItem(2)->font(2).strikeOut());
    }
};

ANNOTATOR_TEST(MainWindowTest)
#include "main_window_test.moc"
