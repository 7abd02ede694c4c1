// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on which sheet of a printed report.
#include "annotator/reports/sheets.hpp"

#include <QBuffer>
#include <QPdfWriter>
#include <algorithm>

#include "annotator/reports/printed_pieces.hpp"
#include "tests/annotator/annotator_test.hpp"

using annotator::Flow;
using annotator::Placed;
using annotator::placed_on_sheets;

namespace {

Flow flow_of_lines(std::size_t count, qreal height = 10) {
    Flow flow;
    flow.parts.assign(count, height);
    return flow;
}

Flow kept_line() {
    auto flow = flow_of_lines(1);
    flow.kept = true;
    return flow;
}

Flow flow_of_rows(std::size_t rows) {
    auto flow = flow_of_lines(rows + 1);
    flow.heads = 1;
    return flow;
}

std::vector<std::size_t> sheets_of(const std::vector<Placed>& placed, std::size_t flow) {
    std::vector<std::size_t> sheets;
    for (const auto& part : placed) {
        if (part.flow == flow) sheets.push_back(part.sheet);
    }
    return sheets;
}

using Sheets = std::vector<std::size_t>;

annotator::ReportPage page_holding(const QString& inside) {
    return annotator::read_page(QStringLiteral("<html><body><main>") + inside +
                                QStringLiteral("</main></body></html>"));
}

}  // namespace

class SheetsTest : public QObject {
    Q_OBJECT

  private slots:
    void lines_that_lead_to_a_chart_go_with_it() {
        auto heading = kept_line();
        heading.kind = Flow::Kind::heading;
        auto lines = flow_of_lines(2);
        lines.kind = Flow::Kind::lines;
        const auto chart = flow_of_lines(1, 60);
        const auto placed = placed_on_sheets({flow_of_lines(1, 20), heading, lines, chart}, 100);
        QCOMPARE(sheets_of(placed, 0), Sheets{0});
        QCOMPARE(sheets_of(placed, 1), Sheets{1});
        QCOMPARE(sheets_of(placed, 2), Sheets(2, 1));
        QCOMPARE(sheets_of(placed, 3), Sheets{1});
        // Many lines are read for themselves, and what no heading is over is no part of what follows.
        auto many = flow_of_lines(13, 4);
        many.kind = Flow::Kind::lines;
        QCOMPARE(sheets_of(placed_on_sheets({heading, many, chart}, 100), 1), Sheets(13, 0));
        QCOMPARE(sheets_of(placed_on_sheets({flow_of_lines(1, 30), lines, chart}, 100), 1), Sheets(2, 0));
    }

    void the_last_lines_are_not_left_alone() {
        auto definition = flow_of_lines(2);
        definition.kind = Flow::Kind::lines;
        definition.whole = true;
        auto footer = flow_of_lines(1);
        footer.kind = Flow::Kind::lines;
        const auto placed = placed_on_sheets({flow_of_lines(1, 75), definition, footer}, 100);
        QCOMPARE(sheets_of(placed, 1), Sheets(2, 1));
        QCOMPARE(sheets_of(placed, 2), Sheets{1});
    }

    void what_heads_a_row_stands_to_the_left_and_what_leads_up_to_a_word_to_the_right() {
        const auto page = page_holding(QStringLiteral(
            "<table><thead><tr><td></td><th scope=\"colgroup\">FG1</th></tr><tr><th scope=\"col\">Before</th>"
            "<th scope=\"col\" class=\"text\">After</th></tr></thead><tbody><tr><td>c’est moins</td>"
            "<td class=\"text\">pardon</td></tr><tr><th "
            "scope=\"row\">prix</th><td>3</td></tr></tbody></table>"));
        const auto& rows = std::get<annotator::PageTable>(page[0]).rows;
        QVERIFY(rows[0][1].left);
        QVERIFY(!rows[1][0].left);
        QVERIFY(rows[1][1].left);
        QVERIFY(!rows[2][0].left);
        QVERIFY(rows[2][1].left);
        QVERIFY(rows[3][0].left);
        QVERIFY(!rows[3][1].left);
    }

    void the_name_above_the_title_is_never_left_alone() {
        auto name = flow_of_lines(1);
        name.kind = Flow::Kind::lines;
        auto title = kept_line();
        title.kind = Flow::Kind::heading;
        const auto chart = flow_of_lines(1, 75);
        QCOMPARE(annotator::first_that_leads_up({name, title}), std::size_t{0});
        QCOMPARE(annotator::height_of({name, title}, 0), 20.0);
        const auto placed = placed_on_sheets({name, title, chart}, 100);
        QCOMPARE(sheets_of(placed, 0), Sheets{0});
        QCOMPARE(sheets_of(placed, 2), Sheets{0});
        // Lines under a heading further down are of no title.
        QCOMPARE(annotator::first_that_leads_up({name, name, title}), std::size_t{2});
    }

