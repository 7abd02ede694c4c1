// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include "libcoding/acts/codebook.hpp"
#include "libcoding/acts/groups.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/queries.hpp"

#include "annotator/codebook/codebook_tree.hpp"
#include "annotator/retrieval/passage_list.hpp"
#include "annotator/retrieval/passage_model.hpp"
#include "annotator/retrieval/retrieval_pane.hpp"
#include "annotator/retrieval/saved_query_list.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace {

using annotator::PassageModel;
using annotator::RetrievalPane;
namespace store = coding::store;

/// Codes the words where they stand.
void code(annotator_test::Study& study, const char* source, const char* words, const char* name,
          coding::Polarity polarity = coding::Polarity::none) {
    QVERIFY(study.session.act([&](store::Project& project) {
        auto change = project.change("Maud", coding::Message{"Coded"});
        coding::Coding one;
        one.code = study.code(name);
        one.coder = store::coder_named(change, "Maud").id;
        one.span = study.where(source, words);
        one.polarity = polarity;
        store::add_coding(change, one, store::SourceLayout{change, study.source(source)});
        change.commit();
        return annotator::Touched::all_codings();
    }));
}

QComboBox* box(const QWidget& pane, const char* name) {
    for (auto* found : pane.findChildren<QComboBox*>()) {
        if (found->accessibleName() == QLatin1String(name)) return found;
    }
    return nullptr;
}

void choose(QComboBox* box, const QString& entry) {
    box->setFocus();
    while (box->currentText() != entry && box->currentIndex() + 1 < box->count()) {
        QTest::keyClick(box, Qt::Key_Down);
    }
    QCOMPARE(box->currentText(), entry);
    emit box->activated(box->currentIndex());
}

struct Pane {
    explicit Pane(annotator_test::Study& study)
        : pane(study.window().findChild<RetrievalPane*>()),
          query(pane->findChild<QLineEdit*>()),
          list(pane->findChild<annotator::PassageList*>()),
          summary(pane->findChild<QLabel*>()) {
        pane->parentWidget()->show();
        pane->parentWidget()->raise();
    }
    void ask(const QString& text) {
        query->setFocus();
        query->selectAll();
        QTest::keyClicks(query, text);
        QTest::keyClick(query, Qt::Key_Return);
    }
    [[nodiscard]] int rows() const { return list->model()->rowCount(); }
    [[nodiscard]] QString text(int row, int role) const {
        return list->model()->index(row, 0).data(role).toString();
    }

    RetrievalPane* pane;
    QLineEdit* query;
    QListView* list;
    QLabel* summary;
};

}  // namespace

class RetrievalTest : public QObject {
    Q_OBJECT

