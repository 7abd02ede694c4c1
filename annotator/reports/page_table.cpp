// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/page_table.hpp"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>
#include <algorithm>

#include "annotator/reports/column_widths.hpp"
#include "annotator/reports/report_links.hpp"

namespace annotator {
namespace {

constexpr int rows_before_property = QTextFormat::UserProperty + 2;  // below the heads, in the parts before
constexpr int all_rows_property = QTextFormat::UserProperty + 3;
constexpr int first_part_property = QTextFormat::UserProperty + 4;  // its number among the document's objects

// Of the letters' size: above and below a cell's words, and at their sides, where a figure would else touch
// the words of the next column.
constexpr qreal padding = 0.3;
constexpr qreal much_air = 1.2;
constexpr qreal little_air = 0.75;

/// Much where the table has room for it with its names on one line.
qreal air_in(const PageTable& table, qreal size, qreal room) {
    const bool fits = room > 0 && names_in(table, size, 2 * much_air * size, room) == Names::on_one_line;
    return size * (fits ? much_air : little_air);
}

}  // namespace

void lead_to(QTextCharFormat& format, const QString& passage, const QPalette& palette) {
    if (passage.isEmpty()) return;
    format.setAnchor(true);
    format.setAnchorHref(passage);
    // A table is named by codes from top to bottom: they stay in ink.
    if (!linked_code(QUrl{passage})) format.setForeground(palette.color(QPalette::Link));
}

TableInParts::TableInParts(const PageTable& table, const QPalette& palette, qreal size,
                           std::size_t most_cells, qreal room)
    : table_(table),
      palette_(palette),
      size_(size),
      air_(air_in(table, size, room)),
      names_(room > 0 ? names_in(table, size, 2 * air_, room) : Names::on_one_line),
      rows_at_once_(table.rows.size()) {
    const auto columns = static_cast<std::size_t>(table.columns);
    if (most_cells == 0 || table.rows.size() * columns <= most_cells) return;
    rows_at_once_ = std::max<std::size_t>(1, most_cells / columns);
    for (const qreal width : column_widths(table, size, 2 * air_, room, names_))
        widths_.append(QTextLength{QTextLength::FixedLength, width});
}

bool TableInParts::set_part(QTextCursor& end) {
    const auto heads = static_cast<std::size_t>(table_.heads);
    const auto least = next_ == 0 ? heads : 0;
    set_rows(end, std::min(std::max(rows_at_once_, least), table_.rows.size() - next_));
    return next_ < table_.rows.size();
}

void TableInParts::set_rows(QTextCursor& end, std::size_t count) {
    const bool first = next_ == 0;
    const bool last = next_ + count == table_.rows.size();
    const int heads = first ? table_.heads : 0;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(size_ * padding);
    format.setBorderCollapse(true);
    format.setHeaderRowCount(heads);
    format.setBottomMargin(last ? size_ : 0);
    format.setColumnWidthConstraints(widths_);
    format.setProperty(rows_before_property, first ? 0 : static_cast<int>(next_) - table_.heads);
    format.setProperty(all_rows_property, static_cast<int>(table_.rows.size()) - table_.heads);
    if (!first) format.setProperty(first_part_property, first_part_);
    auto* part = end.insertTable(static_cast<int>(count), table_.columns, format);
    if (first) first_part_ = part->objectIndex();
    const auto line = palette_.color(QPalette::Mid);
    for (int r = 0; r < static_cast<int>(count); ++r) {
        int column = 0;
        for (const auto& cell : table_.rows[next_ + static_cast<std::size_t>(r)]) {
            if (cell.columns > 1 && column + cell.columns <= table_.columns) {
                part->mergeCells(r, column, 1, cell.columns);
            }
            auto place = part->cellAt(r, column);
            QTextTableCellFormat look;
            look.setLeftPadding(column == 0 ? 0 : air_);
            look.setRightPadding(column + cell.columns >= table_.columns ? 0 : air_);
            look.setBottomBorder(r + 1 == heads ? 1.2 : 0.5);
            look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBottomBorderBrush(r + 1 == heads ? palette_.color(QPalette::Text) : line);
            place.setFormat(look);
            fill(place.firstCursorPosition(), cell);
            column += cell.columns;
        }
    }
    end.movePosition(QTextCursor::End);
    next_ += count;
}

void TableInParts::fill(QTextCursor at, const PageCell& cell) const {
    QTextBlockFormat block;
    block.setAlignment(cell.left ? Qt::AlignLeft : Qt::AlignRight);
    block.setLeftMargin(cell.depth * size_ * depth_indent);
    if (cell.section) block.setTopMargin(size_);
    const bool figure = !cell.left && !cell.head;
    block.setNonBreakableLines(names_ == Names::on_one_line ? cell.on_one_line() : figure);
    at.setBlockFormat(block);
    QTextCharFormat format;
    const auto letters = letters_of(cell);
    format.setFontPointSize(size_ * letters.scale);
    if (letters.bold) format.setFontWeight(QFont::DemiBold);
    format.setForeground(cell.head ? quiet_text(palette_) : palette_.color(QPalette::Text));
    if (cell.dot.isValid()) {
        auto dot = format;
        dot.setForeground(cell.dot);
        at.insertText(dot_and_space(), dot);
    }
    lead_to(format, cell.passage, palette_);
    at.insertText(cell.text, format);
}

std::optional<QRectF> row_heads(QTextTable& table) {
    const auto* layout = table.document()->documentLayout();
    for (int row = 0; table.columns() > 1 && row < table.rows(); ++row) {
        const auto next = table.cellAt(row, 1);
        if (table.cellAt(row, 0).columnSpan() > 1) continue;
        const auto whole = layout->frameBoundingRect(&table);
        const auto words = layout->blockBoundingRect(next.firstCursorPosition().block());
        const auto air = next.format().toTableCellFormat().leftPadding();
        return QRectF{whole.topLeft(), QPointF{words.left() - air, whole.bottom()}};
    }
    return std::nullopt;
}

std::optional<PlaceInTable> place_in_table(const QTextCursor& cursor) {
    const auto* table = cursor.currentTable();
    if (table == nullptr) return std::nullopt;
    const auto cell = table->cellAt(cursor);
    const auto format = table->format();
    const int heads = format.headerRowCount();
    const auto* first = table;
    if (format.hasProperty(first_part_property)) {
        first = qobject_cast<QTextTable*>(
            cursor.document()->object(format.property(first_part_property).toInt()));
    }
    if (first == nullptr || first->format().headerRowCount() == 0) return std::nullopt;
    if (!cell.isValid() || cell.row() < heads || cell.column() == 0) return std::nullopt;
    const auto head = first->cellAt(first->format().headerRowCount() - 1, cell.column());
    auto text = head.firstCursorPosition();
    text.setPosition(head.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return PlaceInTable{text.selectedText(),
                        cell.row() - heads + format.property(rows_before_property).toInt(),
                        format.property(all_rows_property).toInt()};
}

}  // namespace annotator
