// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <array>

#include "libcoding/acts/people.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"

#include "annotator/transcript/find_bar.hpp"
#include "annotator/transcript/time_bar.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

namespace store = coding::store;
using annotator_test::Reading;

class TranscriptPageTest : public QObject {
    Q_OBJECT

  private slots:
    void a_passage_asked_for_elsewhere_is_opened_and_marked() {
        Reading reading;
        const auto words = reading.where("Notes", "Beaucoup parlent du prix");
        emit reading.navigation.passage_requested(reading.source("Notes"), words);
        QVERIFY(reading.view().document().source().id == reading.source("Notes"));
        QCOMPARE(reading.selected(), QStringLiteral("Beaucoup parlent du prix"));
        QVERIFY(reading.selection.source() == reading.source("Notes"));
        emit reading.navigation.passage_requested(reading.source("FG1"), reading.where("FG1", "Oui"));
        QVERIFY(reading.selection.source() == reading.source("FG1"));
        QCOMPARE(reading.page().findChild<QTabWidget*>()->count(), 2);
    }

    void open_sources_and_places_are_remembered() {
        Reading reading;
        const auto words = reading.where("Notes", "manteaux");
        emit reading.navigation.passage_requested(reading.source("Notes"), words);
        const auto notes = reading.source("Notes");
        const auto path = reading.path();
        reading.session.close();
        QVERIFY(reading.page().view() == nullptr);
        QVERIFY(reading.session.open(path));
        QCOMPARE(reading.page().findChild<QTabWidget*>()->count(), 2);
        QVERIFY(reading.view().document().source().id == notes);
        QVERIFY(reading.view().caret() == words.begin || reading.view().caret() == words.end);
    }

    void who_is_known_by_a_label_of_the_source_has_only_the_label_in_its_margin() {
        Reading reading;
        auto paul = store::find_participant(reading.session.project(), "Paul").value();
        QVERIFY(reading.session.act([&](store::Project& project) {
            paul.name = "Paul (FG1)";
            coding::acts::change_participants(project, "Maud", std::array{paul});
            return annotator::Touched{annotator::Part::people, {}};
        }));
        emit reading.navigation.passage_requested(reading.source("FG1"), {});
        const auto& document = reading.view().document();
        QCOMPARE(document.speaker(2)->name, std::string{"Paul"});
        QCOMPARE(document.speaker(1)->name, std::string{"Hélène"});
    }

    void a_text_that_has_room_now_is_shown_from_its_beginning() {
        Reading reading;
        constexpr int large = 20;
        reading.page().set_style(reading.page().style().zoomed(large));
        const auto last = reading.where("FG1", "Je chauffe moins");
        emit reading.navigation.passage_requested(reading.source("FG1"), last);
        QVERIFY(reading.view().verticalScrollBar()->value() > 0);
        reading.page().set_style({});
        QCOMPARE(reading.view().verticalScrollBar()->value(), 0);
        QVERIFY(reading.view().caret_rect(0).top() >= 0);
        QVERIFY(reading.view().caret_rect(last.begin).top() > reading.view().caret_rect(0).top());
    }

