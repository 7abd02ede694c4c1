// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QMenu>
#include <QPlainTextEdit>
#include <algorithm>
#include <array>

#include "libcoding/acts/codings.hpp"
#include "libcoding/store/links.hpp"

#include "annotator/coding/coding_actions.hpp"
#include "annotator/coding/note_editor.hpp"
#include "annotator/transcript/transcript_view.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator_test::CodingHand;
using annotator_test::Study;
using coding::Polarity;

namespace {

using Names = std::vector<std::string>;

coding::Coding coded_as(Study& study, const char* words, const char* code) {
    coding::Coding coding;
    study.session.act([&](coding::store::Project& project) {
        const std::array codes{study.code(code)};
        auto now = coding::acts::code_passage(project, "Maud", study.source("FG1"), study.where("FG1", words),
                                              codes);
        coding = now.codings.front();
        return annotator::Touched::these(now.codings);
    });
    study.selection.set(coding.source, coding.span, {coding.id});
    return coding;
}

}  // namespace

class CodingTest : public QObject {
    Q_OBJECT

  private slots:
    void c_opens_the_palette_and_enter_codes_what_is_selected() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "au marché");
        hand.press(Qt::Key_C);
        QVERIFY(hand.palette().isVisible());
        hand.type(QStringLiteral("LIEU"), Qt::Key_Return);
        QVERIFY(!hand.palette().isVisible());
        const auto codings = study.codings("FG1");
        QCOMPARE(codings.size(), std::size_t{1});
        QCOMPARE(codings[0].code, study.code("lieu"));
        QVERIFY(codings[0].span == study.where("FG1", "au marché"));
        QCOMPARE(codings[0].polarity, Polarity::lever);  // the default of its kind
        // What was coded is in hand, so that the next key says more of it.
        QCOMPARE(study.selection.codings().front(), codings[0].id);
        study.session.undo();
        QVERIFY(study.codings("FG1").empty());
    }

    void enter_opens_the_palette_too_and_escape_leaves_all_as_it_was() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "au marché");
        hand.press(Qt::Key_Return);
        QVERIFY(hand.palette().isVisible());
        hand.type(QStringLiteral("lieu"), Qt::Key_Escape);
        QVERIFY(!hand.palette().isVisible());
        QVERIFY(study.codings("FG1").empty());
    }

    void control_enter_gathers_codes_that_go_on_one_passage_in_one_act() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "le prix est le premier frein");
        hand.press(Qt::Key_C);
        hand.type(QStringLiteral("prix"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(hand.palette().isVisible());
        hand.type(QStringLiteral("confi"), Qt::Key_Return, Qt::ControlModifier);
        hand.type(QString{}, Qt::Key_Return);
        auto names = hand.coded("FG1");
        std::sort(names.begin(), names.end());
        QCOMPARE(names, (Names{"confiance", "prix"}));
        study.session.undo();
        QVERIFY(study.codings("FG1").empty());
    }

    void codes_gathered_and_a_new_one_are_one_act() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "le prix est le premier frein");
        hand.press(Qt::Key_C);
        hand.type(QStringLiteral("prix"), Qt::Key_Return, Qt::ControlModifier);
        hand.type(QStringLiteral("étiquette"), Qt::Key_Return);
        auto names = hand.coded("FG1");
        std::sort(names.begin(), names.end());
        QCOMPARE(names, (Names{"prix", "étiquette"}));
        study.session.undo();
        QVERIFY(study.codings("FG1").empty());
        QVERIFY(!study.session.codebook().find("étiquette").has_value());
    }

    void the_palette_opens_beside_the_words_and_does_not_cover_them() {
        Study study;
        CodingHand hand{study};
        for (const auto* words : {"Bonjour à tous", "Je chauffe moins"}) {
            auto& view = *study.window().findChild<annotator::TranscriptPage*>()->view();
            view.select(study.where("FG1", words));
            hand.press(Qt::Key_C);
            const auto begin = view.caret_rect(view.selected().begin);
            const auto end = view.caret_rect(view.selected().end);
            const QRect shown{view.viewport()->mapToGlobal(begin.united(end).topLeft()),
                              begin.united(end).size()};
            const auto palette = hand.palette().frameGeometry();
            QVERIFY(!palette.intersects(shown));
            // As near as a line or two, below or above.
            const int away = std::max(palette.top() - shown.bottom(), shown.top() - palette.bottom());
            QVERIFY(away >= 0 && away <= 2 * begin.height());
            hand.type(QString{}, Qt::Key_Escape);
        }
    }

    void a_name_that_is_not_there_makes_the_code_and_codes_in_one_act() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "Je chauffe moins");
        hand.press(Qt::Key_C);
        hand.type(QStringLiteral("energetique / sobriété"), Qt::Key_Return);
        const auto& book = study.session.codebook();
        const auto made = book.find("énergétique / sobriété");
        QVERIFY(made.has_value());
        QVERIFY(!book.codes()[*made].colour.empty());
        QCOMPARE(hand.coded("FG1"), Names{"sobriété"});
        study.session.undo();
        QVERIFY(!study.session.codebook().find("sobriété").has_value());
        QVERIFY(study.codings("FG1").empty());
    }

    void a_code_comes_from_the_words_themselves() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "on se parle");
        hand.press(Qt::Key_V);
        QCOMPARE(hand.coded("FG1"), Names{"on se parle"});
        const auto& book = study.session.codebook();
        QVERIFY(!book.codes()[book.find("on se parle").value()].colour.empty());
        study.session.undo();
        QVERIFY(!study.session.codebook().find("on se parle").has_value());
    }

    void a_number_codes_with_the_favourite_on_it() {
        Study study;
        CodingHand hand{study};
        auto* actions = study.window().findChild<annotator::CodingActions*>();
        actions->acts().memory().set_favourite(3, study.code("confiance"));
        hand.select("FG1", "la confiance vient du lieu");
        hand.press(Qt::Key_3);
        QCOMPARE(hand.coded("FG1"), Names{"confiance"});
        hand.press(Qt::Key_4);  // no code there
        QCOMPARE(study.codings("FG1").size(), std::size_t{1});
        study.session.undo();
        QVERIFY(study.codings("FG1").empty());
    }

    void the_unshifted_digits_of_a_french_keyboard_are_numbers_too() {
        Study study;
        CodingHand hand{study};
        study.session.set_language(coding::Language::french);
        auto* actions = study.window().findChild<annotator::CodingActions*>();
        actions->acts().memory().set_favourite(3, study.code("confiance"));
        hand.select("FG1", "la confiance vient du lieu");
        hand.press(Qt::Key_QuoteDbl);
        QCOMPARE(hand.coded("FG1"), Names{"confiance"});
        hand.press(Qt::Key_Apostrophe, Qt::ControlModifier);
        QVERIFY(study.codings("FG1")[0].intensity == 4);
        study.session.undo();
        study.session.undo();
        QVERIFY(study.codings("FG1").empty());
    }

    void a_new_code_is_made_on_the_passage_by_its_own_key() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "Je chauffe moins");
        hand.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(hand.palette().isVisible());
        hand.type(QStringLiteral("sobriété"), Qt::Key_Return);
        QCOMPARE(hand.coded("FG1"), Names{"sobriété"});
        study.session.undo();
        QVERIFY(!study.session.codebook().find("sobriété").has_value());
    }

    void favourites_and_recent_codes_are_remembered_by_project() {
        Study study;
        CodingHand hand{study};
        auto& memory = study.window().findChild<annotator::CodingActions*>()->acts().memory();
        memory.set_favourite(3, study.code("confiance"));
        memory.set_favourite(5, study.code("confiance"));
        QCOMPARE(memory.key_of(study.code("confiance")), 5);
        annotator::CodeMemory again{study.session, study.preferences};
        QCOMPARE(again.favourite(5), study.code("confiance"));
        QCOMPARE(again.favourite(3), coding::CodeId{});
        Study other;
        annotator::CodeMemory elsewhere{other.session, other.preferences};
        QCOMPARE(elsewhere.favourite(5), coding::CodeId{});
    }

    void r_codes_as_the_last_time() {
        Study study;
        CodingHand hand{study};
        hand.select("FG1", "au marché");
        hand.press(Qt::Key_C);
        hand.type(QStringLiteral("lieu"), Qt::Key_Return);
        hand.select("FG1", "on se parle");
        hand.press(Qt::Key_R);
        QCOMPARE(hand.coded("FG1"), (Names{"lieu", "lieu"}));
        QVERIFY(study.session.undo());
        QCOMPARE(hand.coded("FG1"), (Names{"lieu"}));
    }

    void letters_say_lever_barrier_ambivalent_or_neither() {
        Study study;
        CodingHand hand{study};
        coded_as(study, "on se parle", "confiance");
        const std::array<std::pair<Qt::Key, Polarity>, 4> keys{{{Qt::Key_L, Polarity::lever},
                                                                {Qt::Key_B, Polarity::barrier},
                                                                {Qt::Key_A, Polarity::ambivalent},
                                                                {Qt::Key_N, Polarity::none}}};
        for (const auto& [key, polarity] : keys) {
            hand.press(key);
            QCOMPARE(study.codings("FG1")[0].polarity, polarity);
        }
        study.session.undo();
        QCOMPARE(study.codings("FG1")[0].polarity, Polarity::ambivalent);
    }

    void the_menu_shows_the_french_letter_of_a_barrier_first_in_french() {
        Study study;
        CodingHand hand{study};
        study.session.set_language(coding::Language::french);
        bool shown = false;
        for (const auto* action : study.window().findChildren<QAction*>())
            shown = shown || action->shortcut() == QKeySequence{Qt::Key_F};
        QVERIFY(shown);
        coded_as(study, "on se parle", "confiance");
        hand.press(Qt::Key_F);
        QCOMPARE(study.codings("FG1")[0].polarity, Polarity::barrier);
    }

    void control_and_a_number_say_the_intensity_and_take_it_back() {
        Study study;
        CodingHand hand{study};
        coded_as(study, "on se parle", "confiance");
        hand.press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(study.codings("FG1")[0].intensity == 4);
        hand.press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(!study.codings("FG1")[0].intensity);
        study.session.undo();
        QVERIFY(study.codings("FG1")[0].intensity == 4);
    }

    void condition_and_memo_are_written_without_leaving_the_text() {
        Study study;
        CodingHand hand{study};
        coded_as(study, "on se parle", "confiance");
        auto* notes = study.window().findChild<annotator::NoteEditor*>(QStringLiteral("notes"));
        QVERIFY(notes != nullptr);
        hand.press(Qt::Key_I);
        QVERIFY(notes->isVisible());
        auto* words = notes->findChild<QPlainTextEdit*>();
        QTest::keyClicks(words, QStringLiteral("si le temps le permet"));
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(!notes->isVisible());
        QCOMPARE(study.codings("FG1")[0].condition, std::string{"si le temps le permet"});
        hand.press(Qt::Key_M);
        QTest::keyClicks(words, QStringLiteral("revoir"));
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(study.codings("FG1")[0].memo.empty());
        hand.press(Qt::Key_M);
        QTest::keyClicks(words, QStringLiteral("revoir"));
        notes->close();  // a click elsewhere keeps what was written
        QCOMPARE(study.codings("FG1")[0].memo, std::string{"revoir"});
        study.session.undo();
        study.session.undo();
        QVERIFY(study.codings("FG1")[0].condition.empty());
    }

    void recoding_gives_the_coding_another_code() {
        Study study;
        CodingHand hand{study};
        const auto before = coded_as(study, "on se parle", "confiance");
        hand.press(Qt::Key_C, Qt::ShiftModifier);
        hand.type(QStringLiteral("lieu"), Qt::Key_Return);
        QCOMPARE(hand.coded("FG1"), Names{"lieu"});
        QCOMPARE(study.codings("FG1")[0].id, before.id);
        study.session.undo();
        QCOMPARE(hand.coded("FG1"), Names{"confiance"});
    }

    void delete_removes_the_coding_in_hand() {
        Study study;
        CodingHand hand{study};
        coded_as(study, "on se parle", "confiance");
        hand.press(Qt::Key_Delete);
        QVERIFY(study.codings("FG1").empty());
        study.session.undo();
        QCOMPARE(study.codings("FG1").size(), std::size_t{1});
    }

    void single_keys_do_nothing_outside_the_text() {
        Study study;
        CodingHand hand{study};
        coded_as(study, "on se parle", "confiance");
        auto* line = new QLineEdit(&study.window());
        line->show();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_L);
        QTest::keyClick(line, Qt::Key_Delete);
        QCOMPARE(study.codings("FG1")[0].polarity, Polarity::none);
    }

    void two_turns_are_linked_by_key() {
        Study study;
        CodingHand hand{study};
        const auto early = study.where("FG1", "le lieu aide");
        const auto late = study.where("FG1", "C’est vrai");
        study.selection.set(study.source("FG1"), {early.begin, early.begin}, {});
        hand.press(Qt::Key_T);
        study.selection.set(study.source("FG1"), {late.begin, late.begin}, {});
        hand.press(Qt::Key_T);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_A);
        const auto links = coding::store::links(study.session.project());
        QCOMPARE(links.size(), std::size_t{1});
        QCOMPARE(links[0].kind, coding::LinkKind::agrees);
        // The later turn answers the earlier, whichever was marked first.
        const auto ends = std::get<coding::BlockLink>(links[0].ends);
        const coding::store::SourceLayout layout{study.session.project(), study.source("FG1")};
        QCOMPARE(ends.from, layout.blocks().id(layout.blocks().block_at(late.begin)));
        QCOMPARE(ends.to, layout.blocks().id(layout.blocks().block_at(early.begin)));
        study.session.undo();
        QVERIFY(coding::store::links(study.session.project()).empty());
    }

    void without_a_selection_the_palette_only_finds() {
        Study study;
        CodingHand hand{study};
        coding::CodeId shown;
        connect(&study.navigation, &annotator::Navigation::code_requested,
                [&](coding::CodeId code) { shown = code; });
        hand.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(hand.palette().isVisible());
        hand.type(QStringLiteral("prix"), Qt::Key_Return);
        QCOMPARE(shown, study.code("prix"));
        QVERIFY(study.codings("FG1").empty());
    }
};

ANNOTATOR_TEST(CodingTest)
#include "coding_test.moc"
