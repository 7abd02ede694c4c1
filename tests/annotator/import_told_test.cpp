// SPDX-License-Identifier: GPL-3.0-or-later
// What became of an import is told in the words of the command line, leads to each line that was unsure, and
// can be read again.
#include "annotator/sources/import_told.hpp"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>
#include <fstream>

#include "libcoding/store/history.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/text/utf8.hpp"

#include "annotator/sources/import_page.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

using annotator::ImportTold;

namespace {

namespace store = coding::store;

// “Remarque” is a word before a colon, met once: no name, but one cannot be sure.
constexpr const char* unsure_talk =
    "Anne : Un jour.\nPaul : Deux jours.\nAnne : Trois.\nPaul : Quatre.\nRemarque : rien.\nAnne : Cinq.\n";
constexpr const char* clear_talk =
    "Zoé : Bonjour.\nIda : Bonjour.\nZoé : Le prix ?\nIda : Oui.\nZoé : Et le lieu ?\nIda : Aussi.\n";

class ToldDesk {
  public:
    ToldDesk() {
        study.show();
        QApplication::setActiveWindow(&study.window());
    }

    void import(const char* name, const char* text, const char* empty = nullptr) {
        const auto path = folder_.filePath(QString::fromUtf8(name));
        std::ofstream{path.toStdString()} << text;
        QStringList paths{path};
        if (empty != nullptr) {
            paths << folder_.filePath(QString::fromUtf8(empty));
            std::ofstream{paths.back().toStdString()};
        }
        auto* page = study.window().findChild<annotator::ImportPage*>();
        auto* files = page->findChild<QTableView*>(QStringLiteral("import_files"));
        auto* now = page->findChild<QPushButton*>(QStringLiteral("import_now"));
        study.window().show_page(annotator::Page::import);
        page->add(paths);
        QTRY_COMPARE(files->model()->rowCount(), static_cast<int>(paths.size()));
        QTRY_VERIFY(now->isEnabled());
        QTest::mouseClick(now, Qt::LeftButton);
        QTRY_COMPARE(files->model()->rowCount(), 0);
    }

    ImportTold* told() { return study.window().findChild<ImportTold*>(); }
    QTreeWidget* lines() { return told()->findChild<QTreeWidget*>(); }
    QPushButton* button(const char* name) {
        return told()->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QString words_at(const QList<QVariant>& asked) {
        const auto span = asked.at(1).value<coding::Span>();
        const auto whole = study.text("E1");
        return QString::fromStdString(std::string{coding::text::slice(whole, span)});
    }

    annotator_test::Study study;

  private:
    QTemporaryDir folder_;
};

}  // namespace

class ImportToldTest : public QObject {
    Q_OBJECT

  private slots:
    void a_line_that_was_unsure_is_told_and_leads_to_its_place() {
        ToldDesk desk;
        desk.import("E1.txt", unsure_talk);
        QTRY_VERIFY(desk.told() != nullptr && desk.told()->isVisible());
        QCOMPARE(desk.lines()->topLevelItem(0)->text(0), QStringLiteral("E1"));
        QSignalSpy asked{&desk.study.navigation, &annotator::Navigation::passage_requested};
        QTest::mouseClick(desk.button("import_told_next"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(desk.words_at(asked.at(0)), QStringLiteral("Remarque : rien."));
        QVERIFY(desk.lines()->currentItem()->text(0).startsWith(QStringLiteral("line 5: ")));
        // The same by Enter on the line itself.
        desk.lines()->setFocus();
        QTest::keyClick(desk.lines(), Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(desk.words_at(asked.at(1)), QStringLiteral("Remarque : rien."));
        QVERIFY(desk.told()->isVisible());  // beside the text, for the next one
    }

    void it_is_read_again_from_the_menu_and_kept_as_a_memo() {
        ToldDesk desk;
        desk.import("E1.txt", unsure_talk);
        QTRY_VERIFY(desk.told() != nullptr);
        desk.told()->close();
        QTRY_VERIFY(desk.told() == nullptr);
        QApplication::setActiveWindow(&desk.study.window());
        QTest::keyClick(&desk.study.window(), Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(desk.told() != nullptr && desk.told()->isVisible());
        QTest::mouseClick(desk.button("import_told_keep"), Qt::LeftButton);
        QVERIFY(!desk.button("import_told_keep")->isEnabled());
        const auto memos = store::memos(desk.study.session.project());
        QCOMPARE(memos.size(), std::size_t{1});
        QVERIFY(memos.front().kind == coding::MemoKind::method);
        QVERIFY(memos.front().text.starts_with("E1\n  "));
        QVERIFY(memos.front().text.find("line 5: ") != std::string::npos);
        QVERIFY(desk.study.session.undo());
        QVERIFY(store::memos(desk.study.session.project()).empty());
        desk.study.session.close();
        QTRY_VERIFY(desk.told() == nullptr);
    }

    void a_file_that_could_not_be_imported_is_told_after_the_import_too() {
        ToldDesk desk;
        desk.import("E2.txt", clear_talk, "vide.txt");
        QTRY_VERIFY(desk.told() != nullptr);
        const auto* last = desk.lines()->topLevelItem(desk.lines()->topLevelItemCount() - 1);
        QCOMPARE(last->text(0), QStringLiteral("vide.txt"));
        QVERIFY(last->child(0)->text(0).startsWith(QStringLiteral("left out: ")));
    }

    void an_import_without_a_doubt_is_in_nobodys_way_and_can_be_read_all_the_same() {
        ToldDesk desk;
        desk.import("E2.txt", clear_talk);
        QVERIFY(desk.told() == nullptr);
        QTest::keyClick(&desk.study.window(), Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(desk.told() != nullptr);
        QVERIFY(!desk.button("import_told_next")->isEnabled());
    }
};

ANNOTATOR_TEST(ImportToldTest)
#include "import_told_test.moc"
