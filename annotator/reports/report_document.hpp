// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>
#include <QTextCursor>
#include <memory>
#include <optional>

#include "annotator/reports/page_table.hpp"
#include "annotator/reports/report_page.hpp"

class QTextDocument;

namespace annotator {

/// Sets a page that the library wrote (report::write_html) as a document to be read;
/// its charts stay lines, not pixels; what tells of a passage leads to it. Colours follow the palette, sizes
/// the document's font. What is not such a page is set as far as it can be read.
void set_report(QTextDocument& document, const QString& html, const QPalette& palette);

/// Sets a page in a document piece by piece, each laid out with its step.
class PageSetter {
  public:
    enum class Tables { whole, in_parts };

    /// Empties the document, which must outlive it.
    PageSetter(QTextDocument& document, std::shared_ptr<const ReportPage> page, const QPalette& palette,
               Tables tables);
    PageSetter(const PageSetter&) = delete;
    PageSetter& operator=(const PageSetter&) = delete;

    /// Sets a piece or, in parts, some rows of a table; true while there is more.
    bool step();

  private:
    void begin_block(qreal above, qreal below, int indent);
    /// True when there is more of the piece.
    bool set(const PageText& text);
    bool set(const PageChart& chart);
    bool set(const PageTable& table);

    QTextDocument& document_;
    std::shared_ptr<const ReportPage> page_;
    QPalette palette_;
    Tables tables_;
    qreal size_;
    QTextCursor end_;
    std::size_t next_ = 0;
    std::optional<TableInParts> table_;  ///< that is being set
};

}  // namespace annotator
