// SPDX-License-Identifier: GPL-3.0-or-later
// What is expected of any program: a first start that offers something, names for screen readers, no question
// at the end, undo that lasts, files written where one says.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTextEdit>
#include <QTimer>
#include <algorithm>
#include <array>

#include "libcoding/acts/memos.hpp"

#include "annotator/app/application.hpp"
#include "annotator/app/languages.hpp"
#include "annotator/app/new_project_dialog.hpp"
#include "annotator/app/sample_study.hpp"
#include "annotator/app/tour.hpp"
#include "annotator/app/welcome_page.hpp"
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/sources/import_told.hpp"
#include "annotator/sources/sources_tree.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator_test::CodingHand;
using annotator_test::Study;

namespace {

/// What can be pressed, typed into or chosen from.
bool is_control(const QWidget* widget) {
    const bool kind = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                      qobject_cast<const QComboBox*>(widget) != nullptr ||
                      qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
                      qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
                      qobject_cast<const QTextEdit*>(widget) != nullptr ||
                      qobject_cast<const QLineEdit*>(widget) != nullptr ||
                      qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
    return kind && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
}

QStringList without_a_name(const QWidget& window) {
    QStringList found;
    for (auto* widget : window.findChildren<QWidget*>()) {
        // What a box of choices or a header is made of is spoken of by the whole.
        const auto* inside = widget->parentWidget();
        const bool part =
            qobject_cast<const QComboBox*>(inside) != nullptr ||
            qobject_cast<const QAbstractSpinBox*>(inside) != nullptr ||
            QString::fromLatin1(widget->metaObject()->className()) == QLatin1String("QHeaderView");
        if (part || !is_control(widget)) continue;
        auto* accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible == nullptr || accessible->text(QAccessible::Name).trimmed().isEmpty()) {
            found << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                         widget->objectName();
        }
    }
    return found;
}

QAction* action(const QWidget& window, const QString& text) {
    for (auto* found : window.findChildren<QAction*>()) {
        if (QString{found->text()}.remove(QLatin1Char('&')) == text) return found;
    }
    return nullptr;
}

