// SPDX-License-Identifier: GPL-3.0-or-later
// Long work shows how far it is, and stops when it is asked to, leaving nothing half done.
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QThread>
#include <QToolButton>
#include <algorithm>
#include <atomic>
#include <fstream>

#include "libcoding/progress.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/task_bar.hpp"
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/codebook/merge_dialog.hpp"
#include "annotator/coding/code_memory.hpp"
#include "annotator/reports/report_view.hpp"
#include "annotator/sources/import_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

using annotator_test::Study;

namespace {

namespace store = coding::store;

QPushButton* button(Study& study, const QString& text) {
    for (auto* found : study.window().findChild<annotator::ImportPage*>()->findChildren<QPushButton*>()) {
        if (found->text() == text) return found;
    }
    return nullptr;
}

/// So many codings of a code, each on a passage of its own.
void code_much(Study& study, coding::CodeId code, std::uint32_t many) {
    QVERIFY(study.session.act([&](store::Project& project) {
        auto change = project.change("Maud", coding::Message{"Coded"});
        const store::SourceLayout layout{change, study.source("FG1")};
        coding::Coding one;
        one.code = code;
        one.coder = store::coder_named(change, "Maud").id;
        for (std::uint32_t i = 0; i < many; ++i) {
            one.span = {i / 100, 101 + i % 100};
            store::add_coding(change, one, layout);
        }
        change.commit();
        return annotator::Touched::all_codings();
    }));
}

}  // namespace

class LongWorkTest : public QObject {
    Q_OBJECT

  private slots:
    void an_import_that_is_cancelled_leaves_the_project_as_it_was_and_can_be_begun_again() {
        constexpr int files = 150;
        Study study;
        study.show();
        const QTemporaryDir folder;
        for (int i = 0; i < files; ++i) {
            std::ofstream file{folder.filePath(QStringLiteral("E%1.txt").arg(i)).toStdString()};
            for (int turn = 0; turn < 60; ++turn)
                file << (turn % 2 == 0 ? "Anne" : "Luc") << " : On parle du prix, et du lieu, " << i
                     << " fois.\n";
        }
        auto* page = study.window().findChild<annotator::ImportPage*>();
        auto* table = page->findChild<QTableView*>(QStringLiteral("import_files"));
        auto* now = page->findChild<QPushButton*>(QStringLiteral("import_now"));
        study.window().show_page(annotator::Page::import);
        page->add({folder.path()});
        QTRY_COMPARE(table->model()->rowCount(), files);
        QTRY_VERIFY(now->isEnabled());

        const auto before = study.session.project().state();
        auto* cancel = button(study, QStringLiteral("Cancel"));
        QVERIFY(!cancel->isVisible());
        QTest::mouseClick(now, Qt::LeftButton);
        QVERIFY(cancel->isVisible());
        QVERIFY(page->findChild<QProgressBar*>()->isVisible());
        QVERIFY(!now->isEnabled());
        QVERIFY(now->text().contains(QString::number(files)));
        const QSignalSpy failed{&study.session, &annotator::Session::failed};
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!cancel->isVisible());
        QVERIFY(study.session.project().state().sha256 == before.sha256);
        QCOMPARE(store::sources(study.session.project()).size(), std::size_t{2});
        QVERIFY(failed.isEmpty());  // she knows that she stopped it
        QCOMPARE(table->model()->rowCount(), files);

