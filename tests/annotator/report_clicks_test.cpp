// SPDX-License-Identifier: GPL-3.0-or-later
// What a report tells of leads to its passages.
#include <QSignalSpy>
#include <QUrl>
#include <array>

#include "libcoding/acts/codings.hpp"

#include "annotator/reports/column_widths.hpp"
#include "annotator/reports/report_links.hpp"
#include "annotator/reports/report_view.hpp"
#include "annotator/reports/reports_page.hpp"
#include "annotator/retrieval/passage_model.hpp"
#include "annotator/retrieval/retrieval_pane.hpp"
#include "tests/annotator/annotator_test.hpp"
#include "tests/annotator/clicked_reports.hpp"
#include "tests/annotator/study.hpp"

namespace {

constexpr auto price_words = "le prix est le premier frein";

void code_words(annotator_test::Study& study, const char* code) {
    QVERIFY(study.session.act([&](coding::store::Project& project) {
        const std::array codes{study.code(code)};
        const auto now = coding::acts::code_passage(project, "Maud", study.source("FG1"),
                                                    study.where("FG1", price_words), codes);
        return annotator::Touched::these(now.codings);
    }));
}

void code_price(annotator_test::Study& study) {
    code_words(study, "prix");
}

using annotator_test::ClickedReports;

}  // namespace

class ReportClicksTest : public QObject {
    Q_OBJECT

  private slots:
    void a_click_on_a_bar_opens_the_passages_of_its_code() {
        annotator_test::Study study;
        study.show();
        code_price(study);
        ClickedReports reports{study};
        reports.show("Frequencies");
        const auto bar = reports.spot(annotator::code_link({QStringLiteral("alimentaire / prix")}));
        QVERIFY(bar.has_value());
        const QSignalSpy asked{&study.navigation, &annotator::Navigation::query_requested};
        QTest::mouseMove(reports.view->viewport(), *bar);
        QTest::mouseClick(reports.view->viewport(), Qt::LeftButton, {}, *bar);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("alimentaire / prix"));
        auto* pane = study.window().findChild<annotator::RetrievalPane*>();
        QTRY_VERIFY(pane->isVisible());
        QTRY_COMPARE(pane->findChild<annotator::PassageModel*>()->rowCount(), 2);  // with its source
        QVERIFY(!reports.spot(annotator::code_link({QStringLiteral("nowhere")})).has_value());
    }

    void a_click_on_a_side_of_the_butterfly_opens_that_side_within_what_is_counted() {
        annotator_test::Study study;
        study.show();
        code_price(study);
        ClickedReports reports{study};
        reports.show("Levers and barriers");
        const auto side = reports.spot(
            annotator::code_link({QStringLiteral("alimentaire / prix"), coding::Polarity::barrier}));
        QVERIFY(side.has_value());
        QVERIFY(
            !reports
                 .spot(annotator::code_link({QStringLiteral("alimentaire / prix"), coding::Polarity::lever}))
                 .has_value());  // none there
        const QSignalSpy asked{&study.navigation, &annotator::Navigation::query_requested};
        QTest::mouseClick(reports.view->viewport(), Qt::LeftButton, {}, *side);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("(alimentaire / prix)[polarity=\"barrier\"]"));
    }

    void a_click_on_the_timeline_opens_the_passage() {
        annotator_test::Study study;
        study.show();
        code_price(study);
        emit study.navigation.passage_requested(study.source("FG1"), {});
        ClickedReports reports{study};
        reports.show("Timeline");
        const auto place = study.where("FG1", price_words);
        const auto mark =
            reports.spot(annotator::passage_link({QStringLiteral("FG1"), place.begin, place.end}));
        QVERIFY(mark.has_value());
        const QSignalSpy asked{&study.navigation, &annotator::Navigation::passage_requested};
        QTest::mouseClick(reports.view->viewport(), Qt::LeftButton, {}, *mark);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<coding::SourceId>(), study.source("FG1"));
        QVERIFY(asked[0][1].value<coding::Span>() == place);
    }

    void a_dot_of_the_network_leads_to_the_passages_of_its_code() {
        annotator_test::Study study;
        study.show();
        code_price(study);
        code_words(study, "confiance");
        ClickedReports reports{study};
        reports.show("Co-occurrence");
        const auto dot = reports.spot(annotator::code_link({QStringLiteral("confiance")}));
        QVERIFY(dot.has_value());
        const QSignalSpy asked{&study.navigation, &annotator::Navigation::query_requested};
        QTest::mouseClick(reports.view->viewport(), Qt::LeftButton, {}, *dot);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("confiance"));
    }

    void a_code_in_a_table_leads_to_its_passages() {
        annotator_test::Study study;
        study.show();
        code_price(study);
        ClickedReports reports{study};
        reports.show("Frequencies");
        const auto name = reports.first_name();
        QVERIFY(name.has_value());
        const QSignalSpy asked{&study.navigation, &annotator::Navigation::query_requested};
        QTest::mouseClick(reports.view->viewport(), Qt::LeftButton, {}, *name);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("alimentaire"));
    }

    void links_to_codes_hold_any_name() {
        for (const auto* path : {"prix", "a/b / c", "50 % d’« eau »?#", "levier"}) {
            const annotator::ReportCode code{QString::fromUtf8(path), coding::Polarity::lever};
            const auto read = annotator::linked_code(QUrl{annotator::code_link(code)});
            QVERIFY(read.has_value());
            QCOMPARE(read->path, code.path);
            QCOMPARE(read->polarity, coding::Polarity::lever);
        }
        for (const auto* other : {"code:", "code:lever", "code:lever/", "passage:1-2/a", "http://x/a"})
            QVERIFY(!annotator::linked_code(QUrl{QString::fromLatin1(other)}).has_value());
    }

    void a_table_that_is_too_broad_breaks_its_names() {
        annotator::PageTable table;
        table.columns = 4;
        const auto words = QStringLiteral("une douzaine de mots qui se suivent");
        annotator::PageCell cell;
        cell.text = words;
        cell.left = true;
        for (int row = 0; row < 100; ++row) table.rows.push_back(annotator::PageRow(4, cell));
        const auto names = [&](qreal room) { return annotator::names_in(table, 10, 6, room); };
        QVERIFY(names(4000) == annotator::Names::on_one_line);
        QVERIFY(names(500) == annotator::Names::broken);
        qreal broad = 0;
        for (const auto width : annotator::column_widths(table, 10, 6, 500, annotator::Names::broken))
            broad += width;
        QVERIFY(broad <= 501);
    }
};

ANNOTATOR_TEST(ReportClicksTest)
#include "report_clicks_test.moc"
