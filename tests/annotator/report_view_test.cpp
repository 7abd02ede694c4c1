// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_view.hpp"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QTimer>

#include "annotator/reports/page_table.hpp"
#include "tests/annotator/annotator_test.hpp"

namespace {

using annotator::ReportView;

/// A page with a table of so many rows, each with a name, a figure and words that may break.
QString page_of(int rows, const QString& title) {
    auto html = QStringLiteral(
                    "<!DOCTYPE html><html><head><title>t</title></head><body><main><h1>%1</h1>"
                    "<table><caption>Rows</caption><thead><tr><th>Code</th><th>Codings</th>"
                    "<th class=\"text\">Words</th></tr></thead><tbody>")
                    .arg(title);
    for (int row = 0; row < rows; ++row) {
        const auto words = QStringLiteral("ce que dit la personne %1 ").arg(row).repeated(1 + row % 7);
        html += QStringLiteral("<tr><th>code %1</th><td>%2</td><td class=\"text\">%3</td></tr>")
                    .arg(row)
                    .arg(row * 37)
                    .arg(words.trimmed());
    }
    return html + QStringLiteral("</tbody></table><p>The end of %1</p></main></body></html>").arg(title);
}

/// A page with a table that is broader than any window: names that lead somewhere, and many figures.
QString broad_page() {
    QString html = QStringLiteral("<html><body><main><table><thead><tr><th class=\"text\">Code</th>");
    for (int column = 0; column < 40; ++column) html += QStringLiteral("<th>Column %1</th>").arg(column);
    html += QStringLiteral("<th class=\"text\">Words</th></tr></thead><tbody>");
    for (int row = 0; row < 30; ++row) {
        html += QStringLiteral("<tr data-code=\"code %1\"><th scope=\"row\">code %1</th>").arg(row);
        for (int column = 0; column < 40; ++column) html += QStringLiteral("<td>%1</td>").arg(row * column);
        html += QStringLiteral("<td class=\"text\">qui se dit</td></tr>");
    }
    return html + QStringLiteral("</tbody></table></main></body></html>");
}

QStringList lines_of(const QTextDocument& document) {
    return document.toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

std::vector<QTextTable*> tables_in(const QTextDocument& document) {
    std::vector<QTextTable*> tables;
    for (auto* frame : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) tables.push_back(table);
    }
    return tables;
}

QRectF room_of(const QTextDocument& document, const QTextTable& table, int row, int column) {
    return document.documentLayout()->blockBoundingRect(
        table.cellAt(row, column).firstCursorPosition().block());
}

struct Shown {
    ReportView view;
    QSignalSpy whole{&view, &ReportView::whole};

    Shown() {
        view.resize(700, 500);
        view.show();
    }
    void set(const QString& html, ReportView::Place place = ReportView::Place::top) {
        view.show_page(std::make_shared<annotator::ReportPage>(annotator::read_page(html)), place);
    }
};

}  // namespace

class ReportViewTest : public QObject {
    Q_OBJECT

  private slots:
    void a_long_report_lets_other_events_through_while_it_is_set() {
        Shown shown;
        int others = 0;
        QTimer other;
        connect(&other, &QTimer::timeout, &other, [&] {
            if (shown.whole.isEmpty()) ++others;
        });
        other.start(0);
        const auto html = page_of(2000, QStringLiteral("Long"));
        shown.set(html);
        QVERIFY(shown.whole.isEmpty());
        QVERIFY(shown.view.toPlainText().startsWith(QStringLiteral("Long")));
        QTRY_COMPARE(shown.whole.size(), 1);
        QVERIFY(others >= 10);
        QTextDocument document;
        annotator::set_report(document, html, QPalette{});
        QCOMPARE(lines_of(*shown.view.document()), lines_of(document));
    }

    void the_parts_of_a_table_look_like_one() {
        Shown shown;
        shown.set(page_of(500, QStringLiteral("Long")));
        QTRY_COMPARE(shown.whole.size(), 1);
        const auto& document = *shown.view.document();
        const auto tables = tables_in(document);
        QVERIFY(tables.size() > 2);
        QCOMPARE(tables[0]->format().headerRowCount(), 1);
        for (std::size_t i = 1; i < tables.size(); ++i) {
            QCOMPARE(tables[i]->format().headerRowCount(), 0);
            for (int column = 0; column < 3; ++column) {
                const auto room = room_of(document, *tables[i], 0, column);
                QCOMPARE(room.left(), room_of(document, *tables[0], 1, column).left());
                QCOMPARE(room.right(), room_of(document, *tables[0], 1, column).right());
            }
            const auto last = room_of(document, *tables[i - 1], tables[i - 1]->rows() - 1, 1);
            const auto gap = room_of(document, *tables[i], 0, 1).top() - last.top();
            // As far apart as two rows of a table are whose words take as many lines.
            QVERIFY2(
                gap < room_of(document, *tables[0], 9, 1).top() - room_of(document, *tables[0], 7, 1).top(),
                qPrintable(QString::number(gap)));
        }
        QVERIFY(document.size().width() <= shown.view.viewport()->width());
    }