  private slots:
    void shows_the_passages_of_a_query_under_their_sources() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est le premier frein", "prix", coding::Polarity::barrier);
        code(study, "FG1", "premier", "lieu");
        code(study, "Notes", "Beaucoup parlent du prix", "prix");
        Pane pane{study};
        pane.ask(QStringLiteral("prix"));
        QTRY_COMPARE(pane.rows(), 4);
        QCOMPARE(pane.text(0, Qt::DisplayRole), QStringLiteral("FG1"));
        QCOMPARE(pane.text(1, PassageModel::words), QStringLiteral("le prix est le premier frein"));
        QVERIFY(pane.text(1, PassageModel::before).endsWith(QStringLiteral("Chez nous, ")));
        QVERIFY(pane.text(1, PassageModel::facts).startsWith(QStringLiteral("Hélène")));
        QVERIFY(pane.summary->text().contains(QLatin1Char('2')));
        pane.ask(QStringLiteral("prix AND lieu"));
        QTRY_COMPARE(pane.rows(), 2);
        QCOMPARE(pane.text(1, PassageModel::words), QStringLiteral("premier"));
    }

    void a_query_and_its_filters_go_with_their_project() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est le premier frein", "prix", coding::Polarity::barrier);
        Pane pane{study};
        choose(box(*pane.pane, "Levers or barriers"), QStringLiteral("Barriers"));
        pane.ask(QStringLiteral("prix"));
        QTRY_COMPARE(pane.rows(), 2);
        QVERIFY(study.session.open(study.path()));
        QVERIFY(pane.query->text().isEmpty());
        QCOMPARE(box(*pane.pane, "Levers or barriers")->currentIndex(), 0);
        QVERIFY(pane.summary->text().isEmpty());
        QTest::qWait(300);  // an answer that was still on its way does not come back
        QCOMPARE(pane.rows(), 0);
    }

    void a_click_or_enter_goes_to_the_place() {
        annotator_test::Study study;
        study.show();
        code(study, "Notes", "du prix", "prix");
        Pane pane{study};
        QSignalSpy asked{&study.navigation, &annotator::Navigation::passage_requested};
        pane.ask(QStringLiteral("prix"));
        QTRY_COMPARE(pane.rows(), 2);
        const auto place = pane.list->visualRect(pane.list->model()->index(1, 0)).center();
        QTest::mouseClick(pane.list->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<coding::SourceId>(), study.source("Notes"));
        QVERIFY(asked[0][1].value<coding::Span>() == study.where("Notes", "du prix"));
        QTest::keyClick(pane.query, Qt::Key_Down);
        QTest::keyClick(pane.list, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
    }

    void codes_are_asked_for_together_near_after_in_a_turn_and_without_another() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est", "prix");
        code(study, "FG1", "avant le producteur", "lieu");
        code(study, "FG1", "la confiance", "confiance");
        code(study, "Notes", "du prix", "prix");
        Pane pane{study};
        const auto found = [&](const char* query, int rows) {
            pane.ask(QString::fromUtf8(query));
            QTRY_COMPARE(pane.rows(), rows);
        };
        found("prix OR lieu", 5);
        found("prix IN TURN lieu", 2);
        QCOMPARE(pane.text(1, PassageModel::words),
                 QStringLiteral("le prix est le premier frein. On regarde l’étiquette avant le producteur"));
        found("prix IN TURN confiance", 0);
        found("prix NEAR/2 lieu", 0);
        found("prix NEAR/20 lieu", 2);
        found("prix NEAR/2T confiance", 2);
        found("lieu THEN/3T confiance", 2);
        found("confiance THEN/3T lieu", 0);
        found("prix NOT lieu", 4);
        found("(prix OR confiance) IN SOURCE lieu", 4);
        QCOMPARE(pane.text(0, Qt::DisplayRole), QStringLiteral("FG1"));
    }

    void takes_the_sources_of_one_group_alone() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est", "prix");
        code(study, "Notes", "du prix", "prix");
        const std::vector members{study.source("Notes")};
        study.session.act([&](store::Project& project) {
            coding::acts::make_group(project, "Maud", "Terrain", members);
            return annotator::Touched{annotator::Part::sources, {}};
        });
        Pane pane{study};
        pane.ask(QStringLiteral("prix"));
        QTRY_COMPARE(pane.rows(), 4);
        auto* groups = box(*pane.pane, "Group of sources");
        QVERIFY(groups != nullptr && groups->isVisible());
        choose(groups, QStringLiteral("Terrain"));
        QTRY_COMPARE(pane.rows(), 2);
        QCOMPARE(pane.text(0, Qt::DisplayRole), QStringLiteral("Notes"));
        QVERIFY(study.session.undo());  // the group is gone, and so is the filter
        QTRY_COMPARE(pane.rows(), 4);
    }

    void a_passage_is_dragged_onto_a_code_or_coded_by_key() {
        annotator_test::Study study;
        study.show();
        code(study, "Notes", "du prix", "prix");
        Pane pane{study};
        pane.ask(QStringLiteral("prix"));
        QTRY_COMPARE(pane.rows(), 2);
        const auto index = pane.list->model()->index(1, 0);
        const std::unique_ptr<QMimeData> dragged{pane.list->model()->mimeData({index})};
        auto* tree = study.window().findChild<annotator::CodebookTree*>();
        const auto shown = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                QStringLiteral("confiance"), 1, Qt::MatchExactly);
        QCOMPARE(shown.size(), qsizetype{1});
        const auto at = tree->visualRect(shown.front()).center();
        QDragEnterEvent enter{at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(tree->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move{at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(tree->viewport(), &move);
        QDropEvent dropped{at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(tree->viewport(), &dropped);
        QCoreApplication::processEvents();
        QCOMPARE(study.codings("Notes").size(), std::size_t{2});
        QVERIFY(study.codings("Notes")[1].span == study.where("Notes", "du prix"));
        study.session.undo();
        QCOMPARE(study.codings("Notes").size(), std::size_t{1});

        QTRY_COMPARE(pane.rows(), 2);
        pane.list->setFocus();
        pane.list->setCurrentIndex(pane.list->model()->index(1, 0));
        QTest::keyClick(pane.list, Qt::Key_C);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line != nullptr);
        line->setText(QStringLiteral("lieu"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(study.codings("Notes").size(), std::size_t{2});
        QVERIFY(study.codings("Notes")[1].code == study.code("lieu"));
        study.session.undo();
        QCOMPARE(study.codings("Notes").size(), std::size_t{1});
    }

    void follows_what_is_coded_and_undone() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est", "prix");
        Pane pane{study};
        emit study.navigation.passages_requested(study.code("prix"));
        QCOMPARE(pane.query->text(), QStringLiteral("alimentaire / prix"));
        QTRY_COMPARE(pane.rows(), 2);
        code(study, "Notes", "du prix", "prix");
        QTRY_COMPARE(pane.rows(), 4);
        QVERIFY(study.session.undo());
        QTRY_COMPARE(pane.rows(), 2);
    }

    void the_word_in_an_empty_list_begins_at_the_top_where_there_is_little_room() {
        annotator_test::Study study;
        study.show();
        Pane pane{study};
        auto* word = pane.list->viewport()->findChild<QLabel*>();
        QVERIFY(word != nullptr && word->isVisible());
        QCOMPARE(word->alignment(), Qt::AlignCenter);
        pane.list->setFixedHeight(word->fontMetrics().height() * 2);
        QTRY_COMPARE(word->alignment(), Qt::AlignHCenter | Qt::AlignTop);
    }

    void says_what_is_wrong_in_a_query() {
        annotator_test::Study study;
        study.show();
        Pane pane{study};
        pane.ask(QStringLiteral("prix AND"));
        QVERIFY(pane.summary->text().contains(QStringLiteral("AND")));
        pane.ask(QStringLiteral("prixx"));
        QTRY_VERIFY(pane.summary->text().contains(QStringLiteral("prix?")));
        pane.ask(QStringLiteral("qqqqqq"));
        QTRY_VERIFY(pane.summary->text().contains(QStringLiteral("qqqqqq")));
        QVERIFY(!pane.summary->text().contains(QStringLiteral("focale")));  // the codes stand beside
        pane.ask(QStringLiteral("lieu"));
        QTRY_COMPARE(pane.summary->text(), QStringLiteral("No passage is coded so."));
    }

    void takes_levers_or_barriers_alone() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est", "prix", coding::Polarity::barrier);
        code(study, "Notes", "du prix", "prix", coding::Polarity::lever);
        Pane pane{study};
        pane.ask(QStringLiteral("prix"));
        QTRY_COMPARE(pane.rows(), 4);
        auto* polarity = box(*pane.pane, "Levers or barriers");
        polarity->setFocus();
        QTest::keyClick(polarity, Qt::Key_Down);
        emit polarity->activated(polarity->currentIndex());
        QTRY_COMPARE(pane.rows(), 2);
        QCOMPARE(pane.text(0, Qt::DisplayRole), QStringLiteral("Notes"));
    }

    void a_query_is_saved_run_renamed_and_removed_by_keyboard_and_undone() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est", "prix", coding::Polarity::barrier);
        code(study, "Notes", "du prix", "prix", coding::Polarity::lever);
        Pane pane{study};
        auto* saved = pane.pane->findChild<annotator::SavedQueryList*>();
        QVERIFY(saved != nullptr && !saved->isVisible());
        const auto kept = [&] {
            QStringList list;
            for (const auto& query : store::saved_queries(study.session.project())) {
                list << QString::fromStdString(query.name + " = " + query.text);
            }
            return list;
        };
        pane.ask(QStringLiteral("prix"));
        auto* polarity = box(*pane.pane, "Levers or barriers");
        polarity->setFocus();
        QTest::keyClick(polarity, Qt::Key_Down);
        emit polarity->activated(polarity->currentIndex());
        QTRY_COMPARE(pane.rows(), 2);
        QTest::keyClick(pane.query, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        auto* ask = study.window().findChild<QInputDialog*>();
        QVERIFY(ask != nullptr);
        QTest::keyClicks(ask->findChild<QLineEdit*>(), QStringLiteral("ce qui aide"));
        QTest::keyClick(ask, Qt::Key_Return);
        QCOMPARE(kept(), QStringList{QStringLiteral("ce qui aide = (prix)[polarity=\"lever\"]")});
        QTRY_VERIFY(saved->isVisible());
        QCOMPARE(saved->count(), 1);
        study.window().activateWindow();  // the dialog is gone
        QVERIFY(QTest::qWaitForWindowActive(&study.window()));

        pane.ask(QStringLiteral("lieu"));
        QTRY_COMPARE(pane.rows(), 0);
        saved->setFocus();
        saved->setCurrentRow(0);
        QTest::keyClick(saved, Qt::Key_Return);
        QTRY_COMPARE(pane.rows(), 2);
        QCOMPARE(pane.text(0, Qt::DisplayRole), QStringLiteral("Notes"));
        QCOMPARE(polarity->currentIndex(), 0);

        saved->setFocus();
        QTest::keyClick(saved, Qt::Key_F2);
        auto* line = saved->viewport()->findChild<QLineEdit*>();
        QVERIFY(line != nullptr);
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("leviers"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(kept(), QStringList{QStringLiteral("leviers = (prix)[polarity=\"lever\"]")});
        QTRY_COMPARE(saved->item(0)->text(), QStringLiteral("leviers"));
        QVERIFY(study.session.undo());
        QTRY_COMPARE(saved->item(0)->text(), QStringLiteral("ce qui aide"));

        // It follows a code that gets another name.
        QVERIFY(study.session.act([](store::Project& project) {
            const auto codebook = store::codebook(project);
            auto price = codebook.codes()[*codebook.find("prix")];
            price.name = "coût";
            coding::acts::change_code(project, "Maud", price);
            return annotator::Touched{annotator::Part::codebook, {}};
        }));
        QTRY_COMPARE(saved->item(0)->toolTip(), QStringLiteral("(coût)[polarity=\"lever\"]"));
        QVERIFY(study.session.undo());
        QTRY_COMPARE(saved->item(0)->toolTip(), QStringLiteral("(prix)[polarity=\"lever\"]"));

        saved->setFocus();
        saved->setCurrentRow(0);
        QTest::keyClick(saved, Qt::Key_Delete);
        QTRY_VERIFY(kept().isEmpty());
        QTRY_VERIFY(!saved->isVisible());
        QVERIFY(study.session.undo());
        QTRY_COMPARE(saved->count(), 1);
        QVERIFY(saved->isVisible());
    }

    void takes_one_coder_or_one_attribute_alone() {
        annotator_test::Study study;
        study.show();
        code(study, "FG1", "le prix est", "prix");
        code(study, "Notes", "du prix", "prix");
        QVERIFY(study.session.act([&](store::Project& project) {
            const auto people = store::participants(project);
            auto change = project.change("Maud", coding::Message{"Coded"});
            store::coder_named(change, "Léa");
            for (const auto& person : people) {
                store::set_value(change, person.id, "métier",
                                 person.name == "Hélène" ? "formatrice" : "cuisinier");
            }
            change.commit();
            return annotator::Touched::everything();
        }));
        Pane pane{study};
        pane.ask(QStringLiteral("prix"));
        QTRY_COMPARE(pane.rows(), 4);
        choose(box(*pane.pane, "Attribute"), QStringLiteral("métier"));
        choose(box(*pane.pane, "Value"), QStringLiteral("formatrice"));
        QTRY_COMPARE(pane.rows(), 2);
        QCOMPARE(pane.text(0, Qt::DisplayRole), QStringLiteral("FG1"));
        choose(box(*pane.pane, "Value"), QStringLiteral("formatrice"));
        choose(box(*pane.pane, "Coder"), QStringLiteral("Léa"));
        QTRY_COMPARE(pane.rows(), 0);
    }
};

ANNOTATOR_TEST(RetrievalTest)
#include "retrieval_test.moc"
