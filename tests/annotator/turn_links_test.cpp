// SPDX-License-Identifier: GPL-3.0-or-later
// Links between turns, as the reader makes, sees and removes them.
#include "annotator/coding/turn_links.hpp"

#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolButton>
#include <array>
#include <cstdlib>

#include "libcoding/acts/links.hpp"
#include "libcoding/store/links.hpp"

#include "annotator/transcript/transcript_view.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator_test::CodingHand;
using annotator_test::Study;
using coding::LinkKind;

namespace {

struct Talk {
    Talk() : hand(study) {
        study.window().findChild<QWidget*>(QStringLiteral("inspector"))->show();
        panel = study.window().findChild<annotator::TurnLinks*>();
        list = panel->findChild<QListWidget*>();
    }
    /// The caret before these words.
    void stand(std::string_view words) {
        const auto place = study.where("FG1", words);
        study.selection.set(study.source("FG1"), {place.begin, place.begin}, {});
    }
    /// Marks both turns and says how the later relates to the earlier.
    void link(std::string_view one, std::string_view other, Qt::Key kind) {
        stand(one);
        hand.press(Qt::Key_T);
        stand(other);
        hand.press(Qt::Key_T);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, kind);
    }
    [[nodiscard]] std::vector<coding::Link> links() const {
        return coding::store::links(study.session.project());
    }

    Study study;
    CodingHand hand;
    annotator::TurnLinks* panel = nullptr;
    QListWidget* list = nullptr;
};

}  // namespace

class TurnLinksTest : public QObject {
    Q_OBJECT

  private slots:
    void each_way_to_answer_has_its_key() {
        Talk talk;
        const std::array<std::pair<Qt::Key, LinkKind>, 5> keys{{{Qt::Key_A, LinkKind::agrees},
                                                                {Qt::Key_N, LinkKind::nuances},
                                                                {Qt::Key_C, LinkKind::contradicts},
                                                                {Qt::Key_P, LinkKind::completes},
                                                                {Qt::Key_K, LinkKind::asks}}};
        for (const auto& [key, kind] : keys) {
            talk.link("Chez nous", "Oui, mais", key);
            QCOMPARE(talk.links().size(), std::size_t{1});
            QCOMPARE(talk.links()[0].kind, kind);
            talk.study.session.undo();
            QVERIFY(talk.links().empty());
        }
    }

    void a_link_stands_beside_both_of_its_turns_and_leads_from_one_to_the_other() {
        Talk talk;
        QVERIFY(!talk.panel->isVisible());
        talk.link("Chez nous", "Oui, mais", Qt::Key_N);
        QVERIFY(talk.panel->isVisible());
        QCOMPARE(talk.list->count(), 1);
        QVERIFY(talk.list->item(0)->text().startsWith(QStringLiteral("Nuances Hélène (00:12) – Chez nous")));
        QSignalSpy asked{&talk.study.navigation, &annotator::Navigation::passage_requested};
        talk.list->setFocus();
        talk.list->setCurrentRow(0);
        QTest::keyClick(talk.list, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QTRY_VERIFY(talk.list->item(0)->text().startsWith(QStringLiteral("Paul (00:31) nuances it – Oui")));
        talk.stand("C’est vrai");
        QVERIFY(!talk.panel->isVisible());
    }

    void a_link_is_removed_where_it_is_seen_and_comes_back_with_undo() {
        Talk talk;
        talk.link("Chez nous", "C’est vrai", Qt::Key_A);
        talk.list->setFocus();
        talk.list->setCurrentRow(0);
        QTest::keyClick(talk.list, Qt::Key_Delete);
        QVERIFY(talk.links().empty());
        QVERIFY(!talk.panel->isVisible());
        talk.study.session.undo();
        QCOMPARE(talk.links().size(), std::size_t{1});
        QCOMPARE(talk.list->count(), 1);
        talk.list->setCurrentRow(0);
        QTest::mouseClick(talk.panel->findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(talk.links().empty());
    }

    void what_to_do_is_told_until_it_is_done_and_the_list_opens_at_the_turn() {
        Talk talk;
        const auto told = [&] { return talk.study.window().statusBar()->currentMessage(); };
        talk.stand("Chez nous");
        talk.hand.press(Qt::Key_T);
        QVERIFY(told().contains(QStringLiteral("press the key again")));
        talk.stand("C’est vrai");
        talk.hand.press(Qt::Key_T);
        auto* menu = QApplication::activePopupWidget();
        QVERIFY(menu != nullptr);
        auto* text = talk.study.window().findChild<annotator::TranscriptPage*>()->view();
        const auto caret = text->caret_rect(talk.study.where("FG1", "C’est vrai").begin);
        const auto words = QRect{text->viewport()->mapToGlobal(caret.topLeft()), caret.size()};
        QVERIFY(menu->geometry().top() >= words.top() || menu->geometry().bottom() <= words.bottom());
        QVERIFY(std::abs(menu->geometry().left() - words.left()) < words.height());
        QTest::keyClick(menu, Qt::Key_C);
        QCOMPARE(talk.links().size(), std::size_t{1});
        QVERIFY(told().isEmpty());
    }

    void other_texts_and_closing_leave_nothing_of_it() {
        Talk talk;
        talk.link("Chez nous", "Oui, mais", Qt::Key_A);
        emit talk.study.navigation.passage_requested(talk.study.source("Notes"), {});
        QVERIFY(!talk.panel->isVisible());
        emit talk.study.navigation.passage_requested(talk.study.source("FG1"),
                                                     talk.study.where("FG1", "Oui, mais"));
        QCOMPARE(talk.list->count(), 1);
        talk.study.session.close();
        QCOMPARE(talk.list->count(), 0);
    }
};

ANNOTATOR_TEST(TurnLinksTest)
#include "turn_links_test.moc"
