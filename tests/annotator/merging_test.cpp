// SPDX-License-Identifier: GPL-3.0-or-later
// Codes merged into one, and passages split off from one.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <memory>

#include "annotator/codebook/merge_dialog.hpp"
#include "annotator/codebook/split_dialog.hpp"
#include "annotator/coding/passage_choice.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/codebook_hand.hpp"

using namespace annotator_test;

namespace {

annotator::SplitDialog* split(CodebookTree& tree, const char* code) {
    choose(tree, {code});
    for (auto* action : tree.actions()) {
        if (action->text() == QStringLiteral("&Split…")) action->trigger();
    }
    return open_dialog<annotator::SplitDialog>();
}

void split_off_first(annotator::SplitDialog& dialog, QTableView& passages) {
    annotator_test::type(dialog.findChild<QLineEdit*>(), QStringLiteral("marché"));
    passages.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&passages, Qt::Key_Space);
    QTest::mouseClick(button_with<QPushButton>(dialog, QStringLiteral("Split off 1")), Qt::LeftButton);
}

}  // namespace

class MergingTest : public QObject {
    Q_OBJECT

  private slots:
    void a_drop_with_control_merges_after_saying_what_changes() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        code_words(study, "au marché", "lieu");
        code_words(study, "marché, on se parle", "confiance");
        choose(tree, {"confiance"});
        const std::unique_ptr<QMimeData> data{tree.model()->mimeData(tree.selectionModel()->selectedRows())};
        drop(tree, *data, tree.visualRect(shown(tree, "lieu")).center(), Qt::CopyAction);
        auto* dialog = open_dialog<annotator::MergeDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!study.codings("FG1").empty());
        auto* join = dialog->findChild<QCheckBox*>();
        QVERIFY(join->isEnabled());
        QTest::mouseClick(join, Qt::LeftButton, {}, {join->height() / 2, join->height() / 2});
        QTest::mouseClick(button_with<QPushButton>(*dialog, QStringLiteral("Merge")), Qt::LeftButton);
        QVERIFY(!study.session.codebook().find("confiance").has_value());
        const auto codings = study.codings("FG1");
        QCOMPARE(codings.size(), std::size_t{1});
        QVERIFY(codings[0].span == study.where("FG1", "au marché, on se parle"));
        study.session.undo();
        QVERIFY(study.session.codebook().find("confiance").has_value());
        QCOMPARE(study.codings("FG1").size(), std::size_t{2});
    }

    void codes_chosen_together_are_merged_by_key_into_the_last() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        code_words(study, "au marché", "confiance");
        choose(tree, {"confiance", "énergétique", "lieu"});
        QTest::keyClick(&tree, Qt::Key_M, Qt::ControlModifier);
        auto* dialog = open_dialog<annotator::MergeDialog>();
        QVERIFY(dialog != nullptr);
        const auto told = dialog->findChildren<QLabel*>().at(0)->text();
        QVERIFY(told.contains(QStringLiteral("confiance")) && told.contains(QStringLiteral("énergétique")));
        QVERIFY(!told.contains(QStringLiteral("lieu")));
        QTest::mouseClick(button_with<QPushButton>(*dialog, QStringLiteral("Merge")), Qt::LeftButton);
        QVERIFY(!study.session.codebook().find("confiance") && !study.session.codebook().find("énergétique"));
        QCOMPARE(study.codings("FG1")[0].code, study.code("lieu"));
        QVERIFY(study.session.undo());
        QVERIFY(study.session.codebook().find("confiance") && study.session.codebook().find("énergétique"));
        QCOMPARE(study.codings("FG1")[0].code, study.code("confiance"));
    }

    void passages_are_split_off_into_a_new_code() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        code_words(study, "au marché", "lieu");
        code_words(study, "la confiance vient du lieu", "lieu");
        auto* dialog = split(tree, "lieu");
        QVERIFY(dialog != nullptr);
        auto* table = dialog->findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        split_off_first(*dialog, *table);
        QCOMPARE(path_of(study, "marché"), std::string{"alimentaire / marché"});
        const auto codings = study.codings("FG1");
        QCOMPARE(codings[0].code, study.code("marché"));
        QCOMPARE(codings[1].code, study.code("lieu"));
        study.session.undo();
        QVERIFY(!study.session.codebook().find("marché").has_value());
        QCOMPARE(study.codings("FG1")[0].code, study.code("lieu"));
    }

    void a_passage_that_two_coders_coded_alike_is_one_line_and_split_off_for_both() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        code_words(study, "au marché", "lieu");
        code_words(study, "au marché", "lieu", "Karim");
        QCOMPARE(study.codings("FG1").size(), std::size_t{2});
        auto* dialog = split(tree, "lieu");
        QVERIFY(dialog != nullptr);
        auto* table = dialog->findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(!table->isColumnHidden(annotator::PassageChoice::coders_column));
        const auto coders = table->model()->index(0, annotator::PassageChoice::coders_column).data();
        QCOMPARE(coders.toString(), QStringLiteral("Maud, Karim"));
        split_off_first(*dialog, *table);
        const auto codings = study.codings("FG1");
        QCOMPARE(codings.size(), std::size_t{2});
        for (const auto& coding : codings) QCOMPARE(coding.code, study.code("marché"));
    }
};

ANNOTATOR_TEST(MergingTest)
#include "merging_test.moc"
