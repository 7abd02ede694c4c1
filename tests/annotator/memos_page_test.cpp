// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest/QSignalSpy>

#include "libcoding/acts/memos.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/people.hpp"

#include "annotator/codebook/codebook_tree.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace store = coding::store;
using coding::MemoKind;

namespace {

class MemosDesk {
  public:
    MemosDesk() {
        study.show();
        study.window().show_page(annotator::Page::memos);
    }
    template <class Widget>
    Widget* find(const char* name) {
        return study.window().template findChild<Widget*>(QString::fromLatin1(name));
    }
    QTableView* table() { return find<QTableView>("memos_table"); }
    QPlainTextEdit* text() { return find<QPlainTextEdit>("memo_text"); }
    std::vector<coding::Memo> memos() { return store::memos(study.session.project()); }
    void write(MemoKind kind, const char* title, const char* words, const coding::MemoSubject& on = {}) {
        study.session.act([&](store::Project& project) {
            coding::Memo memo;
            memo.kind = kind;
            memo.title = title;
            memo.text = words;
            memo.on = on;
            coding::acts::write_memo(project, "Maud", memo);
            return annotator::Touched{annotator::Part::memos, {}};
        });
    }
    void click(int row) {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          table()->visualRect(table()->model()->index(row, 1)).center());
    }
    void leave() {
        QFocusEvent out{QEvent::FocusOut};
        QApplication::sendEvent(text(), &out);
    }

    annotator_test::Study study;
};

}  // namespace

class MemosPageTest : public QObject {
    Q_OBJECT

  private slots:
    void a_page_of_the_journal_is_saved_when_it_is_left() {
        MemosDesk desk;
        QTest::keyClick(&desk.study.window(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(desk.text(), QStringLiteral("Il pleut."));
        QVERIFY(desk.memos().empty());
        desk.leave();
        QCOMPARE(desk.memos().size(), 1U);
        QCOMPARE(desk.memos()[0].kind, MemoKind::journal);
        QCOMPARE(desk.memos()[0].text, std::string{"Il pleut."});
        QTest::keyClicks(desk.text(), QStringLiteral(" Encore."));
        desk.leave();
        QCOMPARE(desk.memos().size(), 1U);
        QCOMPARE(desk.memos()[0].text.size(), std::string{"Il pleut. Encore."}.size());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.memos()[0].text, std::string{"Il pleut."});
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("Il pleut."));
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.memos().empty());
        QVERIFY(desk.text()->toPlainText().isEmpty());
    }

    void a_memo_on_the_selection_leads_back_there() {
        MemosDesk desk;
        const auto place = desk.study.where("FG1", "premier frein");
        desk.study.selection.set(desk.study.source("FG1"), place, {});
        QTest::keyClick(&desk.study.window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(desk.text(), QStringLiteral("Un mot fort."));
        desk.leave();
        const auto memos = desk.memos();
        QCOMPARE(memos.size(), 1U);
        const auto* on = std::get_if<coding::Passage>(&memos[0].on);
        QVERIFY(on && on->span == place);
        QSignalSpy asked{&desk.study.navigation, &annotator::Navigation::passage_requested};
        QTest::mouseClick(desk.find<QPushButton>("memo_subject"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.at(0).at(1).value<coding::Span>() == place);
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.memos().empty());
    }

    void a_memo_on_a_code_and_on_a_person_begins_where_they_are() {
        MemosDesk desk;
        auto* tree = desk.study.window().findChild<annotator::CodebookTree*>();
        tree->go_to(desk.study.code("confiance"));
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTest::keyClicks(desk.text(), QStringLiteral("Only where somebody is trusted"));
        desk.leave();
        QCOMPARE(desk.memos().size(), std::size_t{1});
        QVERIFY(desk.memos()[0].on == coding::MemoSubject{desk.study.code("confiance")});
        QVERIFY(desk.memos()[0].kind == MemoKind::rule);
        desk.study.session.undo();
        QVERIFY(desk.memos().empty());

        desk.study.window().show_page(annotator::Page::people);
        auto* people = desk.find<QTableView>("people_table");
        const auto rows = people->model()->match(people->model()->index(0, 0), Qt::DisplayRole,
                                                 QStringLiteral("Paul"), 1, Qt::MatchExactly);
        QCOMPARE(rows.size(), qsizetype{1});
        people->setFocus();
        people->setCurrentIndex(rows.front());
        QTest::keyClick(people, Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTest::keyClicks(desk.text(), QStringLiteral("Speaks for the market"));
        desk.leave();
        QCOMPARE(desk.memos().size(), std::size_t{1});
        const auto paul = store::find_participant(desk.study.session.project(), "Paul");
        QVERIFY(desk.memos()[0].on == coding::MemoSubject{paul->id});
    }

    void memos_are_found_by_kind_and_by_words_without_accents() {
        MemosDesk desk;
        desk.write(MemoKind::rule, "Prix", "Toujours le coût.");
        desk.write(MemoKind::journal, "Mardi", "Rien.");
        QCOMPARE(desk.table()->model()->rowCount(), 2);
        QTest::keyClicks(desk.find<QLineEdit>("memos_words"), QStringLiteral("cout"));
        QCOMPARE(desk.table()->model()->rowCount(), 1);
        desk.find<QLineEdit>("memos_words")->clear();
        auto* kinds = desk.find<QComboBox>("memos_kind");
        kinds->setCurrentIndex(1 + static_cast<int>(MemoKind::journal));
        emit kinds->activated(kinds->currentIndex());
        QCOMPARE(desk.table()->model()->rowCount(), 1);
        QCOMPARE(desk.table()->model()->index(0, 1).data().toString(), QStringLiteral("Mardi"));
    }

    void a_memo_is_edited_in_place_and_gets_another_kind() {
        MemosDesk desk;
        desk.write(MemoKind::note, "Un", "Texte un.");
        desk.write(MemoKind::note, "Deux", "Texte deux.");
        desk.click(0);
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("Texte deux."));
        QTest::keyClicks(desk.text(), QStringLiteral("Voici : "));
        desk.click(1);  // another memo: the first is kept
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("Texte un."));
        QCOMPARE(desk.memos()[1].text, std::string{"Voici : Texte deux."});
        auto* kind = desk.find<QComboBox>("memo_kind");
        kind->setCurrentIndex(static_cast<int>(MemoKind::theory));
        emit kind->activated(kind->currentIndex());
        QCOMPARE(desk.memos()[0].kind, MemoKind::theory);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.memos()[0].kind, MemoKind::note);
    }

    void the_newest_memo_is_open_when_one_comes_to_read() {
        MemosDesk desk;
        desk.study.window().show_page(annotator::Page::transcript);
        desk.write(MemoKind::note, "Un", "Texte un.");
        desk.write(MemoKind::note, "Deux", "Texte deux.");
        desk.study.window().show_page(annotator::Page::memos);
        QCOMPARE(desk.table()->currentIndex().row(), 0);
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("Texte deux."));
        // What is read stays open when one comes back.
        desk.click(1);
        desk.study.window().show_page(annotator::Page::transcript);
        desk.study.window().show_page(annotator::Page::memos);
        QCOMPARE(desk.text()->toPlainText(), QStringLiteral("Texte un."));
    }

    void a_memo_is_removed_and_comes_back() {
        MemosDesk desk;
        desk.write(MemoKind::note, "Un", "Texte un.");
        desk.click(0);
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        QVERIFY(desk.memos().empty());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.memos().size(), 1U);
    }
};

ANNOTATOR_TEST(MemosPageTest)
#include "memos_page_test.moc"
