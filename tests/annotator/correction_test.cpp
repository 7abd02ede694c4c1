// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <span>
#include <string>

#include "libcoding/acts/codings.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/database.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"

#include "annotator/app/background.hpp"
#include "annotator/sources/correction_dialog.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace store = coding::store;
namespace acts = coding::acts;

namespace {

class CorrectionDesk {
  public:
    CorrectionDesk() {
        study.show();
        fg1 = study.source("FG1");
    }
    void select(std::string_view words) { study.selection.set(fg1, study.where("FG1", words), {}); }
    void code(std::string_view words) {
        study.session.act([&](store::Project& project) {
            const std::vector codes{study.code("confiance")};
            acts::code_passage(project, "Maud", fg1, study.where("FG1", words), codes);
            return annotator::Touched::all_codings();
        });
    }
    annotator::CorrectionDialog* correction() {
        QTest::keyClick(&study.window(), Qt::Key_E, Qt::ControlModifier);
        return study.window().findChild<annotator::CorrectionDialog*>();
    }
    std::vector<coding::Block> blocks() { return store::blocks(study.session.project(), fg1); }

    annotator_test::Study study;
    coding::SourceId fg1;
};

}  // namespace

class CorrectionTest : public QObject {
    Q_OBJECT

  private slots:
    void a_turn_is_corrected_and_its_coding_stays_with_its_words() {
        CorrectionDesk desk;
        desk.code("premier frein");
        desk.select("le prix est");
        auto* dialog = desk.correction();
        QVERIFY(dialog);
        auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("correction_text"));
        QVERIFY(text->toPlainText().startsWith(QStringLiteral("Chez nous")));
        auto cursor = text->textCursor();
        cursor.movePosition(QTextCursor::Start);
        cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
        QTest::keyClicks(text, QStringLiteral("Autour de"));
        dialog->accept();
        QVERIFY(desk.study.text("FG1").find("Autour de nous, le prix") != std::string::npos);
        const auto codings = desk.study.codings("FG1");
        QCOMPARE(codings.size(), 1U);
        QVERIFY(codings[0].span == desk.study.where("FG1", "premier frein"));
        QVERIFY(desk.study.session.undo());
        QVERIFY(desk.study.text("FG1").find("Chez nous, le prix") != std::string::npos);
        QVERIFY(desk.study.codings("FG1")[0].span == desk.study.where("FG1", "premier frein"));
    }

    void spaces_that_do_not_break_stay_where_nothing_was_corrected() {
        CorrectionDesk desk;
        const auto correct = [&](const QString& words, const QString& with) {
            desk.select("premier frein");
            auto* dialog = desk.correction();
            auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("correction_text"));
            QVERIFY(text->find(words));
            text->insertPlainText(with);
            dialog->accept();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        correct(QStringLiteral("Chez nous"), QStringLiteral("Chez nous\u00A0: ici\u202F!"));
        QVERIFY(desk.study.text("FG1").find("Chez nous\u00A0: ici\u202F!") != std::string::npos);
        correct(QStringLiteral("ici"), QStringLiteral("là"));
        QVERIFY(desk.study.text("FG1").find("Chez nous\u00A0: là\u202F!") != std::string::npos);
    }

    void what_a_correction_swallows_is_said_beforehand() {
        CorrectionDesk desk;
        desk.code("se parle");
        desk.select("on se parle");
        auto* dialog = desk.correction();
        QVERIFY(dialog);
        auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("correction_text"));
        auto* plan = dialog->findChild<QLabel*>(QStringLiteral("correction_plan"));
        QVERIFY(!plan->text().contains(QStringLiteral("confiance")));
        text->setPlainText(QStringLiteral("Oui."));
        QTRY_VERIFY(plan->text().contains(QStringLiteral("confiance")));
        dialog->accept();
        QVERIFY(desk.study.codings("FG1").empty());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.study.codings("FG1").size(), 1U);
    }

    void a_turn_is_split_and_joined_again() {
        CorrectionDesk desk;
        const auto before = desk.blocks().size();
        auto place = desk.study.where("FG1", "On regarde");
        place.end = place.begin;
        desk.study.selection.set(desk.fg1, place, {});
        QTest::keyClick(&desk.study.window(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(desk.blocks().size(), before + 1);
        desk.select("premier frein");
        QTest::keyClick(&desk.study.window(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.blocks().size(), before);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.blocks().size(), before + 1);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.blocks().size(), before);
    }

    void a_text_too_long_for_an_editor_is_corrected_turn_by_turn() {
        CorrectionDesk desk;
        coding::Block block;
        block.text = std::string(1'000'000, 'a') + '\n';
        coding::SourceId source;
        desk.study.session.act([&](store::Project& project) {
            auto change = project.change("Maud", coding::Message{"Added a text"});
            coding::text::Segmenter segmenter{"fr"};
            coding::Source added;
            added.name = "Long";
            store::add_source(change, added, std::span{&block, 1}, segmenter);
            change.commit();
            source = added.id;
            return annotator::Touched::everything();
        });
        QSignalSpy told(&desk.study.session, &annotator::Session::failed);
        const auto correct_all = [&](coding::SourceId of) {
            desk.study.selection.set(of, {}, {});
            QTest::keyClick(&desk.study.window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        };
        correct_all(source);
        QCOMPARE(told.count(), 1);
        QVERIFY(!desk.study.window().findChild<annotator::CorrectionDialog*>());
        correct_all(desk.fg1);
        QCOMPARE(told.count(), 1);
        QVERIFY(desk.study.window().findChild<annotator::CorrectionDialog*>());
    }

    // As older versions numbered turns: without room for one more between them.
    void a_turn_of_a_long_old_text_is_split_beside_the_window_and_taken_back_so() {
        CorrectionDesk desk;
        constexpr std::size_t turns = 6'000;
        std::vector<coding::Block> blocks(turns);
        for (auto& block : blocks) block.text = "On se parle.\n";
        coding::SourceId source;
        desk.study.session.act([&](store::Project& project) {
            auto change = project.change("Maud", coding::Message{"Added a text"});
            coding::text::Segmenter segmenter{"fr"};
            coding::Source added;
            added.name = "Long";
            store::add_source(change, added, blocks, segmenter);
            change.commit();
            source = added.id;
            project.database().execute("UPDATE block SET position = position / 64 WHERE source = " +
                                       std::to_string(source.value));
            return annotator::Touched::everything();
        });
        const auto count = [&] {
            return store::SourceLayout{desk.study.session.project(), source}.blocks().size();
        };
        QSignalSpy started(&desk.study.background, &annotator::Background::started);
        const auto at_rest = [&] { return desk.study.background.findChildren<annotator::Task*>().isEmpty(); };
        desk.study.selection.set(source, {16, 16}, {});
        QTest::keyClick(&desk.study.window(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(started.size(), 1);
        QTRY_COMPARE(count(), turns + 1);
        QCOMPARE(store::source_text(desk.study.session.project(), source).substr(13, 8),
                 std::string{"On \nse p"});

        QTRY_VERIFY(at_rest());
        QTest::keyClick(&desk.study.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(started.size(), 2);
        QTRY_COMPARE(count(), turns);
        QTRY_VERIFY(at_rest());
        QTest::keyClick(&desk.study.window(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(count(), turns + 1);

        QTRY_VERIFY(at_rest());
        // There is room now: the next one is done at once.
        const auto before = started.size();
        desk.study.selection.set(source, {32, 32}, {});
        QTest::keyClick(&desk.study.window(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(count(), turns + 2);
        QCOMPARE(started.size(), before);
    }
};

ANNOTATOR_TEST(CorrectionTest)
#include "correction_test.moc"
