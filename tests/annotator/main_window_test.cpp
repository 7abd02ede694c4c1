// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QMenuBar>

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
