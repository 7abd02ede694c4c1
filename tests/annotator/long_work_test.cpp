// SPDX-License-Identifier: GPL-3.0-or-later
// Long work shows how far it is, and stops when it is asked to, leaving nothing half done.
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QThread>
#include <QToolButton>
#include <atomic>
#include <fstream>

#include "libcoding/progress.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/app/task_bar.hpp"
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
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), files, 60'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(!cancel->isVisible(), 60'000);
        QVERIFY(study.session.project().state().sha256 == before.sha256);
        QCOMPARE(store::sources(study.session.project()).size(), std::size_t{2});
        QVERIFY(failed.isEmpty());  // she knows that she stopped it
        QCOMPARE(table->model()->rowCount(), files);

        QTest::mouseClick(now, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(store::sources(study.session.project()).size(), std::size_t{2 + files},
                                  60'000);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == 0, 60'000);
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
