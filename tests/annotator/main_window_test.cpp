// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <algorithm>
#include <functional>

#include "annotator/app/history_sheet.hpp"
#include "annotator/app/languages.hpp"
#include "annotator/app/shortcut_sheet.hpp"
#include "annotator/sources/notes_dialog.hpp"
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
                     ->findItems(QStringLiteral("2 sources et aucun tableau"), Qt::MatchContains, 2)
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
};

ANNOTATOR_TEST(MainWindowTest)
#include "main_window_test.moc"