        QTest::mouseClick(now, Qt::LeftButton);
        QTRY_COMPARE(store::sources(study.session.project()).size(), std::size_t{2 + files});
        QTRY_VERIFY(table->model()->rowCount() == 0);
        QVERIFY(study.session.undo());
        QCOMPARE(store::sources(study.session.project()).size(), std::size_t{2});
    }

    void what_takes_long_is_shown_with_a_way_to_stop_it() {
        Study study;
        study.show();
        auto* bar = study.window().findChild<annotator::TaskBar*>();
        const QSignalSpy failed{&study.session, &annotator::Session::failed};
        bool done = false;
        std::atomic<bool> ended = false;
        study.background.run(
            &study.window(), QStringLiteral("Counting for ever"),
            [&ended](coding::Progress& progress) {
                for (std::uint64_t i = 0;; i = (i + 1) % 100) {
                    if (!progress.report(i, 100, coding::Message{"Coded"})) break;
                    QThread::msleep(2);
                }
                ended = true;
                return true;
            },
            [&done](bool) { done = true; });
        QToolButton* stop = nullptr;
        QTRY_VERIFY((stop = bar->findChild<QToolButton*>()) != nullptr && stop->isVisible());
        QVERIFY(!stop->accessibleName().isEmpty());
        auto* progress = bar->findChild<QProgressBar*>();
        QTRY_VERIFY(progress->maximum() == 1000 && progress->value() > 0);
        QVERIFY(
            study.session.act([](store::Project&) { return annotator::Touched{}; }));  // the window is awake
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(ended);
        QTRY_VERIFY(bar->findChild<QToolButton*>() == nullptr);
        QVERIFY(!done);
        QVERIFY(failed.isEmpty());
    }

    void a_sign_that_work_goes_on_does_not_drown_how_far_it_is() {
        Study study;
        study.show();
        QList<int> told;
        const auto task = study.background.run(
            &study.window(), QStringLiteral("Counting"),
            [](coding::Progress& progress) {
                progress.report(0, 0, coding::Message{"Coded"});
                return progress.report(50, 100, coding::Message{"Coded"});
            },
            [](bool) {});
        connect(task, &annotator::Task::progressed, this,
                [&told](int permille, const QString&) { told << permille; });
        QTRY_VERIFY(study.background.findChild<annotator::Task*>() == nullptr);
        QVERIFY(told.contains(500));
    }

    void a_report_is_stopped_in_the_middle_of_a_statement_and_counts_again() {
        Study study;
        study.show();
        // A table of which reading never comes to its first row.
        const store::Database other{study.path(), store::Database::Mode::write};
        other.execute(
            "ALTER TABLE participant_value RENAME TO kept_values;"
            "CREATE VIEW participant_value AS WITH RECURSIVE endless(n) AS"
            " (SELECT 0 UNION ALL SELECT n + 1 FROM endless)"
            " SELECT n AS participant, n AS attribute, '' AS value FROM endless WHERE n < 0");
        const QSignalSpy failed{&study.session, &annotator::Session::failed};
        auto* bar = study.window().findChild<annotator::TaskBar*>();
        study.window().show_page(annotator::Page::reports);
        auto* view = study.window().findChild<annotator::ReportView*>();
        QToolButton* stop = nullptr;
        QTRY_VERIFY((stop = bar->findChild<QToolButton*>()) != nullptr && stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(bar->findChild<QToolButton*>() == nullptr);
        QTRY_VERIFY(view->toPlainText().startsWith(QStringLiteral("Counting was stopped.")));
        QVERIFY(failed.isEmpty());

        other.execute("DROP VIEW participant_value; ALTER TABLE kept_values RENAME TO participant_value");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_F5);
        QTRY_VERIFY(view->toPlainText().contains(QStringLiteral("Study")));
    }

    void merging_codes_of_many_codings_leaves_the_window_awake_and_can_be_stopped() {
        Study study;
        study.show();
        constexpr std::uint32_t many = 2'600;
        const auto prix = study.code("prix"), lieu = study.code("lieu");
        code_much(study, prix, many);
        const auto codings_of = [&](coding::CodeId code) {
            return store::codings(study.session.project(), {.source = {}, .code = code, .coder = {}}).size();
        };
        QCOMPARE(codings_of(prix), std::size_t{many});
        const auto before = study.session.project().state();
        annotator::CodeMemory memory{study.session, study.preferences};
        const auto ask = [&] {
            auto* dialog =
                new annotator::MergeDialog{study.workspace(), memory, {prix}, lieu, &study.window()};
            dialog->open();
            return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        };
        auto* merge = ask();
        QVERIFY(!merge->isEnabled());  // what it would change is counted beside the window
        QTRY_VERIFY(merge->isEnabled());
        QTest::mouseClick(merge, Qt::LeftButton);
        auto* running = study.background.findChild<annotator::Task*>();
        QVERIFY(running != nullptr);
        running->cancel();
        QTRY_VERIFY(study.background.findChild<annotator::Task*>() == nullptr);
        QVERIFY(study.session.project().state().sha256 == before.sha256);

        merge = ask();
        QTRY_VERIFY(merge->isEnabled());
        QTest::mouseClick(merge, Qt::LeftButton);
        running = study.background.findChild<annotator::Task*>();
        QVERIFY(running != nullptr);
        const QSignalSpy told{running, &annotator::Task::progressed};
        QVERIFY(study.session.codebook().find("prix").has_value());  // not yet: the window did not wait
        QTRY_VERIFY(!study.session.codebook().find("prix").has_value());
        QCOMPARE(codings_of(lieu), std::size_t{many});
        // It said how far it was, and in words what it did.
        QVERIFY(std::any_of(told.begin(), told.end(), [](const QList<QVariant>& one) {
            return one[0].toInt() == 1000 && one[1].toString() == QStringLiteral("Merging codes");
        }));
        QVERIFY(study.session.undo());
        QCOMPARE(codings_of(prix), std::size_t{many});
    }

    void removing_a_code_of_many_codings_runs_beside_the_window() {
        Study study;
        study.show();
        code_much(study, study.code("prix"), 2'600);
        auto* tree = study.window().findChild<annotator::CodebookTree*>();
        tree->go_to(study.code("prix"));
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Delete);
        auto* question = study.window().findChild<QMessageBox*>();
        QVERIFY(question != nullptr);
        QTest::mouseClick(question->button(QMessageBox::Ok), Qt::LeftButton);
        QVERIFY(study.session.codebook().find("prix").has_value());
        QTRY_VERIFY(!study.session.codebook().find("prix").has_value());
        QVERIFY(study.codings("FG1").empty());
    }

    void closing_the_window_stops_what_runs() {
        std::atomic<bool> ended = false;
        {
            Study study;
            study.show();
            study.background.run(
                &study.window(), QStringLiteral("Counting for ever"),
                [&ended](coding::Progress& progress) {
                    while (progress.report(0, 0, coding::Message{"Coded"})) QThread::msleep(2);
                    ended = true;
                    return true;
                },
                [](bool) {});
        }
        QVERIFY(ended);
    }
};

ANNOTATOR_TEST(LongWorkTest)
#include "long_work_test.moc"
