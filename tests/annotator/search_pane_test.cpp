// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/search_pane.hpp"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include "annotator/retrieval/passage_model.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/study.hpp"

namespace {

using annotator::PassageModel;

/// The pane, called by its key.
struct Searching {
    explicit Searching(annotator_test::Study& study)
        : pane(study.window().findChild<annotator::SearchPane*>()),
          query(pane->findChild<QLineEdit*>()),
          list(pane->findChild<QListView*>()),
          summary(pane->findChild<QLabel*>()) {
        study.show();
        QTest::keyClick(&study.window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    }
    void ask(const QString& text) {
        query->selectAll();
        annotator_test::type(query, text);
        QTest::keyClick(query, Qt::Key_Return);
    }
    [[nodiscard]] int rows() const { return list->model()->rowCount(); }
    [[nodiscard]] QString text(int row, int role) const {
        return list->model()->index(row, 0).data(role).toString();
    }

    annotator::SearchPane* pane;
    QLineEdit* query;
    QListView* list;
    QLabel* summary;
};

}  // namespace

class SearchPaneTest : public QObject {
    Q_OBJECT

  private slots:
    void finds_words_in_all_texts_whatever_their_accents() {
        annotator_test::Study study;
        Searching search{study};
        QVERIFY(search.query->isVisible());
        search.ask(QStringLiteral("PRÍX"));
        QTRY_VERIFY(search.rows() >= 4);
        QCOMPARE(search.text(0, Qt::DisplayRole), QStringLiteral("FG1"));
        QCOMPARE(search.text(1, PassageModel::words), QStringLiteral("prix"));
        QVERIFY(search.text(1, PassageModel::before).endsWith(QStringLiteral("Chez nous, le ")));
        QCOMPARE(search.text(1, PassageModel::facts), QStringLiteral("Hélène"));
        QVERIFY(search.summary->text().contains(QStringLiteral("2 source")));
        search.ask(QStringLiteral("introuvable"));
        QTRY_COMPARE(search.summary->text(), QStringLiteral("Nobody says that."));
    }

    void enter_goes_to_the_place() {
        annotator_test::Study study;
        Searching search{study};
        QSignalSpy asked{&study.navigation, &annotator::Navigation::passage_requested};
        search.ask(QStringLiteral("\"Beaucoup parlent\""));
        QTRY_COMPARE(search.rows(), 2);
        QTest::keyClick(search.query, Qt::Key_Down);
        QTest::keyClick(search.list, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<coding::SourceId>(), study.source("Notes"));
        QVERIFY(asked[0][1].value<coding::Span>() == study.where("Notes", "Beaucoup parlent"));
    }

    void says_what_is_wrong_in_an_expression() {
        annotator_test::Study study;
        Searching search{study};
        QTest::mouseClick(search.pane->findChild<QCheckBox*>(), Qt::LeftButton, {}, {8, 8});
        search.ask(QStringLiteral("pri[x"));
        QTRY_VERIFY(search.summary->text().contains(QLatin1Char('[')));
        QCOMPARE(search.rows(), 0);
        search.ask(QStringLiteral("pri[xz]"));
        QTRY_VERIFY(search.rows() >= 2);
    }
};

ANNOTATOR_TEST(SearchPaneTest)
#include "search_pane_test.moc"
