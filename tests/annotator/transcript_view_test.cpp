// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <array>
#include <string>
#include <vector>

#include "libcoding/acts/edits.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"

#include "annotator/codebook/code_mime.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

using annotator_test::Reading;

class TranscriptViewTest : public QObject {
    Q_OBJECT

  private slots:
    void a_click_sets_the_caret_and_says_so() {
        Reading reading;
        const auto place = reading.where("FG1", "marché").begin;
        reading.click(place);
        QCOMPARE(reading.view().caret(), place);
        QVERIFY(reading.selection.source() == reading.source("FG1"));
        QVERIFY((reading.selection.span() == coding::Span{place, place}));
    }

    void dragging_selects_words() {
        Reading reading;
        const auto words = reading.where("FG1", "le prix est le premier");
        reading.drag(reading.point(words.begin) - QPoint{1, 0}, reading.point(words.end) - QPoint{2, 0});
        QCOMPARE(reading.selected(), QStringLiteral("le prix est le premier"));
        QVERIFY(reading.selection.span() == words);
    }

    void more_clicks_select_the_word_the_sentence_the_turn() {
        Reading reading;
        const auto at = reading.point(reading.where("FG1", "étiquette").begin + 2);
        auto* viewport = reading.view().viewport();
        QTest::mouseClick(viewport, Qt::LeftButton, {}, at);
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, at);
        QVERIFY(reading.selected().contains(QStringLiteral("étiquette")));
        QVERIFY(!reading.selected().contains(QLatin1Char(' ')));
        QTest::mouseClick(viewport, Qt::LeftButton, {}, at);
        QCOMPARE(reading.selected(), QStringLiteral("On regarde l’étiquette avant le producteur."));
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, at);
        QCOMPARE(reading.selected(),
                 QStringLiteral(
                     "Chez nous, le prix est le premier frein. On regarde l’étiquette avant le producteur."));
    }

    void a_click_in_the_margin_selects_the_turn_without_its_label() {
        Reading reading;
        const auto at = reading.point(reading.where("FG1", "C’est vrai").begin);
        QTest::mouseClick(reading.view().viewport(), Qt::LeftButton, {},
                          {reading.view().metrics().margin_x + 4, at.y()});
        QCOMPARE(reading.selected(), QStringLiteral("C’est vrai, la confiance vient du lieu."));
    }

    void keys_move_the_caret_and_extend_the_selection() {
        Reading reading;
        reading.click(reading.where("FG1", "le lieu aide").begin);
        reading.key(Qt::Key_Right, Qt::ShiftModifier);
        reading.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(reading.selected(), QStringLiteral("le"));
        reading.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(reading.selected(), QStringLiteral("le lieu"));
        reading.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(reading.selected(), QStringLiteral("le "));
        reading.key(Qt::Key_Escape);
        QVERIFY(reading.selected().isEmpty());
        reading.key(Qt::Key_Home);
        QCOMPARE(reading.view().caret(), reading.where("FG1", "Oui, mais").begin);
        reading.key(Qt::Key_Down);
        QCOMPARE(reading.view().caret(), reading.where("FG1", "C’est vrai").begin);
        reading.key(Qt::Key_End);
        QCOMPARE(reading.view().caret(), reading.where("FG1", "vient du lieu.").end);
        reading.key(Qt::Key_Right);
        QCOMPARE(reading.view().caret(), reading.where("FG1", "Et l’énergie").begin);
    }

    void letters_select_the_word_the_sentence_the_turn_at_the_caret() {
        Reading reading;
        reading.click(reading.where("FG1", "étiquette").begin + 2);
        reading.key(Qt::Key_W);
        QVERIFY(reading.selected().endsWith(QStringLiteral("étiquette")));
        reading.key(Qt::Key_S);
        QCOMPARE(reading.selected(), QStringLiteral("On regarde l’étiquette avant le producteur."));
        reading.key(Qt::Key_P);
        QVERIFY(reading.selected().startsWith(QStringLiteral("Chez nous")));
    }

    void the_next_turn_and_the_one_before_are_a_key_away() {
        Reading reading;
        reading.click(reading.where("FG1", "regarde").begin);
        reading.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(reading.view().caret(), reading.where("FG1", "Oui, mais").begin);
        reading.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(reading.view().caret(), reading.where("FG1", "Chez nous").begin);
    }

    void codes_dropped_on_the_selection_are_announced_for_it() {
        Reading reading;
        const auto words = reading.where("FG1", "le lieu aide");
        reading.view().select(words);
        QSignalSpy dropped(&reading.page(), &annotator::TranscriptPage::codes_dropped);
        const std::vector codes{reading.code("lieu")};
        const auto mime = annotator::to_mime(codes);
        drop(reading, *mime, reading.point(words.begin + 3));
        QCOMPARE(dropped.count(), 1);
        QVERIFY(reading.selection.span() == words);
        const auto codings = reading.codings("FG1");
        QCOMPARE(codings.size(), std::size_t{1});
        QVERIFY(codings[0].span == words);
        QCOMPARE(codings[0].code, reading.code("lieu"));
        QVERIFY(reading.session.undo());
        QVERIFY(reading.codings("FG1").empty());
    }

    void codes_dropped_elsewhere_select_the_word_or_the_turn_there() {
        Reading reading;
        const std::vector codes{reading.code("lieu")};
        const auto mime = annotator::to_mime(codes);
        QSignalSpy dropped(&reading.page(), &annotator::TranscriptPage::codes_dropped);
        drop(reading, *mime, reading.point(reading.where("FG1", "marché").begin + 2));
        QCOMPARE(reading.selected(), QStringLiteral("marché"));
        const auto y = reading.point(reading.where("FG1", "C’est vrai").begin).y();
        drop(reading, *mime, {reading.view().metrics().margin_x + 4, y});
        QCOMPARE(reading.selected(), QStringLiteral("C’est vrai, la confiance vient du lieu."));
        QCOMPARE(dropped.count(), 2);
        QCOMPARE(reading.codings("FG1").size(), std::size_t{2});
        QVERIFY(reading.session.undo());
        QCOMPARE(reading.codings("FG1").size(), std::size_t{1});
        QVERIFY(reading.codings("FG1")[0].span == reading.where("FG1", "marché"));
    }

    void the_turn_that_is_heard_is_shown_and_the_time_at_the_caret_known() {
        Reading reading;
        reading.click(reading.where("FG1", "marché").begin);
        QVERIFY(reading.view().time_at_caret() == coding::Milliseconds{31'000});
        const auto before = reading.view().viewport()->grab().toImage();
        reading.page().show_playing(reading.source("FG1"), coding::Milliseconds{45'000});
        const auto after = reading.view().viewport()->grab().toImage();
        const auto y = reading.point(reading.where("FG1", "C’est vrai").begin).y();
        QVERIFY(before.pixel(2, y) != after.pixel(2, y));
    }

    void a_screen_reader_walks_through_text_turns_and_codings() {
        Reading reading;
        reading.code_words("le prix est le premier frein", "prix");
        auto* accessible = QAccessible::queryAccessibleInterface(&reading.view());
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Document);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("FG1"));
        auto* text = accessible->textInterface();
        QVERIFY(text);
        const auto all = QString::fromStdString(reading.text("FG1"));
        QCOMPARE(text->characterCount(), static_cast<int>(all.size()));
        QCOMPARE(text->text(0, text->characterCount()), all);
        const auto at = static_cast<int>(all.indexOf(QStringLiteral("marché")));
        text->setCursorPosition(at);
        QCOMPARE(text->cursorPosition(), at);
        int start = 0, end = 0;
        QCOMPARE(text->textAtOffset(at + 1, QAccessible::WordBoundary, &start, &end),
                 QStringLiteral("marché"));
        QCOMPARE(accessible->childCount(), static_cast<int>(reading.view().document().size()));
        auto* turn = accessible->child(1);
        QVERIFY(turn->text(QAccessible::Name).startsWith(QStringLiteral("Hélène: Chez nous")));
        QCOMPARE(turn->text(QAccessible::Description), QStringLiteral("prix (barrier), Maud"));
        reading.click(reading.where("FG1", "premier frein").begin);
        QCOMPARE(reading.view().accessibleDescription(), QStringLiteral("prix (barrier), Maud"));
        reading.click(reading.where("FG1", "marché").begin);
        QVERIFY(reading.view().accessibleDescription().isEmpty());
    }

    void a_screen_reader_counts_characters_of_two_units() {
        Reading reading;
        reading.session.act([&](coding::store::Project& project) {
            const std::array edits{
                coding::acts::TextEdit{reading.where("FG1", "Chez nous").begin, 0, "😀 Hé. "}};
            coding::acts::edit_text(project, "Maud", reading.source("FG1"), edits);
            return annotator::Touched::all_codings(annotator::Part::text);
        });
        auto* text = QAccessible::queryAccessibleInterface(&reading.view())->textInterface();
        const auto all = QString::fromStdString(reading.text("FG1"));
        QCOMPARE(text->characterCount(), static_cast<int>(all.size()));
        const auto at = static_cast<int>(all.indexOf(QStringLiteral("marché")));
        int start = 0, end = 0;
        QCOMPARE(text->textAtOffset(at, QAccessible::WordBoundary, &start, &end), QStringLiteral("marché"));
        QCOMPARE(start, at);
        const auto he = static_cast<int>(all.indexOf(QStringLiteral("Hé.")));
        QCOMPARE(text->textAfterOffset(he, QAccessible::WordBoundary, &start, &end), QStringLiteral("Chez"));
        QCOMPARE(text->textBeforeOffset(he + 4, QAccessible::SentenceBoundary, &start, &end),
                 QStringLiteral("😀 Hé."));
        QCOMPARE(start, he - 3);
        text->textAfterOffset(he, QAccessible::ParagraphBoundary, &start, &end);
        QVERIFY(start < at && at < end);
    }

    void a_screen_reader_is_given_of_a_long_text_what_it_asks_about() {
        constexpr std::size_t paragraphs = 8000, far = 5000;
        const std::string words(90, 'A');
        std::vector<coding::Block> blocks(paragraphs);
        for (auto& block : blocks) block.text = "Un. " + words + "\n";
        blocks[far].text = "😀. " + words + "\n";
        Reading reading;
        reading.session.act([&](coding::store::Project& project) {
            auto change = project.change("Maud", coding::Message{"Added a text"});
            coding::text::Segmenter segmenter{"fr"};
            coding::Source added;
            added.name = "Long";
            coding::store::add_source(change, added, blocks, segmenter);
            change.commit();
            return annotator::Touched::everything();
        });
        reading.page().open(reading.source("Long"));
        auto* text = QAccessible::queryAccessibleInterface(&reading.view())->textInterface();
        const auto length = static_cast<int>(reading.view().document().length());
        QCOMPARE(text->characterCount(), length);  // nobody has looked at the character of two units
        QVERIFY(text->text(0, length).size() < length / 10);
        const auto at = static_cast<int>(reading.view().document().start(far));
        int start = 0, end = 0;
        QCOMPARE(text->textAtOffset(at, QAccessible::SentenceBoundary, &start, &end), QStringLiteral("😀."));
        QCOMPARE(start, at);
        QCOMPARE(end, at + 3);
        QCOMPARE(text->characterCount(), length + 1);
        const auto behind = static_cast<int>(reading.view().document().start(far + 1)) + 1;
        QCOMPARE(text->textAtOffset(behind, QAccessible::WordBoundary, &start, &end), QStringLiteral("Un"));
        QCOMPARE(start, behind);
        text->setCursorPosition(behind);
        QCOMPARE(text->cursorPosition(), behind);
    }

  private:
    static void drop(Reading& reading, const QMimeData& mime, QPoint at) {
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(reading.view().viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(reading.view().viewport(), &dropped);
        QVERIFY(dropped.isAccepted());
    }
};

ANNOTATOR_TEST(TranscriptViewTest)
#include "transcript_view_test.moc"
