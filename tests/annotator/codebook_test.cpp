// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/acts/codebook.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <array>
#include <functional>

#include "libcoding/store/links.hpp"

#include "annotator/codebook/code_colours.hpp"
#include "annotator/codebook/code_details.hpp"
#include "annotator/codebook/code_icons.hpp"
#include "annotator/codebook/code_links.hpp"
#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/coding/coding_actions.hpp"
#include "annotator/coding/note_editor.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/codebook_hand.hpp"
#include "tests/annotator/coding_hand.hpp"

using namespace annotator_test;

class CodebookTest : public QObject {
    Q_OBJECT

  private slots:
    void shows_the_tree_with_counts_that_follow() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        QCOMPARE(tree.model()->rowCount(), 3);
        QCOMPARE(tree.model()->rowCount(shown(tree, "alimentaire")), 2);
        code_words(study, "au marché", "lieu");
        const auto count = [&](const char* name) {
            return shown(tree, name).siblingAtColumn(1).data().toString();
        };
        QTRY_COMPARE(count("lieu"), QStringLiteral("1"));
        QCOMPARE(count("alimentaire"), QStringLiteral("0 + 1"));
        study.session.undo();
        QTRY_COMPARE(count("lieu"), QString{});
    }

    void the_filter_finds_without_accents_and_keeps_what_is_above() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        auto* line = tree.parentWidget()->parentWidget()->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("LI"));
        QVERIFY(shown(tree, "lieu").isValid());
        QVERIFY(!shown(tree, "prix").isValid());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(shown(tree, "prix").isValid());
        QTest::keyClicks(line, QStringLiteral("energet"));
        QVERIFY(shown(tree, "énergétique").isValid());
    }

    void enter_codes_the_selection_with_all_that_is_selected_here() {
        Study study;
        CodingHand hand{study};
        auto& tree = tree_of(study);
        hand.select("FG1", "au marché");
        choose(tree, {"lieu", "confiance"});
        QTest::keyClick(&tree, Qt::Key_Return);
        QCOMPARE(study.codings("FG1").size(), std::size_t{2});
        study.session.undo();
        QVERIFY(study.codings("FG1").empty());
    }

    void several_codes_are_dragged_below_another_at_once() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        choose(tree, {"lieu", "confiance"});
        const std::unique_ptr<QMimeData> data{tree.model()->mimeData(tree.selectionModel()->selectedRows())};
        QCOMPARE(annotator::codes_in(*data).size(), std::size_t{2});
        const auto at = tree.visualRect(shown(tree, "énergétique")).center();
        drop(tree, *data, at, Qt::MoveAction);
        QCOMPARE(path_of(study, "lieu"), std::string{"énergétique / lieu"});
        QCOMPARE(path_of(study, "confiance"), std::string{"énergétique / confiance"});
        study.session.undo();
        QCOMPARE(path_of(study, "lieu"), std::string{"alimentaire / lieu"});
        QCOMPARE(path_of(study, "confiance"), std::string{"confiance"});
    }

    void a_code_dropped_between_two_stands_there() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        choose(tree, {"confiance"});
        const std::unique_ptr<QMimeData> data{tree.model()->mimeData(tree.selectionModel()->selectedRows())};
        tree.model()->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
        QApplication::processEvents();
        QCOMPARE(study.session.codebook().codes()[0].name, std::string{"confiance"});
        study.session.undo();
        QCOMPARE(study.session.codebook().codes()[0].name, std::string{"alimentaire"});
    }

    void a_selection_dropped_on_a_code_is_coded_with_it() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        const annotator::DraggedPassage passage{study.source("FG1"), study.where("FG1", "au marché")};
        const auto data = annotator::to_mime(passage);
        drop(tree, *data, tree.visualRect(shown(tree, "lieu")).center(), Qt::CopyAction);
        QCOMPARE(study.codings("FG1").size(), std::size_t{1});
        QCOMPARE(study.codings("FG1")[0].code, study.code("lieu"));
        study.session.undo();
        QVERIFY(study.codings("FG1").empty());
    }

    void f2_renames_in_place() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        choose(tree, {"lieu"});
        const auto id = study.code("lieu");
        QTest::keyClick(&tree, Qt::Key_F2);
        auto* editor = tree.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("place"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(study.session.codebook().find("place"));
        QCOMPARE(study.code("place"), id);
        QCOMPARE(tree.current(), id);  // what was selected stays so
        study.session.undo();
        QCOMPARE(study.code("lieu"), id);
    }

    void new_codes_take_the_next_colour_that_is_free() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        choose(tree, {"prix"});
        QTest::keyClick(&tree, Qt::Key_Insert, Qt::ShiftModifier);
        auto* name = qobject_cast<annotator::NoteEditor*>(QApplication::activePopupWidget());
        QVERIFY(name != nullptr);
        auto* words = name->findChild<QPlainTextEdit*>();
        QTest::keyClicks(words, QStringLiteral("cher"));
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(path_of(study, "cher"), std::string{"alimentaire / prix / cher"});
        const auto& book = study.session.codebook();
        const auto made = book.index_of(study.code("cher")).value();
        QCOMPARE(QColor{QString::fromStdString(book.codes()[made].colour)},
                 annotator::safe_colours()[0].colour);
        QVERIFY(annotator::next_colour(book) != book.codes()[made].colour);
        study.session.undo();
        QVERIFY(!study.session.codebook().find("cher").has_value());
    }

    void removing_a_code_that_is_used_asks_with_counts() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        code_words(study, "au marché", "lieu");
        choose(tree, {"lieu"});
        QTest::keyClick(&tree, Qt::Key_Delete);
        auto* question = open_dialog<QMessageBox>();
        QVERIFY(question != nullptr);
        QVERIFY(question->text().contains(QStringLiteral("alimentaire / lieu")));
        QVERIFY(question->text().contains(QStringLiteral("1 coding")));
        QVERIFY(study.session.codebook().find("lieu").has_value());
        QTest::mouseClick(question->button(QMessageBox::Ok), Qt::LeftButton);
        QVERIFY(!study.session.codebook().find("lieu").has_value());
        QVERIFY(study.codings("FG1").empty());
        study.session.undo();
        QCOMPARE(study.codings("FG1").size(), std::size_t{1});
    }

    void a_drag_over_the_last_row_in_sight_does_not_scroll() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        const auto row = tree.visualRect(shown(tree, "alimentaire")).height();
        QVERIFY(tree.autoScrollMargin() < row / 2);
        QCOMPARE(tree.verticalScrollMode(), QAbstractItemView::ScrollPerPixel);  // and slowly at the edge
    }

    void details_are_kept_when_a_field_is_left() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        choose(tree, {"confiance"});
        QTest::keyClick(&tree, Qt::Key_F6);
        auto* details = study.window().findChild<annotator::CodeDetails*>();
        QVERIFY(details->isVisible());
        auto* definition = details->findChildren<QPlainTextEdit*>().at(0);
        definition->setFocus();
        QTest::keyClicks(definition, QStringLiteral("On se fie"));
        tree.setFocus();
        const auto of = [&] {
            const auto& book = study.session.codebook();
            return book.codes()[book.index_of(study.code("confiance")).value()];
        };
        QCOMPARE(of().definition, std::string{"On se fie"});
        auto* kind = details->findChildren<QComboBox*>().at(0);
        kind->setCurrentIndex(kind->findData(static_cast<int>(coding::CodeKind::lever)));
        emit kind->activated(kind->currentIndex());
        QCOMPARE(of().kind, coding::CodeKind::lever);
        study.session.undo();
        QCOMPARE(of().kind, coding::CodeKind::concept_);
        study.session.undo();
        QVERIFY(of().definition.empty());
        QVERIFY(definition->toPlainText().isEmpty());
        // When to use it, when not, an example: each its own act.
        const std::array fields{&coding::Code::when_to_use, &coding::Code::when_not_to_use,
                                &coding::Code::example};
        for (std::size_t i = 0; i < fields.size(); ++i) {
            auto* text = details->findChildren<QPlainTextEdit*>().at(static_cast<qsizetype>(i) + 1);
            text->setFocus();
            QTest::keyClicks(text, QStringLiteral("Si"));
            tree.setFocus();
            QCOMPARE(of().*fields[i], std::string{"Si"});
            QVERIFY(study.session.undo());
            QVERIFY((of().*fields[i]).empty());
        }
        QTest::keyClick(&tree, Qt::Key_F6);
    }

    void a_lever_is_linked_to_the_barrier_that_it_answers() {
        Study study;
        CodingHand hand{study};
        auto& tree = tree_of(study);
        choose(tree, {"lieu"});
        QTest::keyClick(&tree, Qt::Key_F6);
        auto* links = study.window().findChild<annotator::CodeLinks*>();
        auto* list = links->findChild<QListWidget*>();
        QTest::mouseClick(button_with<QToolButton>(*links, QStringLiteral("+")), Qt::LeftButton);
        auto* palette = links->findChild<annotator::CodePalette*>();
        QVERIFY(palette->isVisible());
        auto* line = palette->findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("prix"));
        QTest::keyClick(line, Qt::Key_Return);
        const auto all = coding::store::links(study.session.project());
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(std::get<coding::CodeLink>(all[0].ends) ==
                (coding::CodeLink{study.code("lieu"), study.code("prix")}));
        QCOMPARE(list->count(), 1);
        list->item(0)->setSelected(true);
        QTest::mouseClick(button_with<QToolButton>(*links, QStringLiteral("−")), Qt::LeftButton);
        QVERIFY(coding::store::links(study.session.project()).empty());
        study.session.undo();
        QCOMPARE(list->count(), 1);
        QTest::keyClick(&tree, Qt::Key_F6);
    }

    void counts_follow_what_is_coded_and_undone() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        const auto count = [&](const char* name) {
            return shown(tree, name).siblingAtColumn(1).data().toString();
        };
        QTRY_VERIFY(count("lieu").isEmpty());
        code_words(study, "au marché", "lieu");
        code_words(study, "on se parle", "lieu");
        code_words(study, "Je chauffe moins", "alimentaire");
        QTRY_COMPARE(count("lieu"), QStringLiteral("2"));
        QTRY_COMPARE(count("alimentaire"), QStringLiteral("1 + 2"));
        study.session.undo();
        study.session.undo();
        QTRY_COMPARE(count("lieu"), QStringLiteral("1"));
        QTRY_COMPARE(count("alimentaire"), QStringLiteral("0 + 1"));
    }

    void a_code_takes_a_safe_colour_or_any_other() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        choose(tree, {"confiance"});
        QTest::keyClick(&tree, Qt::Key_F6);
        auto* colours = study.window().findChild<annotator::CodeDetails*>()->findChildren<QComboBox*>().at(1);
        const auto colour = [&] {
            const auto& book = study.session.codebook();
            return QColor{
                QString::fromStdString(book.codes()[book.index_of(study.code("confiance")).value()].colour)};
        };
        const auto before = colour();
        colours->setCurrentIndex(1);
        emit colours->activated(1);
        QCOMPARE(colour(), annotator::safe_colours()[0].colour);
        QTimer::singleShot(0, qApp, [] {
            auto* dialog = qobject_cast<QColorDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->setCurrentColor(QColor{0x12, 0x34, 0x56});
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        colours->setCurrentIndex(colours->count() - 1);
        emit colours->activated(colours->count() - 1);
        QCOMPARE(colour(), (QColor{0x12, 0x34, 0x56}));
        study.session.undo();
        study.session.undo();
        QCOMPARE(colour(), before);
        QApplication::setActiveWindow(&study.window());  // again, after the dialog
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F6);
        QVERIFY(!study.window().findChild<annotator::CodeDetails*>()->isVisible());
    }

    void a_definition_that_was_only_looked_at_is_not_changed() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        auto code = study.session.codebook().codes()[*study.session.codebook().find("confiance")];
        code.definition = "Trois\u00A0: le lieu,\u202Fle temps";
        QVERIFY(study.session.act([&](coding::store::Project& project) {
            coding::acts::change_code(project, "Maud", code);
            return annotator::Touched{annotator::Part::codebook, {}};
        }));
        const auto before = study.session.project().state().history;
        choose(tree, {"confiance"});
        QTest::keyClick(&tree, Qt::Key_F6);
        auto* definition =
            study.window().findChild<annotator::CodeDetails*>()->findChildren<QPlainTextEdit*>().at(0);
        definition->setFocus();
        choose(tree, {"lieu"});
        QCOMPARE(study.session.project().state().history, before);
        // A word more keeps the spaces that do not break.
        choose(tree, {"confiance"});
        definition->setFocus();
        definition->moveCursor(QTextCursor::End);
        QTest::keyClicks(definition, QStringLiteral("."));
        choose(tree, {"lieu"});
        const auto& book = study.session.codebook();
        QCOMPARE(QString::fromStdString(book.codes()[*book.find("confiance")].definition),
                 QString::fromStdString(code.definition + "."));
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F6);  // as it was found
    }

    void a_key_is_given_from_the_tree() {
        Study study;
        study.show();
        auto& tree = tree_of(study);
        choose(tree, {"prix"});
        QTest::keyClick(&tree, Qt::Key_2, Qt::ControlModifier);
        auto& memory = study.window().findChild<annotator::CodingActions*>()->acts().memory();
        QCOMPARE(memory.favourite(2), study.code("prix"));
        QTest::keyClick(&tree, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(memory.favourite(2), coding::CodeId{});
    }

    void colours_and_kinds_are_told_apart() {
        const auto& colours = annotator::safe_colours();
        for (std::size_t i = 0; i < colours.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) QVERIFY(colours[i].colour != colours[j].colour);
        }
        const QRectF box{0, 0, 100, 100};
        const auto& kinds = coding::Names<coding::CodeKind>::values;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(annotator::kind_shape(kinds[i].first, box) !=
                        annotator::kind_shape(kinds[j].first, box));
        }
    }
};

ANNOTATOR_TEST(CodebookTest)
#include "codebook_test.moc"