    void what_has_headings_of_its_own_does_not_lead_up_to_the_next_table() {
        const auto heading = [](int rank) {
            auto flow = kept_line();
            flow.kind = Flow::Kind::heading;
            flow.rank = rank;
            return flow;
        };
        auto line = flow_of_lines(1);
        line.kind = Flow::Kind::lines;
        const std::vector<Flow> items{heading(4), line, heading(4), line, heading(2), heading(3), line};
        QCOMPARE(annotator::first_that_leads_up(items), std::size_t{4});
        QCOMPARE(annotator::first_that_leads_up({heading(2), line, heading(3), line}), std::size_t{0});
        QCOMPARE(annotator::first_that_leads_up({heading(3), line, heading(3), line}), std::size_t{2});
    }

    void a_chart_leaves_room_for_what_leads_up_to_it() {
        QByteArray bytes;
        QBuffer buffer{&bytes};
        buffer.open(QIODevice::WriteOnly);
        const QPdfWriter device{&buffer};
        const annotator::Paper paper{device};
        const annotator::PageChart chart{QStringLiteral("<svg viewBox=\"0 0 100 1000\"></svg>")};
        const auto most = paper.millimetres(100);
        const auto high = [&](qreal led_by) {
            const auto flow = printed(chart, paper, most, led_by)->flow();
            return flow.above + flow.parts.front() + led_by;
        };
        QVERIFY(high(0) < most);
        QCOMPARE(high(most * 0.3), most);
        QVERIFY(high(most * 0.6) > most);  // it is to be read, too
    }

    void a_note_is_on_the_sheet_of_the_end_of_its_table() {
        auto note = flow_of_lines(2);
        note.kind = Flow::Kind::lines;
        note.whole = true;
        note.follows = true;
        const auto rows = flow_of_rows(8);  // 90 of 100
        QCOMPARE(sheets_of(placed_on_sheets({rows}, 100), 0).back(), std::size_t{0});
        const auto placed = placed_on_sheets({rows, note}, 100);
        QCOMPARE(sheets_of(placed, 1), Sheets(2, 1));
        QCOMPARE(sheets_of(placed, 0).back(), std::size_t{1});
        auto plain = note;
        plain.follows = false;
        QCOMPARE(sheets_of(placed_on_sheets({rows, plain}, 100), 0).back(), std::size_t{0});
    }

    void what_is_to_be_read_with_care_leads_up_to_a_table() {
        QByteArray bytes;
        QBuffer buffer{&bytes};
        buffer.open(QIODevice::WriteOnly);
        const QPdfWriter device{&buffer};
        const annotator::Paper paper{device};
        // Of a part of a dossier, whose captions have the sizes of its headings.
        const auto read = page_holding(QStringLiteral(
            "<h3>Force field</h3><h4>Read with care</h4><p>No link says.</p><table><caption>Forces</caption>"
            "<tbody><tr><th>prix</th></tr></tbody></table>"));
        QCOMPARE(read.size(), std::size_t{5});
        std::vector<Flow> flows;
        for (std::size_t n = 0; n < 4; ++n) {
            flows.push_back(printed(std::get<annotator::PageText>(read[n]), nullptr, paper)->flow());
        }
        QCOMPARE(annotator::first_that_leads_up(flows), std::size_t{0});
    }

    void the_foot_of_a_report_stands_apart() {
        const auto read = page_holding(QStringLiteral(
            "<div><table><tbody><tr><th>a</th></tr></tbody></table><p class=\"note\">n</p></div><dl><div>"
            "<dt>Names</dt><dd>numbers</dd></div></dl><footer><p>State</p><p>Focale</p></footer>"));
        QCOMPARE(read.size(), std::size_t{6});
        std::vector<bool> apart, notes;
        for (std::size_t n = 1; n < read.size(); ++n) {
            apart.push_back(std::get<annotator::PageText>(read[n]).apart);
            notes.push_back(std::get<annotator::PageText>(read[n]).note);
        }
        QCOMPARE(apart, (std::vector<bool>{false, false, false, true, false}));
        QCOMPARE(notes, (std::vector<bool>{true, false, false, false, false}));
    }

    void a_heading_goes_to_the_sheet_of_what_it_is_over() {
        // Of 100: 85 are taken, the heading alone would have room, with two lines below it has not.
        const auto placed = placed_on_sheets({flow_of_lines(1, 85), kept_line(), flow_of_lines(5)}, 100);
        QCOMPARE(sheets_of(placed, 1), Sheets{1});
        QCOMPARE(sheets_of(placed, 2), Sheets(5, 1));
        // Two headings and a chart keep together.
        const auto chart =
            placed_on_sheets({flow_of_lines(1, 30), kept_line(), kept_line(), flow_of_lines(1, 60)}, 100);
        QCOMPARE(sheets_of(chart, 1), Sheets{1});
        QCOMPARE(sheets_of(chart, 3), Sheets{1});
    }

    void a_broken_text_leaves_no_line_alone() {
        const auto placed = placed_on_sheets({flow_of_lines(1, 80), flow_of_lines(3)}, 100);
        QCOMPARE(sheets_of(placed, 1), (Sheets{1, 1, 1}));  // 2 + 1 would leave one alone
        const auto longer = placed_on_sheets({flow_of_lines(1, 80), flow_of_lines(4)}, 100);
        QCOMPARE(sheets_of(longer, 1), (Sheets{0, 0, 1, 1}));
    }

