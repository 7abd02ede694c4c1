// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHelpEvent>
#include <QToolTip>
#include <random>

#include "annotator/transcript/block_heights.hpp"
#include "annotator/transcript/lanes.hpp"
#include "annotator/transcript/placed_codings.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/transcript_reading.hpp"

using annotator::PlacedCodings;
using annotator_test::Reading;

class TranscriptCodingsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_coding_is_painted_as_soon_as_it_is_made_and_gone_with_undo() {
        Reading reading;
        const auto words = reading.where("FG1", "le lieu aide");
        // In a gap between words, where no letter is.
        const auto gap = reading.view().caret_rect(words.begin + 2).center() + QPoint{1, 0};
        const auto before = reading.view().viewport()->grab().toImage().pixel(gap);
        const auto id = reading.code_words("le lieu aide", "lieu");
        QVERIFY(reading.view().viewport()->grab().toImage().pixel(gap) != before);
        QVERIFY(reading.view().visible_stripe(id).has_value());
        QVERIFY(reading.session.undo());
        QVERIFY(reading.view().viewport()->grab().toImage().pixel(gap) == before);
        QVERIFY(!reading.view().visible_stripe(id).has_value());
    }

    void a_click_on_a_stripe_or_in_the_coded_words_takes_the_coding_in_hand() {
        Reading reading;
        const auto outer = reading.code_words("le prix est le premier frein", "prix");
        const auto inner = reading.code_words("premier frein", "confiance");
        const auto stripe = reading.view().visible_stripe(outer);
        QTest::mouseClick(reading.view().viewport(), Qt::LeftButton, {}, stripe->bar.center());
        QVERIFY((reading.selection.codings() == std::vector{outer}));
        const auto place = reading.where("FG1", "frein").begin + 1;
        reading.click(place);
        QVERIFY((reading.selection.codings() == std::vector{inner}));
        QTest::qWait(QApplication::doubleClickInterval() + 10);
        reading.click(place);
        QVERIFY((reading.selection.codings() == std::vector{outer}));
    }

    void codings_whose_labels_find_no_room_are_counted_and_told_by_mouse_and_key() {
        Reading reading;
        std::vector<coding::CodingId> made;
        for (const auto* code : {"prix", "lieu", "confiance", "alimentaire", "énergétique"}) {
            for (const auto* coder : {"Maud", "Karim", "Zoé", "Léa"})
                made.push_back(reading.code_words("Et l’énergie", code, coder));
        }
        auto& view = reading.view();
        const auto block = view.document().block_at(reading.where("FG1", "Et l’énergie").begin);
        const auto stripes = view.visible_stripes(block);
        QCOMPARE(stripes.more.size(), std::size_t{1});
        const auto& more = stripes.more.front();
        std::size_t without = 0;
        for (const auto& stripe : stripes.all) {
            without += stripe.label.isNull() ? 1U : 0U;
            QVERIFY(!stripe.label.intersects(more.label));
        }
        QCOMPARE(more.codings.size(), without);
        QCOMPARE(annotator::label_of(more), QStringLiteral("+%1").arg(without));

        const auto hidden = more.codings.back();
        const auto name = view.looks().of(hidden->code).name;
        const auto at = more.label.center();
        QHelpEvent help{QEvent::ToolTip, at, view.viewport()->mapToGlobal(at)};
        QApplication::sendEvent(view.viewport(), &help);
        QVERIFY(QToolTip::isVisible());
        QVERIFY(QToolTip::text().contains(name));
        QToolTip::hideText();

        view.select(reading.where("FG1", "Et l’énergie"));
        while (reading.selection.codings() != std::vector{hidden->id}) {
            QToolTip::hideText();
            reading.key(Qt::Key_D);
        }
        QVERIFY(QToolTip::text().contains(name));
    }

    void tab_goes_through_the_codings_at_the_caret_and_then_on() {
        Reading reading;
        const auto outer = reading.code_words("le prix est le premier frein", "prix");
        const auto inner = reading.code_words("premier frein", "confiance");
        const auto place = reading.where("FG1", "frein").begin + 1;
        reading.view().select({place, place});
        QCOMPARE(reading.selection.codings().size(), std::size_t{2});
        reading.key(Qt::Key_Tab);
        QVERIFY((reading.selection.codings() == std::vector{inner}));
        reading.key(Qt::Key_Tab);
        QVERIFY((reading.selection.codings() == std::vector{outer}));
        reading.key(Qt::Key_Tab);
        QVERIFY(!reading.view().hasFocus());
    }

    void an_end_moves_by_arrows_and_is_kept_by_enter() {
        Reading reading;
        const auto id = reading.code_words("le lieu", "lieu");
        reading.view().take_in_hand(id);
        reading.key(Qt::Key_BracketRight);
        reading.key(Qt::Key_Right, Qt::ControlModifier);
        reading.key(Qt::Key_Right);
        reading.key(Qt::Key_Right);
        reading.key(Qt::Key_Left);
        QVERIFY(stored(reading, id) == reading.where("FG1", "le lieu"));
        reading.key(Qt::Key_Return);
        QVERIFY(stored(reading, id) == reading.where("FG1", "le lieu aide "));
        QVERIFY(reading.session.undo());
        QVERIFY(stored(reading, id) == reading.where("FG1", "le lieu"));
    }

    void escape_leaves_an_end_where_it_was() {
        Reading reading;
        const auto id = reading.code_words("le lieu aide", "lieu");
        reading.view().take_in_hand(id);
        reading.key(Qt::Key_BracketLeft);
        reading.key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(reading.view().document().codings().find(id)->span == reading.where("FG1", "lieu aide"));
        reading.key(Qt::Key_Escape);
        QVERIFY(reading.view().document().codings().find(id)->span == reading.where("FG1", "le lieu aide"));
        QVERIFY(stored(reading, id) == reading.where("FG1", "le lieu aide"));
        QVERIFY(!reading.view().moves_an_end());
    }

    void an_end_is_dragged_by_its_handle() {
        Reading reading;
        const auto id = reading.code_words("le lieu", "lieu");
        reading.view().take_in_hand(id);
        const auto from = reading.view().caret_rect(reading.where("FG1", "le lieu").end).center();
        const auto to = reading.view().caret_rect(reading.where("FG1", "lieu aide").end).center();
        reading.drag(from, to);
        QVERIFY(stored(reading, id) == reading.where("FG1", "le lieu aide"));
        QVERIFY(reading.session.undo());
        QVERIFY(stored(reading, id) == reading.where("FG1", "le lieu"));
    }

    void an_end_never_passes_the_other() {
        Reading reading;
        const auto id = reading.code_words("lieu", "lieu");
        reading.view().take_in_hand(id);
        reading.key(Qt::Key_BracketRight);
        for (int i = 0; i < 9; ++i) reading.key(Qt::Key_Left);
        QCOMPARE(reading.view().document().codings().find(id)->span.length(), 1U);
        reading.key(Qt::Key_Escape);
    }

    void hovering_tells_code_coder_and_polarity() {
        Reading reading;
        reading.code_words("le lieu aide", "lieu");
        const auto at = reading.point(reading.where("FG1", "lieu aide").begin);
        QHelpEvent help(QEvent::ToolTip, at, reading.view().viewport()->mapToGlobal(at));
        QApplication::sendEvent(reading.view().viewport(), &help);
        for (const auto* part : {"alimentaire / lieu", "Maud", "lever"}) {
            QVERIFY2(QToolTip::text().contains(QString::fromUtf8(part)), part);
        }
    }

    void mine_alone_hides_what_others_coded_and_comparing_shows_where_they_differ() {
        Reading reading;
        const auto mine = reading.code_words("le lieu aide", "lieu");
        const auto same = reading.code_words("le lieu", "lieu", "Karim");
        const auto other = reading.code_words("au marché", "confiance", "Karim");
        auto style = reading.page().style();
        style.coders = annotator::CoderChoice::me;
        reading.page().set_style(style);
        QVERIFY(reading.view().visible_stripe(mine));
        QVERIFY(!reading.view().visible_stripe(other));
        style.coders = annotator::CoderChoice::compare;
        reading.page().set_style(style);
        QCOMPARE(reading.view().lanes().columns().size(), std::size_t{2});
        QVERIFY(reading.view().lanes().of(mine)->column != reading.view().lanes().of(same)->column);
        QVERIFY(!reading.view().lanes().of(mine)->differs);
        QVERIFY(!reading.view().lanes().of(same)->differs);
        QVERIFY(reading.view().lanes().of(other)->differs);
        style.coders = annotator::CoderChoice::all;
        style.stripes = false;
        reading.page().set_style(style);
        QVERIFY(!reading.view().visible_stripe(mine));
        style.stripes = true;
        reading.page().set_style(style);
    }

    void stripes_of_one_line_never_cover_each_other() {
        const auto all = random_codings(400, 7);
        PlacedCodings placed{starts()};
        placed.assign(all);
        const annotator::Lanes lanes{placed, annotator::CoderChoice::all, {}, 0};
        for (const auto& one : all) {
            for (const auto& other : all) {
                if (one.id == other.id || !one.span.overlaps(other.span)) continue;
                const bool full = lanes.of(one.id)->lane == annotator::Lanes::most - 1;
                QVERIFY(full || lanes.of(one.id)->lane != lanes.of(other.id)->lane);
            }
        }
    }

    void following_changes_equals_reading_all_again() {
        std::mt19937 random{11};
        PlacedCodings followed{starts()};
        std::map<coding::CodingId, coding::Coding> truth;
        for (int round = 0; round < 200; ++round) {
            std::vector<coding::Coding> now = random_codings(1 + random() % 4, static_cast<unsigned>(round));
            for (auto& coding : now) coding.id = {static_cast<std::int64_t>(1 + random() % 60)};
            std::vector<coding::CodingId> gone;
            if (random() % 3 == 0) gone.push_back({static_cast<std::int64_t>(1 + random() % 60)});
            for (const auto id : gone) truth.erase(id);
            for (const auto& coding : now) truth[coding.id] = coding;
            followed.apply(now, gone);

            PlacedCodings again{starts()};
            std::vector<coding::Coding> all;
            for (const auto& [id, coding] : truth) all.push_back(coding);
            again.assign(all);
            QVERIFY(same(followed.all(), again.all()));
            for (std::size_t block = 0; block + 1 < starts().size(); ++block) {
                QVERIFY(same(followed.in_block(block), again.in_block(block)));
            }
        }
    }

    void heights_are_found_and_changed_as_in_a_plain_sum() {
        std::mt19937 random{5};
        std::vector<int> heights(137);
        for (auto& height : heights) height = 1 + static_cast<int>(random() % 90);
        annotator::BlockHeights tree;
        tree.assign(heights);
        for (int round = 0; round < 300; ++round) {
            const auto changed = random() % heights.size();
            heights[changed] = 1 + static_cast<int>(random() % 90);
            tree.set(changed, heights[changed]);
            const auto block = random() % heights.size();
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < block; ++i) sum += heights[i];
            QCOMPARE(tree.top(block), sum);
            QCOMPARE(tree.at(sum), block);
            QCOMPARE(tree.at(sum + heights[block] - 1), block);
        }
        QCOMPARE(tree.at(tree.total() + 5), heights.size() - 1);
    }

  private:
    static std::vector<std::uint32_t> starts() { return {0, 40, 45, 200, 300, 300, 420}; }

    static std::vector<coding::Coding> random_codings(std::size_t count, unsigned seed) {
        std::mt19937 random{seed};
        std::vector<coding::Coding> codings(count);
        std::int64_t id = 0;
        for (auto& coding : codings) {
            coding.id = {++id};
            coding.span.begin = static_cast<std::uint32_t>(random() % 400);
            coding.span.end = coding.span.begin + 1 + static_cast<std::uint32_t>(random() % 20);
        }
        return codings;
    }

    static bool same(std::span<const coding::Coding* const> one,
                     std::span<const coding::Coding* const> other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                          [](const auto* left, const auto* right) {
                              return left->id == right->id && left->span == right->span;
                          });
    }

    static coding::Span stored(const Reading& reading, coding::CodingId id) {
        for (const auto& coding : reading.codings("FG1")) {
            if (coding.id == id) return coding.span;
        }
        return {};
    }
};

ANNOTATOR_TEST(TranscriptCodingsTest)
#include "transcript_codings_test.moc"
