// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a report leads to just the passages that it counts.
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <algorithm>

#include "libcoding/acts/queries.hpp"

#include "annotator/reports/page_table.hpp"
#include "annotator/reports/report_links.hpp"
#include "annotator/retrieval/passage_model.hpp"
#include "annotator/retrieval/retrieval_pane.hpp"
#include "tests/annotator/choices_desk.hpp"
#include "tests/annotator/clicked_reports.hpp"

namespace {

const QString path_of_price = QStringLiteral("alimentaire / prix");
const QString path_of_place = QStringLiteral("alimentaire / lieu");

/// The page of reports beside the pane of passages.
struct FiguresDesk : annotator_test::ChoicesDesk {
    FiguresDesk() {
        reading.code_words("ce que vous mangez", "prix");     // the moderator’s
        reading.code_words("lieu aide : au marché", "prix");  // meets “lieu”
        reading.session.act([&](coding::store::Project& project) {
            coding::acts::save_query(project, "Maud", "Hélène", "prix[speaker=Hélène]");
            return annotator::Touched{annotator::Part::queries, {}};
        });
        pane = reading.window().findChild<annotator::RetrievalPane*>();
    }

    /// How many passages the pane lists, once it has looked for what was clicked.
    [[nodiscard]] int passages_of(const QString& link) {
        const QSignalSpy found{pane, &annotator::RetrievalPane::found};
        // The page is set anew where the pane has left it another breadth.
        if (!QTest::qWaitFor([&] { return reports.spot(link).has_value(); }, 60'000)) return -1;
        if (!reports.click(link) || !QTest::qWaitFor([&] { return !found.isEmpty(); }, 60'000)) return -1;
        return passages();
    }
    [[nodiscard]] int passages() const {
        const auto& found = pane->findChild<annotator::PassageModel*>()->found();
        return found ? static_cast<int>(found->found.passages.size()) : 0;
    }
    /// Counts again with what `change` chooses.
    template <class Change>
    void count_after(Change change) {
        const QSignalSpy shown{page, &annotator::ReportsPage::shown};
        change();
        QTRY_VERIFY(!shown.isEmpty());
    }
    void limit(const char* name, const char* entry) {
        count_after([&] { pick(name, entry); });
    }
    void click_moderators() {
        for (auto* box : page->findChildren<QCheckBox*>()) {
            if (box->text() != QStringLiteral("With moderators’ turns")) continue;
            count_after([box] { QTest::mouseClick(box, Qt::LeftButton, {}, QPoint{8, box->height() / 2}); });
        }
    }
    [[nodiscard]] QString limits() const {
        for (const auto* label : pane->findChildren<QLabel*>()) {
            if (label->accessibleName() == QStringLiteral("What the passages are limited to"))
                return label->isVisible() ? label->text() : QString{};
        }
        return {};
    }

    annotator_test::ClickedReports reports{reading};
    annotator::RetrievalPane* pane = nullptr;
};

}  // namespace

class ReportFiguresTest : public QObject {
    Q_OBJECT

  private slots:
    void as_many_passages_open_as_were_counted() {
        FiguresDesk desk;
        desk.choose("Frequencies");
        const auto link = annotator::code_link({path_of_price});
        const auto counts = [&](int codings) {
            QTRY_VERIFY2(desk.reports.told(link).contains(QStringLiteral("%1 coding").arg(codings)),
                         qPrintable(desk.reports.told(link)));
            QCOMPARE(desk.passages_of(link), codings);
        };
        counts(5);
        QVERIFY(desk.limits().contains(QStringLiteral("without moderators’ and observers’ turns")));
        desk.click_moderators();
        counts(6);
        desk.write("From this day or time on", QStringLiteral("0:00:30"));
        counts(3);
        QVERIFY(desk.limits().contains(QStringLiteral("from 00:00:30 in the session")));
        desk.write("Up to this day, or before this time", QStringLiteral("0:01:00"));
        counts(1);
        desk.write("From this day or time on", {});
        counts(4);
        desk.click_moderators();
        counts(3);
        desk.write("Up to this day, or before this time", {});
        desk.limit("Query", "Hélène");
        counts(2);
        QVERIFY(desk.limits().contains(QStringLiteral("query: Hélène")));
        desk.write("Up to this day, or before this time", QStringLiteral("0:00:01"));
        QTRY_VERIFY(!desk.reports.spot(link).has_value());
    }

    void a_cell_of_the_matrix_opens_its_passages() {
        FiguresDesk desk;
        desk.choose("Matrix");
        desk.limit("Split by", "People");
        const auto cell = [](const char* person, const QString& code) {
            annotator::ReportCode of;
            of.path = code;
            of.by = QStringLiteral("participant");
            of.column = QString::fromUtf8(person);
            return annotator::code_link(of);
        };
        QCOMPARE(desk.passages_of(cell("Paul", path_of_price)), 3);
        QVERIFY(desk.limits().contains(QStringLiteral("Paul")));
        QCOMPARE(desk.passages_of(cell("Hélène", path_of_price)), 2);
        QCOMPARE(desk.passages_of(cell("Paul", path_of_place)), 1);
        QVERIFY(!desk.reports.spot(cell("Hélène", path_of_place)).has_value());  // none there
        QVERIFY(!desk.reports.spot(cell("Zoé", path_of_price)).has_value());     // her turns do not count
    }

    void a_cell_of_the_matrix_is_asked_for_by_key_too() {
        FiguresDesk desk;
        desk.choose("Matrix");
        desk.limit("Split by", "People");
        for (auto cursor = QTextCursor{desk.view->document()}; !cursor.atEnd();
             cursor.movePosition(QTextCursor::NextBlock)) {
            const auto at = annotator::place_in_table(cursor);
            if (!at || at->head != QStringLiteral("Paul") || cursor.block().text() != QStringLiteral("3"))
                continue;
            desk.view->setTextCursor(cursor);
            desk.view->setFocus();
            const QSignalSpy found{desk.pane, &annotator::RetrievalPane::found};
            QTest::keyClick(desk.view, Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!found.isEmpty());
            QCOMPARE(desk.passages(), 3);
            return;
        }
        QFAIL("no such cell");
    }

    void a_pair_of_codes_opens_where_they_meet() {
        FiguresDesk desk;
        desk.choose("Co-occurrence");
        annotator::ReportCode both;
        both.path = path_of_place;
        both.other = path_of_price;
        both.joined = QStringLiteral("AND");
        const QSignalSpy asked{&desk.reading.navigation, &annotator::Navigation::query_requested};
        QCOMPARE(desk.passages_of(annotator::code_link(both)), 1);
        QCOMPARE(asked.value(0).value(0).toString(), path_of_place + QStringLiteral(" AND ") + path_of_price);
        QVERIFY(desk.limits().contains(QStringLiteral("codes without those below them")));
        // The same in the table: Tab goes to it, Enter opens it.
        desk.view->setFocus();
        const QSignalSpy found{desk.pane, &annotator::RetrievalPane::found};
        QTest::keyClick(desk.view, Qt::Key_Tab);
        QTest::keyClick(desk.view, Qt::Key_Return);
        QTRY_VERIFY(!found.isEmpty());
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].toString(), path_of_price + QStringLiteral(" AND ") + path_of_place);
        QCOMPARE(desk.passages(), 1);
    }

    void codings_that_overlap_are_one_passage_and_told() {
        FiguresDesk desk;
        desk.reading.code_words("premier frein", "prix");
        desk.reading.code_words("le premier", "prix");  // meets the one before
        desk.choose("Frequencies");
        const auto link = annotator::code_link({path_of_price});
        QTRY_VERIFY(desk.reports.told(link).contains(QStringLiteral("7 codings")));
        QCOMPARE(desk.passages_of(link), 6);
        const auto labels = desk.pane->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("· 7 coding"));
        }));
    }

    void a_question_of_ones_own_is_not_limited() {
        FiguresDesk desk;
        desk.choose("Frequencies");
        const auto link = annotator::code_link({path_of_price});
        QTRY_VERIFY(desk.reports.spot(link).has_value());
        QCOMPARE(desk.passages_of(link), 5);
        for (auto* button : desk.pane->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QStringLiteral("Look everywhere"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(desk.passages(), 6);
        QVERIFY(desk.limits().isEmpty());
        QCOMPARE(desk.passages_of(link), 5);
        auto* query = desk.pane->findChild<QLineEdit*>();
        query->setFocus();
        QTest::keyClick(query, Qt::Key_End);
        annotator_test::type(query, QStringLiteral(" OR lieu"));
        QVERIFY(desk.limits().isEmpty());
        QTest::keyClick(query, Qt::Key_Return);
        QTRY_COMPARE(desk.passages(), 6);  // two are one
    }

    void links_to_figures_hold_any_name() {
        for (const auto* name : {"Paul", "a&b=c", "50 % d’« eau »?#/", "—"}) {
            annotator::ReportCode code;
            code.path = code.column = code.other = QString::fromUtf8(name);
            code.by = QStringLiteral("métier & rôle");
            code.joined = QStringLiteral("MÊME TOUR");
            const auto read = annotator::linked_code(QUrl{annotator::code_link(code)});
            QVERIFY(read.has_value());
            QCOMPARE(read->path, code.path);
            QCOMPARE(read->by, code.by);
            QCOMPARE(read->column, code.column);
            QCOMPARE(read->other, code.other);
            QCOMPARE(read->joined, code.joined);
        }
    }
};

ANNOTATOR_TEST(ReportFiguresTest)
#include "report_figures_test.moc"
