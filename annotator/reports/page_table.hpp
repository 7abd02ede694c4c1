// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QRectF>
#include <QTextCursor>
#include <QTextFormat>
#include <cstddef>
#include <optional>

#include "annotator/reports/column_widths.hpp"
#include "annotator/reports/report_page.hpp"

class QTextTable;

namespace annotator {

/// Words with this format lead to the passage; to none where that is empty.
void lead_to(QTextCharFormat& format, const QString& passage, const QPalette& palette);

/// A table on its way into a document, as a whole or by parts that look like one: a table of thousands of
/// cells takes long to lay out, and none is laid out in part.
class TableInParts {
  public:
    /// The table must outlive it; `size` of letters in points, `most_cells` in a part (0: it stays whole),
    /// `room` in pixels.
    TableInParts(const PageTable& table, const QPalette& palette, qreal size, std::size_t most_cells,
                 qreal room);

    /// Sets a part at the end of the document; true while there is more.
    bool set_part(QTextCursor& end);

  private:
    void set_rows(QTextCursor& end, std::size_t count);
    void fill(QTextCursor at, const PageCell& cell) const;

    const PageTable& table_;
    const QPalette& palette_;
    qreal size_;
    qreal air_;  ///< at the sides of a cell
    Names names_;
    std::size_t rows_at_once_;
    std::size_t next_ = 0;
    int first_part_ = -1;  ///< its number among the document's objects
    QList<QTextLength> widths_;
};

/// Where the first column of a table in a document stands; nothing where there is no other.
std::optional<QRectF> row_heads(QTextTable& table);

/// A cell of a table of the page: what stands at the head of its column, and its row below the heads.
struct PlaceInTable {
    QString head;
    int row = 0;
    int rows = 0;  ///< below the heads, in all parts
};
/// Nothing outside a table, and in its heads and first column.
std::optional<PlaceInTable> place_in_table(const QTextCursor& cursor);

}  // namespace annotator