/// Answers the question that will be asked.
void answer(QMessageBox::StandardButton button) {
    QTimer::singleShot(0, qApp, [button] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) return answer(button);
        QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

QByteArray content(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

}  // namespace

class MannersTest : public QObject {
    Q_OBJECT

  private slots:
    void every_control_has_a_name_for_a_screen_reader() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "le prix");
        study.session.act([&](coding::store::Project& project) {
            coding::Memo memo;
            memo.title = "One";
            coding::acts::write_memo(project, "Maud", memo);
            return annotator::Touched::everything();
        });
        for (const auto page : {annotator::Page::transcript, annotator::Page::import, annotator::Page::people,
                                annotator::Page::memos, annotator::Page::reports}) {
            study.window().show_page(page);
            QCoreApplication::processEvents();
            const auto missing = without_a_name(study.window());
            QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
        }
        study.session.close();
        QCoreApplication::processEvents();
        const auto missing = without_a_name(study.window());
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }

    void what_opens_by_a_key_has_names_for_a_screen_reader_too() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "le prix");
        for (auto* panel : study.window().findChildren<QDockWidget*>()) panel->show();
        const auto control = Qt::KeyboardModifiers{Qt::ControlModifier};
        const std::array<std::pair<Qt::Key, Qt::KeyboardModifiers>, 8> keys{
            {{Qt::Key_F, control},
             {Qt::Key_T, control},
             {Qt::Key_F, control | Qt::ShiftModifier},
             {Qt::Key_H, control},
             {Qt::Key_A, control | Qt::ShiftModifier},
             {Qt::Key_T, control | Qt::ShiftModifier},
             {Qt::Key_F1, Qt::NoModifier},
             {Qt::Key_E, control}}};
        for (const auto& [key, modifiers] : keys) {
            QApplication::setActiveWindow(&study.window());
            QTest::keyClick(&study.window(), key, modifiers);
            QCoreApplication::processEvents();
        }
        QCOMPARE(study.window().findChildren<QDialog*>().size(), qsizetype{5});
        const auto missing = without_a_name(study.window());
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }

    void what_asks_has_names_for_a_screen_reader_too() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "le prix");
        hand.press(Qt::Key_C);
        hand.type(QStringLiteral("prix"), Qt::Key_Return);
        auto& window = study.window();
        const auto named = [&](const char* dialog) {
            QCoreApplication::processEvents();
            auto* asking = window.findChild<QDialog*>();
            QVERIFY2(asking != nullptr && asking->isVisible(), dialog);
            const auto missing = without_a_name(*asking);
            QVERIFY2(missing.isEmpty(),
                     qPrintable(QLatin1String{dialog} + missing.join(QStringLiteral(", "))));
            QVERIFY2(!asking->windowTitle().isEmpty(), dialog);
            delete asking;
            QApplication::setActiveWindow(&window);
        };
        emit study.navigation.code_requested(study.code("prix"));
        auto* tree = window.findChild<annotator::CodebookTree*>();
        QTest::keyClick(tree, Qt::Key_M, Qt::ControlModifier);
        named("merge");
        QTest::keyClick(tree, Qt::Key_D, Qt::ControlModifier);
        named("split");
        QTest::keyClick(tree, Qt::Key_Delete);
        named("remove");
        auto* sources = window.findChild<annotator::SourcesTree*>();
        sources->choose(study.source("FG1"));
        sources->setFocus();
        QTest::keyClick(sources, Qt::Key_Return, Qt::AltModifier);
        named("properties");
        QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
        named("presence");
        hand.select("FG1", "le prix");
        hand.press(Qt::Key_Q);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_E);
        named("question");
        window.show_page(annotator::Page::people);
        auto* people = window.findChild<QTableView*>(QStringLiteral("people_table"));
        people->setFocus();
        people->selectAll();
        QTest::keyClick(people, Qt::Key_J, Qt::ControlModifier);
        named("join");
        window.show_page(annotator::Page::reports);
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        named("definition");
        coding::exchange::ImportReport report;
        report.files.emplace_back().path = "codings.csv";
        (new annotator::ImportTold{study.workspace(), report, &window})->show();
        named("import told");
        new annotator::NewProjectDialog{study.workspace(), &window};
        window.findChild<QDialog*>()->show();
        named("new project");
    }

    void the_first_start_offers_the_sample_study_and_a_tour() {
        const QTemporaryDir home;
        const auto before = qgetenv("HOME");
        qputenv("HOME", home.path().toUtf8());
        {
            Study study;
            study.session.close();
            study.show();
            auto* welcome = study.window().findChild<annotator::WelcomePage*>();
            QVERIFY(welcome->isVisible());
            const auto buttons = welcome->findChildren<QPushButton*>();
            const auto sample = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) {
                return button->text() == QStringLiteral("Look around in the sample study");
            });
            QVERIFY(sample != buttons.end());
            QTest::mouseClick(*sample, Qt::LeftButton);
            QTRY_VERIFY(study.session.is_open());
            QVERIFY(annotator::sample_study_path().startsWith(home.path()));
            QTRY_VERIFY(study.window().findChild<annotator::Tour*>() != nullptr);
            auto* tour = study.window().findChild<annotator::Tour*>();
            const QSignalSpy left{tour, &QObject::destroyed};
            int stops = 0;
            for (; left.isEmpty() && stops < 20; ++stops) {
                QVERIFY(!tour->accessibleDescription().isEmpty());
                QTest::keyClick(tour, Qt::Key_Right);
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
            QVERIFY(!left.isEmpty());
            QVERIFY(stops > 4);
            study.session.close();
        }
        qputenv("HOME", before);
    }

    void an_act_is_taken_back_tomorrow_too() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "le prix");
        hand.press(Qt::Key_C);
        hand.type(QStringLiteral("prix"), Qt::Key_Return);
        QCOMPARE(study.codings("FG1").size(), std::size_t{1});
        study.session.close();
        QVERIFY(study.session.open(study.path()));
        QTest::keyClick(&study.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(study.codings("FG1").empty());
        QTest::keyClick(&study.window(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(study.codings("FG1").size(), std::size_t{1});
    }

    void closing_asks_nothing_and_the_next_window_is_as_this_one_was() {
        Study study;
        study.show();
        study.window().resize(1111, 777);
        auto* panel = study.window().findChild<QWidget*>(QStringLiteral("inspector"));
        panel->hide();
        QVERIFY(study.window().close());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(!study.session.is_open());
        annotator::MainWindow next{study.workspace()};
        next.show();
        QVERIFY(study.session.open(study.path()));
        QCOMPARE(next.size(), QSize(1111, 777));
        QVERIFY(!next.findChild<QWidget*>(QStringLiteral("inspector"))->isVisible());
        QVERIFY(study.preferences.recent_projects().contains(QString::fromStdString(study.path().string())));
    }

    void enter_on_the_first_page_goes_on_where_one_was() {
        Study study;
        study.show();
        study.session.close();
        auto* recent = study.window().findChild<annotator::WelcomePage*>()->findChild<QListWidget*>();
        QCOMPARE(recent->currentRow(), 0);
        QTest::keyClick(recent, Qt::Key_Return);
        QVERIFY(study.session.is_open());
        QVERIFY(study.session.project().path() == study.path());
    }

    void panels_of_the_words_in_hand_leave_their_place_to_other_pages_and_come_back() {
        Study study;
        study.show();
        auto* coding = study.window().findChild<QWidget*>(QStringLiteral("inspector"));
        coding->show();  // whatever is remembered of another window
        const auto* codebook = study.window().findChild<QWidget*>(QStringLiteral("codebook"));
        QVERIFY(coding->isVisible());
        study.window().show_page(annotator::Page::people);
        QVERIFY(!coding->isVisible());
        QVERIFY(codebook->isVisible());
        emit study.navigation.passages_requested(study.code("prix"));  // asked for, it comes
        QVERIFY(study.window().findChild<QWidget*>(QStringLiteral("passages"))->isVisible());
        study.window().show_page(annotator::Page::reports);
        study.session.close();
        QVERIFY(study.session.open(study.path()));
        QVERIFY(coding->isVisible());
    }

    void passages_of_a_report_leave_it_room_in_a_narrow_window() {
        Study study;
        study.show();
        auto* codebook = study.window().findChild<QWidget*>(QStringLiteral("codebook"));
        auto* passages = study.window().findChild<QWidget*>(QStringLiteral("passages"));
        codebook->show();
        for (const auto& [width, stays] : {std::pair{1100, false}, std::pair{2400, true}}) {
            study.window().resize(width, 800);
            study.window().show_page(annotator::Page::reports);
            QTRY_VERIFY(codebook->isVisible() && !passages->isVisible());
            emit study.navigation.query_requested(QStringLiteral("prix"));
            QTRY_VERIFY(passages->isVisible());
            QTRY_COMPARE(codebook->isVisible(), stays);
            study.window().show_page(annotator::Page::transcript);
            QTRY_VERIFY(codebook->isVisible());
        }
    }

    void a_report_passages_and_memos_are_written_where_one_says() {
        Study study;
        CodingHand hand{study};
        const QTemporaryDir folder;
        hand.select("FG1", "le prix");
        hand.press(Qt::Key_C);
        hand.type(QStringLiteral("prix"), Qt::Key_Return);
        study.session.act([&](coding::store::Project& project) {
            coding::Memo memo;
            memo.title = "A rule";
            memo.kind = coding::MemoKind::rule;
            coding::acts::write_memo(project, "Maud", memo);
            return annotator::Touched::everything();
        });

        study.window().show_page(annotator::Page::reports);
        QTRY_VERIFY(action(study.window(), QStringLiteral("Export the report…"))->isEnabled());
        for (const char* name : {"report.html", "report.csv", "report.pdf"}) {
            const auto path = folder.filePath(QString::fromLatin1(name));
            annotator_test::answer_with_file(path);
            action(study.window(), QStringLiteral("Export the report…"))->trigger();
            QTRY_VERIFY2(QFileInfo{path}.size() > 0, name);
        }
        QTRY_VERIFY(content(folder.filePath(QStringLiteral("report.csv"))).contains("prix"));
        QTRY_VERIFY(content(folder.filePath(QStringLiteral("report.pdf"))).startsWith("%PDF"));

        const auto told = [&] { return study.window().statusBar()->currentMessage(); };
        QTRY_VERIFY(told().endsWith(QStringLiteral("report.pdf")));

        // A name as it is proposed, without an ending: that of the kind in the list is added.
        annotator_test::answer_with_file(folder.filePath(QStringLiteral("bare")));
        action(study.window(), QStringLiteral("Export the report…"))->trigger();
        QTRY_VERIFY(content(folder.filePath(QStringLiteral("bare.html"))).startsWith("<!DOCTYPE html>"));
        QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("bare"))));

        emit study.navigation.passages_requested(study.code("prix"));
        QTRY_VERIFY(action(study.window(), QStringLiteral("Export passages…"))->isEnabled());
        const auto passages = folder.filePath(QStringLiteral("passages.md"));
        annotator_test::answer_with_file(passages);
        action(study.window(), QStringLiteral("Export passages…"))->trigger();
        QTRY_VERIFY(content(passages).contains("le prix"));
        QTRY_VERIFY(told().endsWith(QStringLiteral("passages.md")));

        const auto write_with = [&](Qt::Key key, const char* name) {
            const auto path = folder.filePath(QString::fromUtf8(name));
            annotator_test::answer_with_file(path);
            QApplication::setActiveWindow(&study.window());
            QTest::keyClick(&study.window(), key, Qt::ControlModifier | Qt::AltModifier);
            return path;
        };
        const auto project = write_with(Qt::Key_E, "étude.qdpx");
        QTRY_VERIFY(content(project).startsWith("PK"));
        QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);  // what it could not hold
        QApplication::activeModalWidget()->close();
        const auto codebook = write_with(Qt::Key_B, "grille.csv");
        QTRY_VERIFY(content(codebook).contains("prix"));
        const auto text = write_with(Qt::Key_X, "FG1");  // the first format offered
        QTRY_VERIFY(content(text + QStringLiteral(".docx")).startsWith("PK"));
        // The dialog knew of no ending, and so of no file that is there.
        const auto document = text + QStringLiteral(".docx");
        QFile mine{document};
        QVERIFY(mine.open(QIODevice::WriteOnly | QIODevice::Truncate) && mine.write("mine") == 4);
        mine.close();
        answer(QMessageBox::No);
        write_with(Qt::Key_X, "FG1");
        QTest::qWait(100);
        QCOMPARE(content(document), QByteArray{"mine"});
        answer(QMessageBox::Yes);
        write_with(Qt::Key_X, "FG1");
        QTRY_VERIFY(content(document).startsWith("PK"));

        study.window().show_page(annotator::Page::memos);
        const auto memos = folder.filePath(QStringLiteral("memos.md"));
        annotator_test::answer_with_file(memos);
        action(study.window(), QStringLiteral("Export…"))->trigger();
        QTRY_VERIFY(content(memos).contains("A rule"));
    }
};

ANNOTATOR_TEST(MannersTest)
#include "manners_test.moc"