    void finding_ignores_accents_and_case_and_goes_round() {
        Reading reading;
        reading.view().select({});
        QTest::keyClick(&reading.view(), Qt::Key_F, Qt::ControlModifier);
        auto* bar = reading.page().findChild<annotator::FindBar*>();
        QVERIFY(bar->isVisible());
        auto* line = bar->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("ETIQUETTE"));
        QCOMPARE(reading.selected(), QStringLiteral("étiquette"));
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("lieu"));
        const auto first = reading.view().selected();
        QCOMPARE(reading.selected(), QStringLiteral("lieu"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(reading.view().selected() != first);
        QTest::keyClick(&reading.window(), Qt::Key_F3);
        QVERIFY(reading.view().selected() == first);
        QTest::keyClick(&reading.window(), Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(reading.view().selected() != first);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(reading.view().hasFocus());
    }

    void a_time_is_gone_to() {
        Reading reading;
        QTest::keyClick(&reading.view(), Qt::Key_T, Qt::ControlModifier);
        auto* bar = reading.page().findChild<annotator::TimeBar*>();
        auto* line = bar->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("0:45"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(reading.view().caret(), reading.where("FG1", "C’est vrai").begin);
        QVERIFY(!bar->isVisible());
    }

    void uncoded_turns_and_passages_of_one_code_are_a_key_away() {
        Reading reading;
        const auto one = reading.code_words("le prix est", "prix");
        const auto two = reading.code_words("pour le prix", "prix");
        reading.code_words("Oui, mais", "lieu");
        reading.view().select({});
        reading.key(Qt::Key_U);
        QCOMPARE(reading.selected(), QStringLiteral("C’est vrai, la confiance vient du lieu."));
        reading.view().take_in_hand(one);
        reading.key(Qt::Key_G);
        QVERIFY((reading.selection.codings() == std::vector{two}));
        reading.key(Qt::Key_G);
        QVERIFY((reading.selection.codings() == std::vector{one}));
    }

    void zoom_width_and_spacing_change_the_text_and_are_remembered() {
        Reading reading;
        const auto before = reading.view().metrics().line_height;
        QTest::keyClick(&reading.view(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(reading.view().metrics().line_height > before);
        QVERIFY(annotator::ReadingStyle::remembered(reading.preferences) == reading.page().style());
        QTest::keyClick(&reading.view(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(reading.view().metrics().line_height, before);
        auto style = reading.page().style();
        const auto width = reading.view().metrics().text_width;
        style.line_width = 40;
        style.line_spacing = 200;
        reading.page().set_style(style);
        QVERIFY(reading.view().metrics().text_width < width);
        QVERIFY(reading.view().metrics().line_height > before);
        reading.page().set_style({});
    }

    void positions_count_characters_beyond_the_first_plane_and_marks_once() {
        Reading reading;
        add_source(reading, 1, "Anne : Un marché 😀👩‍🌾 au pre\xCC\x81 et après.");
        emit reading.navigation.passage_requested(reading.source("long"), reading.where("long", "et après"));
        QCOMPARE(reading.selected(), QStringLiteral("et après"));
        const auto place = reading.where("long", "au pre").begin;
        reading.click(place);
        QCOMPARE(reading.view().caret(), place);
        // One key steps over a family of code points, and over a letter with its accent.
        reading.key(Qt::Key_Left);
        reading.key(Qt::Key_Left);
        QCOMPARE(reading.view().caret(), place - 4);
        reading.view().select(reading.where("long", "pr"));
        reading.key(Qt::Key_Right);
        reading.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(reading.view().selected().length(), 2U);
    }

    void only_what_is_seen_of_a_long_text_is_laid_out_and_nothing_jumps() {
        Reading reading;
        add_source(reading, 5000,
                   "Anne : Un mot. Un autre mot, et puis encore des mots pour plusieurs lignes de texte.");
        reading.page().open(reading.source("long"));
        auto& view = reading.view();
        view.viewport()->grab();
        QVERIFY(view.flow().laid_out() < 100);
        auto* bar = view.verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        view.viewport()->grab();
        QVERIFY(view.flow().laid_out() < 200);
        const auto top = view.position_at({view.metrics().text_x, 40});
        // The same line, one step down and one up again.
        bar->setValue(bar->value() + bar->singleStep());
        bar->setValue(bar->value() - bar->singleStep());
        QCOMPARE(view.position_at({view.metrics().text_x, 40}), top);
        reading.key(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(view.viewport()->rect().intersects(view.caret_rect(view.caret())));
        reading.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(bar->value(), 0);
    }

    void a_source_that_is_gone_closes_its_tab() {
        Reading reading;
        reading.page().open(reading.source("Notes"));
        const auto gone = reading.source("Notes");
        reading.session.act([&](coding::store::Project& project) {
            auto change = project.change("Maud", coding::Message{"Made the study of a test"});
            coding::store::remove_source(change, gone);
            change.commit();
            return annotator::Touched::everything();
        });
        QVERIFY(reading.view().document().source().id == reading.source("FG1"));
        QCOMPARE(reading.page().findChild<QTabWidget*>()->count(), 1);
    }

  private:
    static void add_source(Reading& reading, int turns, const std::string& turn) {
        reading.session.act([&](coding::store::Project& project) {
            auto change = project.change("Maud", coding::Message{"Made the study of a test"});
            coding::Source source;
            source.name = "long";
            std::vector<coding::Block> blocks(static_cast<std::size_t>(turns));
            for (auto& block : blocks) {
                block.kind = coding::BlockKind::paragraph;
                block.text = turn + "\n";
            }
            coding::text::Segmenter segmenter{"fr"};
            coding::store::add_source(change, source, blocks, segmenter);
            change.commit();
            return annotator::Touched{annotator::Part::sources, {}};
        });
    }
};

ANNOTATOR_TEST(TranscriptPageTest)
#include "transcript_page_test.moc"
