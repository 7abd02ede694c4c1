// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of turns besides their words: who speaks, and which question of the guide they answer.
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <vector>

#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "annotator/coding/code_palette.hpp"
#include "annotator/sources/question_dialog.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator_test::CodingHand;
using annotator_test::Study;

namespace {

namespace store = coding::store;

struct GuideDesk {
    GuideDesk() : hand(study) {}

    /// The caret before these words.
    void stand(std::string_view words) {
        const auto place = study.where("FG1", words);
        study.selection.set(study.source("FG1"), {place.begin, place.begin}, {});
    }
    /// Presses the key in the text, then the one in the list that it opens.
    void choose(Qt::Key opens, Qt::Key in_list) {
        hand.press(opens);
        auto* list = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(list != nullptr);
        QVERIFY(!list->accessibleName().isEmpty());
        QTest::keyClick(list, in_list);
    }
    annotator::QuestionDialog* dialog() { return study.window().findChild<annotator::QuestionDialog*>(); }
    /// Writes a new question for what is in hand.
    void write(const char* label, const char* words) {
        choose(Qt::Key_Q, Qt::Key_E);
        auto* line = dialog()->findChild<QLineEdit*>(QStringLiteral("question_label"));
        if (line->text() != QString::fromUtf8(label)) {  // the next one is proposed
            line->clear();
            annotator_test::type(line, QString::fromUtf8(label));
        }
        auto* text = dialog()->findChild<QLineEdit*>(QStringLiteral("question_words"));
        annotator_test::type(text, QString::fromUtf8(words));
        QTest::keyClick(text, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] std::vector<coding::Block> blocks() const {
        return store::blocks(study.session.project(), study.source("FG1"));
    }
    /// The label of the question of each turn.
    [[nodiscard]] QString questions() const {
        QStringList labels;
        const auto guide = store::guide_questions(study.session.project());
        for (const auto& block : blocks()) {
            QString label = QStringLiteral("-");
            for (const auto& question : guide) {
                if (question.id == block.question) label = QString::fromStdString(question.label);
            }
            labels << label;
        }
        return labels.join(QLatin1Char(' '));
    }

    Study study;
    CodingHand hand;
};

}  // namespace

class TurnFactsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_turn_gets_another_speaker_by_key() {
        GuideDesk desk;
        desk.hand.select("FG1", "le prix est");
        const auto helene = desk.blocks()[1].speaker;
        desk.choose(Qt::Key_K, Qt::Key_2);  // Hélène, Paul, Zoé
        QCOMPARE(desk.blocks()[1].speaker, store::find_participant(desk.study.session.project(), "Paul")->id);
        QVERIFY(desk.study.codings("FG1").empty());  // the digit was no favourite
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.blocks()[1].speaker, helene);
        desk.hand.select("FG1",
                         "le prix est le premier frein. On regarde l’étiquette avant le producteur.\n"
                         "[00:00:31] Paul");
        desk.hand.press(Qt::Key_K);
        auto* list = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!desk.blocks()[1].speaker && !desk.blocks()[2].speaker);
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.blocks()[1].speaker, helene);
    }

    void a_question_is_asked_from_a_turn_on_up_to_the_next_one() {
        GuideDesk desk;
        desk.stand("Bonjour");
        desk.write("Q1", "Que mangez-vous ?");
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 Q1 Q1 Q1 Q1"));
        desk.stand("Et l’énergie");
        desk.write("Q2", "Et l’énergie ?");
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 Q1 Q1 Q2 Q2"));
        QCOMPARE(store::guide_questions(desk.study.session.project()).size(), std::size_t{2});

        // From the third turn on there is none, but only as far as the second question.
        desk.stand("Oui, mais");
        desk.choose(Qt::Key_Q, Qt::Key_N);
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 - - Q2 Q2"));
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 Q1 Q1 Q2 Q2"));
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 Q1 Q1 Q1 Q1"));
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.questions(), QStringLiteral("- - - - - -"));
        QVERIFY(store::guide_questions(desk.study.session.project()).empty());
    }

    void a_question_is_said_of_the_turns_that_are_selected_alone() {
        GuideDesk desk;
        desk.stand("Bonjour");
        desk.write("Q1", "Que mangez-vous ?");
        desk.hand.select("FG1", "au marché");
        desk.choose(Qt::Key_Q, Qt::Key_N);
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 - Q1 Q1 Q1"));
        desk.choose(Qt::Key_Q, Qt::Key_1);
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 Q1 Q1 Q1 Q1"));
        QVERIFY(desk.study.codings("FG1").empty());
        QVERIFY(desk.study.session.undo());
        QCOMPARE(desk.questions(), QStringLiteral("Q1 Q1 - Q1 Q1 Q1"));
    }

    void the_words_of_a_question_and_its_code_are_changed() {
        GuideDesk desk;
        desk.stand("Bonjour");
        desk.write("Q1", "Que mangez-vous ?");
        desk.choose(Qt::Key_Q, Qt::Key_C);
        auto* dialog = desk.dialog();
        QVERIFY(dialog != nullptr);
        auto* words = dialog->findChild<QLineEdit*>(QStringLiteral("question_words"));
        QCOMPARE(words->text(), QStringLiteral("Que mangez-vous ?"));
        words->selectAll();
        annotator_test::type(words, QStringLiteral("Où achetez-vous ?"));
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->accessibleName().startsWith(QStringLiteral("Asks about")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        auto* palette = dialog->findChild<annotator::CodePalette*>();
        QTRY_VERIFY(palette->isVisible());
        auto* line = palette->findChild<QLineEdit*>();
        annotator_test::type(line, QStringLiteral("lieu"));
        QTest::keyClick(line, Qt::Key_Return);
        dialog->accept();
        const auto of = [&] { return store::guide_questions(desk.study.session.project()).front(); };
        QCOMPARE(of().text, std::string{"Où achetez-vous ?"});
        QCOMPARE(of().code, desk.study.code("lieu"));
        QVERIFY(desk.study.session.undo());
        QCOMPARE(of().text, std::string{"Que mangez-vous ?"});
        QVERIFY(!of().code);
    }

    void a_label_that_is_taken_is_told_and_the_form_stays() {
        GuideDesk desk;
        desk.stand("Bonjour");
        desk.write("Q1", "Que mangez-vous ?");
        desk.write("q1", "Et ensuite ?");
        QVERIFY(desk.dialog() != nullptr && desk.dialog()->isVisible());
        QCOMPARE(store::guide_questions(desk.study.session.project()).size(), std::size_t{1});
        desk.dialog()->reject();
    }
};

ANNOTATOR_TEST(TurnFactsTest)
#include "turn_facts_test.moc"