    void a_long_table_says_its_head_on_each_sheet() {
        const auto placed = placed_on_sheets({flow_of_rows(20)}, 100);
        std::vector<std::size_t> heads;
        for (const auto& part : placed) {
            QVERIFY(part.top + 10 <= 100);
            if (part.part == 0) heads.push_back(part.sheet);
        }
        QCOMPARE(heads, (Sheets{0, 1, 2}));
        QCOMPARE(placed.size(), std::size_t{20 + 3});
    }

    void a_short_table_stays_whole_and_a_heading_in_it_with_its_rows() {
        auto whole = flow_of_rows(5);
        whole.whole = true;
        QCOMPARE(sheets_of(placed_on_sheets({flow_of_lines(1, 60), whole}, 100), 1), Sheets(6, 1));
        auto sections = flow_of_rows(9);
        sections.leads.assign(10, false);
        sections.leads[4] = true;  // the last that has room
        const auto placed = placed_on_sheets({flow_of_lines(1, 50), sections}, 100);
        const auto fourth = std::find_if(placed.begin(), placed.end(),
                                         [](const Placed& part) { return part.flow == 1 && part.part == 4; });
        QCOMPARE(fourth->sheet, std::size_t{1});
    }

    void columns_side_by_side_are_filled_evenly() {
        auto narrow = flow_of_rows(30);
        narrow.columns = 2;
        const auto placed = placed_on_sheets({narrow}, 100);
        const auto& last = placed.back();
        QCOMPARE(last.sheet, std::size_t{1});  // 18 rows on the first sheet, 12 on the second
        QCOMPARE(last.column, std::size_t{1});
        QVERIFY(last.top + 10 <= 90);
    }

    void what_is_higher_than_a_sheet_stands_by_itself() {
        const auto placed =
            placed_on_sheets({flow_of_lines(1), flow_of_lines(1, 500), flow_of_lines(1)}, 100);
        QCOMPARE(sheets_of(placed, 1), Sheets{1});
        QCOMPARE(sheets_of(placed, 2), Sheets{2});
        QVERIFY(placed_on_sheets({}, 100).empty());
        QVERIFY(placed_on_sheets({Flow{}}, 100).empty());
    }

    void terms_headings_and_quotes_are_kept_with_what_follows() {
        QByteArray bytes;
        QBuffer buffer{&bytes};
        buffer.open(QIODevice::WriteOnly);
        const QPdfWriter device{&buffer};
        const annotator::Paper paper{device};
        const auto read =
            page_holding(QStringLiteral("<h2>Said</h2><figure class=\"quote\"><blockquote>« Oui "
                                        "»</blockquote><figcaption>Jo</figcaption></figure>"
                                        "<dl><div><dt>Codings</dt><dd>passages</dd></div></dl><p>end</p>"));
        QCOMPARE(read.size(), std::size_t{6});
        std::vector<bool> kept;
        for (std::size_t n = 0; n < read.size(); ++n) {
            const auto* next = n + 1 < read.size() ? std::get_if<annotator::PageText>(&read[n + 1]) : nullptr;
            kept.push_back(printed(std::get<annotator::PageText>(read[n]), next, paper)->flow().kept);
        }
        QCOMPARE(kept, (std::vector<bool>{true, true, false, true, false, false}));
    }

    void a_table_too_broad_for_the_sheet_is_set_smaller() {
        QByteArray bytes;
        QBuffer buffer{&bytes};
        buffer.open(QIODevice::WriteOnly);
        const QPdfWriter device{&buffer};
        const annotator::Paper paper{device};
        const auto height = [&](int columns) {
            auto html = QStringLiteral("<table><tbody><tr><th>prix</th>");
            for (int n = 0; n < columns; ++n) html += QStringLiteral("<td>1 000 000</td>");
            const auto read = page_holding(html + QStringLiteral("</tr></tbody></table>"));
            return printed(std::get<annotator::PageTable>(read.front()), paper)->flow().parts.front();
        };
        QVERIFY(height(40) < height(4) / 2);
    }

    void a_table_that_the_page_sets_in_halves_is_printed_so() {
        const auto read = page_holding(
            QStringLiteral("<div class=\"table halves\"><div "
                           "class=\"scroll\"><table><tbody><tr><th>a</th></tr></tbody></table></div></div>"
                           "<table><tbody><tr class=\"strong\"><th>a</th><td "
                           "class=\"text\">b</td><td>1</td></tr></tbody></table>"));
        QVERIFY(std::get<annotator::PageTable>(read[0]).halves);
        const auto& plain = std::get<annotator::PageTable>(read[1]);
        QVERIFY(!plain.halves);
        QVERIFY(plain.rows[0][0].strong && !plain.rows[0][1].strong && plain.rows[0][2].strong);
    }
};

ANNOTATOR_TEST(SheetsTest)
#include "sheets_test.moc"
