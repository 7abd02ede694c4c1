// SPDX-License-Identifier: GPL-3.0-or-later
// Field notes and memos written in the program, coded as any source is.
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <array>

#include "libcoding/acts/memos.hpp"
#include "libcoding/store/memos.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/sources/notes_dialog.hpp"
#include "annotator/transcript/transcript_view.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator_test::CodingHand;
using annotator_test::Study;

namespace {

namespace store = coding::store;

/// The text that is open is coded by mouse and key: two clicks take a word.
void code_word(CodingHand& hand, Study& study, std::string_view source, std::string_view word,
               const QString& code) {
    auto& view = *study.window().findChild<annotator::TranscriptPage*>()->view();
    QVERIFY(view.document().source().id == study.source(source));
    const auto place = view.caret_rect(study.where(source, word).begin).center() + QPoint{4, 0};
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place);
    hand.press(Qt::Key_C);
    hand.type(code, Qt::Key_Return);
}

}  // namespace

class WrittenSourcesTest : public QObject {
    Q_OBJECT

  private slots:
    void field_notes_are_coded_as_soon_as_they_are_written() {
        Study study;
        CodingHand hand{study};
        QTest::keyClick(&study.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = study.window().findChild<annotator::NotesDialog*>();
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("notes_name"));
        name->selectAll();
        annotator_test::type(name, QStringLiteral("Marché"));
        annotator_test::type(dialog->findChild<QPlainTextEdit*>(QStringLiteral("notes_text")),
                             QStringLiteral("Il pleut.\nOn attend devant les étals."));
        dialog->accept();
        code_word(hand, study, "Marché", "étals", QStringLiteral("lieu"));
        const auto codings = study.codings("Marché");
        QCOMPARE(codings.size(), std::size_t{1});
        QVERIFY(codings[0].span == study.where("Marché", "étals"));
        QCOMPARE(codings[0].code, study.code("lieu"));
        QVERIFY(study.session.undo());
        QVERIFY(study.codings("Marché").empty());
        QVERIFY(study.session.undo());
        QVERIFY(!store::find_source(study.session.project(), "Marché"));
    }

    void a_memo_becomes_a_text_that_is_coded_and_stays_a_memo() {
        Study study;
        CodingHand hand{study};
        study.session.act([&](store::Project& project) {
            coding::Memo memo;
            memo.kind = coding::MemoKind::journal;
            memo.title = "Après le groupe";
            memo.text = "Le prix revient à chaque tour de table.\nLe lieu rassure.";
            coding::acts::write_memo(project, "Maud", memo);
            return annotator::Touched{annotator::Part::memos, {}};
        });
        study.window().show_page(annotator::Page::memos);
        auto* table = study.window().findChild<QTableView*>(QStringLiteral("memos_table"));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                          table->visualRect(table->model()->index(0, 1)).center());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        const auto source = store::find_source(study.session.project(), "Après le groupe");
        QVERIFY(source);
        QCOMPARE(source->kind, coding::SourceKind::field_notes);
        QVERIFY(!source->date.empty());
        QCOMPARE(store::blocks(study.session.project(), source->id).size(), std::size_t{2});
        code_word(hand, study, "Après le groupe", "rassure", QStringLiteral("confiance"));
        QCOMPARE(study.codings("Après le groupe").size(), std::size_t{1});
        QVERIFY(study.codings("Après le groupe")[0].span == study.where("Après le groupe", "rassure"));
        QVERIFY(study.session.undo());
        QVERIFY(study.session.undo());
        QVERIFY(!store::find_source(study.session.project(), "Après le groupe"));
        QCOMPARE(store::memos(study.session.project()).size(), std::size_t{1});
    }

    void a_second_text_of_one_memo_takes_a_name_of_its_own() {
        Study study;
        study.show();
        study.session.act([&](store::Project& project) {
            coding::Memo memo;
            memo.title = "Notes";  // as a source is called
            memo.text = "Un mot.";
            coding::acts::write_memo(project, "Maud", memo);
            return annotator::Touched{annotator::Part::memos, {}};
        });
        study.window().show_page(annotator::Page::memos);
        auto* table = study.window().findChild<QTableView*>(QStringLiteral("memos_table"));
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(store::find_source(study.session.project(), "Notes 2"));
    }
};

ANNOTATOR_TEST(WrittenSourcesTest)
#include "written_sources_test.moc"
