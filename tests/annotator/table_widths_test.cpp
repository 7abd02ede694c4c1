// SPDX-License-Identifier: GPL-3.0-or-later
// How broad the columns of a report's tables are, and what is broken where there is too little room.
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include "annotator/reports/column_widths.hpp"
#include "annotator/reports/page_table.hpp"
#include "annotator_test.hpp"

namespace {

constexpr qreal side_room = 6;

annotator::PageCell head_of(const QString& text) {
    annotator::PageCell cell;
    cell.text = text;
    cell.head = true;
    return cell;
}

annotator::PageCell name_of(const QString& text) {
    annotator::PageCell cell;
    cell.text = text;
    cell.left = true;
    return cell;
}

annotator::PageCell figure_of(int value) {
    annotator::PageCell cell;
    cell.text = QString::number(value);
    return cell;
}

/// A column of names, and one of figures of one digit with a short head.
annotator::PageTable table_of(const QString& name, const QString& head) {
    annotator::PageTable table;
    table.columns = 2;
    table.heads = 1;
    table.rows.push_back({head_of(QStringLiteral("Code")), head_of(head)});
    for (int row = 0; row < 9; ++row) table.rows.push_back({name_of(name), figure_of(row)});
    return table;
}

/// By parts, as long tables are: only then are columns as broad as was reckoned.
void set_in(QTextDocument& document, const annotator::PageTable& table, qreal size, qreal room) {
    document.setDocumentMargin(0);
    document.setTextWidth(room);
    QTextCursor end{&document};
    const QPalette palette;
    annotator::TableInParts parts{table, palette, size, 4, room};
    while (parts.set_part(end)) {
    }
}

int lines_taken_by(const QTextDocument& document, const QString& text) {
    document.size();  // lays it out
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        if (block.text() == text) return block.layout()->lineCount();
    }
    return 0;
}

}  // namespace

class TableWidthsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_short_head_has_room_for_its_last_letter() {
        const auto head = QStringLiteral("df");
        const auto table = table_of(QStringLiteral("prix"), head);
        for (const qreal size : {8.0, 9.0, 10.0, 11.0, 12.0, 14.0, 16.0, 20.0}) {
            const auto letters = annotator::letters_of(table.rows[0][1]);
            auto font = QGuiApplication::font();
            font.setPointSizeF(size * letters.scale);
            if (letters.bold) font.setWeight(QFont::DemiBold);
            const QFontMetricsF metrics{font};
            const auto widths = annotator::column_widths(table, size, side_room, 1000);
            QCOMPARE(widths.size(), std::size_t{2});
            const auto room = widths[1] - side_room;
            QVERIFY2(room >= metrics.boundingRect(head).right() && room > metrics.horizontalAdvance(head),
                     qPrintable(QStringLiteral("%1 points: %2").arg(size).arg(room)));
            QTextDocument document;
            set_in(document, table, size, 1000);
            QCOMPARE(lines_taken_by(document, head), 1);
        }
    }

    void a_long_name_is_broken_where_the_table_would_be_too_broad() {
        const auto name = QStringLiteral("reconnaissance des compétences acquises");
        const auto table = table_of(name, QStringLiteral("Codages"));
        QTextDocument broad;
        set_in(broad, table, 10, 2000);
        QCOMPARE(lines_taken_by(broad, name), 1);
        QTextDocument narrow;
        set_in(narrow, table, 10, 230);
        QVERIFY(lines_taken_by(narrow, name) > 1);
        QCOMPARE(lines_taken_by(narrow, QStringLiteral("7")), 1);
        QVERIFY2(narrow.size().width() <= 231, qPrintable(QString::number(narrow.size().width())));
        // Between words, as long as they have room.
        for (auto block = narrow.begin(); block.isValid(); block = block.next()) {
            if (block.text() != name) continue;
            for (int line = 0; line + 1 < block.layout()->lineCount(); ++line) {
                const auto part = block.layout()->lineAt(line);
                QCOMPARE(name[part.textStart() + part.textLength() - 1], QLatin1Char(' '));
            }
        }
    }
};

ANNOTATOR_TEST(TableWidthsTest)
#include "table_widths_test.moc"