    void a_cell_of_any_part_knows_its_row_and_its_head() {
        Shown shown;
        shown.set(page_of(500, QStringLiteral("Long")));
        QTRY_COMPARE(shown.whole.size(), 1);
        const auto cell = shown.view.document()->find(QStringLiteral("code 437"));
        auto next = cell;
        next.movePosition(QTextCursor::NextBlock);
        QCOMPARE(next.block().text(), QString::number(437 * 37));
        const auto place = annotator::place_in_table(next);
        QVERIFY(place.has_value());
        QCOMPARE(place->head, QStringLiteral("Codings"));
        QCOMPARE(place->row, 437);
        QCOMPARE(place->rows, 500);
        QVERIFY(!annotator::place_in_table(cell).has_value());
        QVERIFY(!annotator::place_in_table(QTextCursor{shown.view.document()}).has_value());
    }

    void another_report_takes_the_place_of_one_that_is_still_being_set() {
        Shown shown;
        shown.set(page_of(2000, QStringLiteral("Long")));
        QTest::qWait(5);
        QVERIFY(shown.whole.isEmpty());
        const auto html = page_of(3, QStringLiteral("Short"));
        shown.set(html);
        QTRY_COMPARE(shown.whole.size(), 1);
        QTest::qWait(50);
        QCOMPARE(shown.whole.size(), 1);
        QTextDocument document;
        annotator::set_report(document, html, QPalette{});
        QCOMPARE(shown.view.toPlainText(), document.toPlainText());
    }

    void the_same_report_counted_again_stays_where_it_was_scrolled_to() {
        Shown shown;
        shown.set(page_of(600, QStringLiteral("Long")));
        QTRY_COMPARE(shown.whole.size(), 1);
        auto* bar = shown.view.verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int place = bar->value();
        QVERIFY(place > 0);
        shown.set(page_of(600, QStringLiteral("Long")), ReportView::Place::kept);
        QTRY_COMPARE(shown.whole.size(), 2);
        QCOMPARE(bar->value(), place);
        QVERIFY(shown.view.viewport()->updatesEnabled());
        shown.set(page_of(600, QStringLiteral("Other")));
        QTRY_COMPARE(shown.whole.size(), 3);
        QCOMPARE(bar->value(), 0);
    }

    void the_heads_of_rows_stay_while_a_broad_table_is_scrolled_sideways() {
        Shown shown;
        shown.set(broad_page());
        QTRY_COMPARE(shown.whole.size(), 1);
        auto& view = shown.view;
        const auto heads = annotator::row_heads(*tables_in(*view.document()).at(0));
        QVERIFY(heads.has_value());
        const QRect strip{0, 0, static_cast<int>(heads->right()) - 1, 300};
        const auto before = view.viewport()->grab(strip).toImage();
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum() / 2);
        QVERIFY(view.horizontalScrollBar()->value() > 300);
        QCOMPARE(view.viewport()->grab(strip).toImage(), before);
        // What stays is clicked where it is seen.
        const QSignalSpy clicked{&view, &QTextBrowser::anchorClicked};
        view.setOpenLinks(false);
        const auto name = view.document()->find(QStringLiteral("code 3"));
        const auto words = view.cursorRect(name).translated(view.horizontalScrollBar()->value() - 4, 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, words.center());
        QCOMPARE(clicked.size(), 1);
        QVERIFY(clicked[0][0].toUrl().path().endsWith(QStringLiteral("code 3")));
    }

    void a_figure_does_not_touch_the_words_of_the_next_column() {
        Shown shown;
        shown.set(broad_page());
        QTRY_COMPARE(shown.whole.size(), 1);
        const auto& document = *shown.view.document();
        const auto& table = *tables_in(document).at(0);
        const auto letter = QFontMetricsF{document.defaultFont()}.height();
        const auto figure = room_of(document, table, 2, 40);
        const auto words = room_of(document, table, 2, 41);
        QVERIFY2(words.left() - figure.right() > letter * 0.7,
                 qPrintable(QString::number(words.left() - figure.right())));
    }

    void a_page_is_set_anew_for_another_breadth() {
        Shown shown;
        shown.set(page_of(300, QStringLiteral("Long")));
        QTRY_COMPARE(shown.whole.size(), 1);
        const auto text = lines_of(*shown.view.document());
        const auto before = shown.view.document()->size();
        shown.view.resize(450, 500);
        QTRY_COMPARE(shown.whole.size(), 2);
        QVERIFY(shown.view.document()->size().width() < before.width());
        // Qt lays a long document out while nothing else is to be done.
        QTRY_VERIFY(shown.view.document()->size().height() > before.height());
        QCOMPARE(lines_of(*shown.view.document()), text);
    }
};

ANNOTATOR_TEST(ReportViewTest)
#include "report_view_test.moc"
