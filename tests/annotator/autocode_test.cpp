// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include "annotator/app/words_on_screen.hpp"
#include "annotator/coding/autocode_dialog.hpp"
#include "annotator/coding/code_field.hpp"
#include "annotator/transcript/transcript_view.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/coding_hand.hpp"

using annotator::AutocodeDialog;
using annotator_test::CodingHand;
using annotator_test::Study;

namespace {

AutocodeDialog& open(Study& study) {
    for (auto* action : study.window().findChildren<QAction*>()) {
        if (action->shortcut() == QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_A}) action->trigger();
    }
    return *study.window().findChild<AutocodeDialog*>();
}

QPushButton* button(const QWidget& dialog, const QString& begin) {
    for (auto* found : dialog.findChildren<QPushButton*>()) {
        if (found->text().remove(QLatin1Char('&')).startsWith(begin)) return found;
    }
    return nullptr;
}

}  // namespace

class AutocodeTest : public QObject {
    Q_OBJECT

  private slots:
    void each_passage_is_accepted_or_refused_before_anything_is_coded() {
        Study study;
        CodingHand hand{study};
        auto& dialog = open(study);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(), QStringLiteral("prix"));
        dialog.findChild<annotator::CodeField*>()->set_code(study.code("prix"));
        QTest::mouseClick(button(dialog, QStringLiteral("Find")), Qt::LeftButton);
        auto* table = dialog.findChild<QAbstractItemView*>();
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QVERIFY(study.codings("FG1").empty());
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Space);
        QTest::mouseClick(button(dialog, QStringLiteral("Code 2 passage")), Qt::LeftButton);
        const auto codings = study.codings("FG1");
        QCOMPARE(codings.size() + study.codings("Notes").size(), std::size_t{2});
        QVERIFY(codings[0].span == study.where("FG1", "prix"));
        study.session.undo();
        QVERIFY(study.codings("FG1").empty() && study.codings("Notes").empty());
    }

    void changing_what_is_looked_for_empties_the_list() {
        Study study;
        CodingHand hand{study};
        auto& dialog = open(study);
        auto* query = dialog.findChild<QLineEdit*>();
        QTest::keyClicks(query, QStringLiteral("prix"));
        dialog.findChild<annotator::CodeField*>()->set_code(study.code("prix"));
        QTest::keyClick(query, Qt::Key_Return);
        auto* table = dialog.findChild<QAbstractItemView*>();
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QTest::keyClicks(query, QStringLiteral("x"));
        QCOMPARE(table->model()->rowCount(), 0);
    }

    void a_row_leads_to_its_place() {
        Study study;
        CodingHand hand{study};
        coding::Span asked;
        connect(&study.navigation, &annotator::Navigation::passage_requested,
                [&](coding::SourceId, coding::Span span) { asked = span; });
        auto& dialog = open(study);
        annotator_test::type(dialog.findChild<QLineEdit*>(), QStringLiteral("marché"));
        dialog.findChild<annotator::CodeField*>()->set_code(study.code("lieu"));
        QTest::mouseClick(button(dialog, QStringLiteral("Find")), Qt::LeftButton);
        auto* table = dialog.findChild<QAbstractItemView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        // The dialog lies over the whole text: it leaves the words free.
        const auto whole = study.window().geometry();
        dialog.setGeometry(whole);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(asked == study.where("FG1", "marché"));
        const auto* text = study.window().findChild<annotator::TranscriptView*>();
        const auto words = annotator::words_on_screen(text, &study.window());
        QVERIFY(whole.intersects(words));
        QVERIFY(!dialog.frameGeometry().intersects(words));
    }
};

ANNOTATOR_TEST(AutocodeTest)
#include "autocode_test.moc"
