// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/coding_inspector.hpp"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <array>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/acts/codings.hpp"

#include "annotator/coding/coding_card.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator::CodingCard;
using annotator_test::CodingHand;
using annotator_test::Study;

namespace {

/// Two codes on one passage, both at hand.
void code_twice(Study& study) {
    study.session.act([&](coding::store::Project& project) {
        const std::array codes{study.code("lieu"), study.code("confiance")};
        const auto span = study.where("FG1", "on se parle");
        const auto now = coding::acts::code_passage(project, "Maud", study.source("FG1"), span, codes);
        std::vector<coding::CodingId> ids;
        for (const auto& coding : now.codings) ids.push_back(coding.id);
        study.selection.set(study.source("FG1"), span, ids);
        return annotator::Touched::these(now.codings);
    });
}

std::vector<CodingCard*> cards(Study& study) {
    std::vector<CodingCard*> visible;
    for (auto* card : study.window().findChildren<CodingCard*>()) {
        if (card->isVisible()) visible.push_back(card);
    }
    return visible;
}

QToolButton* button(const CodingCard& card, const QString& name) {
    for (auto* found : card.findChildren<QToolButton*>()) {
        if (found->accessibleName() == name) return found;
    }
    return nullptr;
}

coding::Coding coding_of(Study& study, const CodingCard& card) {
    return coding::store::coding(study.session.project(), card.id()).value();
}

}  // namespace

class CodingInspectorTest : public QObject {
    Q_OBJECT

  private slots:
    void a_long_name_of_a_code_is_shortened_and_pushes_nothing_out_of_sight() {
        Study study;
        CodingHand hand{study};
        code_twice(study);
        study.session.act([&](coding::store::Project& project) {
            const auto& book = study.session.codebook();
            auto code = book.codes()[book.index_of(study.code("confiance")).value()];
            code.name = std::string(160, 'w');
            coding::acts::change_code(project, "Maud", code);
            return annotator::Touched{annotator::Part::codebook, {}};
        });
        QCoreApplication::processEvents();
        auto* inspector = study.window().findChild<annotator::CodingInspector*>();
        QCOMPARE(cards(study).size(), std::size_t{2});
        for (const auto* card : cards(study)) {
            for (const auto* there : card->findChildren<QToolButton*>()) {
                const auto right = there->mapTo(inspector, there->rect().topRight()).x();
                QVERIFY2(right < inspector->width(), qPrintable(there->accessibleName()));
            }
        }
        QVERIFY(inspector->width() < study.window().width() / 2);
    }

    void shows_a_card_for_each_coding_at_hand() {
        Study study;
        CodingHand hand{study};
        QVERIFY(cards(study).empty());
        code_twice(study);
        QCOMPARE(cards(study).size(), std::size_t{2});
        study.selection.set(study.source("FG1"), {}, {});
        QVERIFY(cards(study).empty());
    }

    void plain_buttons_say_the_polarity_and_take_it_back() {
        Study study;
        CodingHand hand{study};
        code_twice(study);
        auto& card = *cards(study).front();
        QTest::mouseClick(button(card, QStringLiteral("Ambivalent")), Qt::LeftButton);
        QCOMPARE(coding_of(study, card).polarity, coding::Polarity::ambivalent);
        QTest::mouseClick(button(card, QStringLiteral("Ambivalent")), Qt::LeftButton);
        QCOMPARE(coding_of(study, card).polarity, coding::Polarity::none);
        study.session.undo();
        QCOMPARE(coding_of(study, card).polarity, coding::Polarity::ambivalent);
        QVERIFY(button(card, QStringLiteral("Ambivalent"))->isChecked());
    }

    void intensity_is_one_click() {
        Study study;
        CodingHand hand{study};
        code_twice(study);
        auto& card = *cards(study).back();
        QTest::mouseClick(button(card, QStringLiteral("Intensity 3 of 5")), Qt::LeftButton);
        QVERIFY(coding_of(study, card).intensity == 3);
        study.session.undo();
        QVERIFY(!coding_of(study, card).intensity);
        QVERIFY(!button(card, QStringLiteral("Intensity 3 of 5"))->isChecked());
    }

    void notes_are_kept_when_left_each_as_one_act() {
        Study study;
        CodingHand hand{study};
        code_twice(study);
        auto& card = *cards(study).front();
        auto* condition = card.findChild<QLineEdit*>();
        auto* memo = card.findChild<QPlainTextEdit*>();
        condition->setFocus();
        annotator_test::type(condition, QStringLiteral("s’il pleut"));
        QTest::keyClick(condition, Qt::Key_Tab);
        QCOMPARE(coding_of(study, card).condition, std::string{"s’il pleut"});
        memo->setFocus();
        QTest::keyClicks(memo, QStringLiteral("revoir"));
        hand.text();
        QCOMPARE(coding_of(study, card).memo, std::string{"revoir"});
        study.session.undo();
        QVERIFY(coding_of(study, card).memo.empty());
        QVERIFY(memo->toPlainText().isEmpty());
        QCOMPARE(coding_of(study, card).condition, std::string{"s’il pleut"});
    }

    void what_is_written_is_kept_when_another_place_is_chosen() {
        Study study;
        CodingHand hand{study};
        code_twice(study);
        auto& card = *cards(study).front();
        const auto id = card.id();
        auto* memo = card.findChild<QPlainTextEdit*>();
        memo->setFocus();
        QTest::keyClicks(memo, QStringLiteral("revoir"));
        study.selection.set(study.source("FG1"), {}, {});
        QCOMPARE(coding::store::coding(study.session.project(), id)->memo, std::string{"revoir"});
    }

    void the_cross_removes_the_coding() {
        Study study;
        CodingHand hand{study};
        code_twice(study);
        QTest::mouseClick(button(*cards(study).front(), QStringLiteral("Remove the coding")), Qt::LeftButton);
        QCOMPARE(study.codings("FG1").size(), std::size_t{1});
        QCOMPARE(cards(study).size(), std::size_t{1});
        study.session.undo();
        QCOMPARE(study.codings("FG1").size(), std::size_t{2});
    }
};

ANNOTATOR_TEST(CodingInspectorTest)
#include "coding_inspector_test.moc"
