// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_document.hpp"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>
#include <QUrl>
#include <QXmlStreamReader>
#include <array>
#include <cstdio>
#include <utility>
#include <vector>

#include "annotator/reports/chart_object.hpp"

namespace annotator {
namespace {

struct TableCell {
    QString text;
    QColor dot;
    QString passage;  // where a click on it leads; empty: nowhere
    int columns = 1;
    bool left = false;
    bool head = false;
    bool strong = false;
    bool section = false;
    int depth = 0;
};
using TableRow = std::vector<TableCell>;

/// Reads the page element by element and sets it at the end of the document.
class Setter {
  public:
    Setter(QTextDocument& document, const QString& html, const QPalette& palette)
        : html_(html),
          xml_(html),
          cursor_(&document),
          palette_(palette),
          size_(document.defaultFont().pointSizeF()) {
        if (size_ <= 0) size_ = 10;
        quiet_ = palette.color(QPalette::Text);
        quiet_.setAlphaF(0.7F);
    }

    void set() {
        while (xml_.readNextStartElement()) {
            if (is("html")) continue;
            if (is("body") || is("main")) continue;
            if (is("head")) {
                xml_.skipCurrentElement();
                continue;
            }
            element();
        }
    }

  private:
    [[nodiscard]] bool is(const char* name) const { return xml_.name() == QLatin1String(name); }
    [[nodiscard]] QString kind() const { return xml_.attributes().value(QLatin1String("class")).toString(); }
    QString text() { return xml_.readElementText(QXmlStreamReader::IncludeChildElements).trimmed(); }

    /// Sets what the element holds, whatever it is.
    void inside() {
        while (xml_.readNextStartElement()) element();
    }

    void element() {
        const auto name = xml_.name().toString();
        if (name == QLatin1String("svg")) return chart();
        if (name == QLatin1String("table")) return table();
        if (name == QLatin1String("style")) return xml_.skipCurrentElement();
        if (name.size() == 2 && name[0] == QLatin1Char('h') && name[1].isDigit()) {
            const auto level = name[1].digitValue();
            return heading(text(), level);
        }
        if (name == QLatin1String("p")) {
            const auto of = kind();
            const bool soft = of == QLatin1String("project") || of == QLatin1String("scope") ||
                              of == QLatin1String("note") || in_footer_;
            return paragraph(text(), soft ? 0.9 : of == QLatin1String("totals") ? 1.1 : 1, soft);
        }
        if (name == QLatin1String("figcaption")) {
            return in_quote_ ? paragraph(text(), 0.9, true, 1, false, quoted_) : heading(text(), 3);
        }
        if (name == QLatin1String("blockquote")) return paragraph(text(), 1.05, false, 1);
        if (name == QLatin1String("li")) return paragraph(QStringLiteral("• ") + text(), 1, false);
        if (name == QLatin1String("dt")) return paragraph(text(), 1, false, 0, true);
        if (name == QLatin1String("dd")) return paragraph(text(), 1, true);
        const auto was_quote =
            std::exchange(in_quote_, in_quote_ || kind().startsWith(QLatin1String("quote")));
        const auto was_quoted = std::exchange(quoted_, passage());
        const auto was_footer = std::exchange(in_footer_, in_footer_ || name == QLatin1String("footer"));
        inside();
        in_quote_ = was_quote;
        quoted_ = was_quoted;
        in_footer_ = was_footer;
    }

    void begin_block(qreal above, qreal below, int indent = 0) {
        QTextBlockFormat block;
        block.setTopMargin(above * size_);
        block.setBottomMargin(below * size_);
        block.setIndent(indent);
        if (first_) {
            cursor_.setBlockFormat(block);
        } else {
            cursor_.insertBlock(block);
        }
        first_ = false;
    }

    void heading(const QString& words, int level) {
        begin_block(level == 1 ? 0 : 1.8, 0.6);
        auto block = cursor_.blockFormat();
        block.setHeadingLevel(level);
        block.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        cursor_.setBlockFormat(block);
        QTextCharFormat format;
        format.setFontPointSize(size_ * (level == 1 ? 2 : level == 2 ? 1.5 : 1.2));
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(palette_.color(QPalette::Text));
        cursor_.insertText(words, format);
    }

    void paragraph(const QString& words, qreal scale, bool soft, int indent = 0, bool bold = false,
                   const QString& passage = {}) {
        begin_block(bold ? 0.5 : 0, soft ? 0.2 : 0.4, indent);
        QTextCharFormat format;
        format.setFontPointSize(size_ * scale);
        if (bold) format.setFontWeight(QFont::DemiBold);
        format.setForeground(soft ? quiet_ : palette_.color(QPalette::Text));
        lead(format, passage);
        cursor_.insertText(words, format);
    }

    /// Where the element's passage stands, as a link; empty where it tells of none.
    [[nodiscard]] QString passage() const {
        const auto of = xml_.attributes();
        const auto source = of.value(QLatin1String("data-source")).toString();
        if (source.isEmpty()) return {};
        return passage_link({source, of.value(QLatin1String("data-begin")).toUInt(),
                             of.value(QLatin1String("data-end")).toUInt()});
    }

    /// Words with this format lead to the passage.
    void lead(QTextCharFormat& format, const QString& passage) const {
        if (passage.isEmpty()) return;
        format.setAnchor(true);
        format.setAnchorHref(passage);
        format.setForeground(palette_.color(QPalette::Link));
    }

    void chart() {
        const auto at = xml_.characterOffset();
        const auto begin = html_.lastIndexOf(QLatin1String("<svg"), at - 1);
        const auto end = html_.indexOf(QLatin1String("</svg>"), at);
        xml_.skipCurrentElement();
        if (begin < 0 || end < 0) return;
        begin_block(0.4, 1);
        cursor_.insertText(QString{QChar::ObjectReplacementCharacter},
                           ChartObject::format(html_.mid(begin, end + 6 - begin), palette_));
    }

    void table() {
        std::vector<TableRow> rows;
        int heads = 0;
        QString caption;
        while (xml_.readNextStartElement()) {
            if (is("caption")) {
                caption = text();
                continue;
            }
            const bool head = is("thead");
            while (xml_.readNextStartElement()) {
                rows.push_back(row(head));
                if (head) ++heads;
            }
        }
        if (!caption.isEmpty()) heading(caption, 2);
        int columns = 0;
        for (const auto& row : rows) {
            int width = 0;
            for (const auto& cell : row) width += cell.columns;
            columns = std::max(columns, width);
        }
        if (columns > 0) set(rows, heads, columns);
    }

    TableRow row(bool head) {
        const auto of = kind();
        const auto passage = this->passage();
        TableRow cells;
        while (xml_.readNextStartElement()) {
            TableCell cell;
            const auto attributes = xml_.attributes();
            const auto span = attributes.value(QLatin1String("colspan"));
            cell.columns = span.isEmpty() ? 1 : std::max(1, span.toInt());
            if (cells.empty()) cell.passage = passage;
            cell.left = cells.empty() || kind().contains(QLatin1String("text"));
            cell.head = head;
            cell.strong = of == QLatin1String("strong");
            cell.section = of == QLatin1String("section");
            const auto style = attributes.value(QLatin1String("style")).toString();
            if (style.startsWith(QLatin1String("--depth:"))) cell.depth = style.mid(8).trimmed().toInt();
            read(cell);
            cells.push_back(std::move(cell));
        }
        return cells;
    }

    void read(TableCell& cell) {
        for (int depth = 1; depth > 0 && !xml_.atEnd();) {
            const auto token = xml_.readNext();
            if (token == QXmlStreamReader::Characters) cell.text += xml_.text();
            if (token == QXmlStreamReader::EndElement) --depth;
            if (token != QXmlStreamReader::StartElement) continue;
            ++depth;
            const auto style = xml_.attributes().value(QLatin1String("style")).toString();
            if (kind() == QLatin1String("dot")) cell.dot = QColor{style.section(QLatin1Char(' '), -1)};
        }
        cell.text = cell.text.trimmed();
    }

    void set(const std::vector<TableRow>& rows, int heads, int columns) {
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(size_ * 0.3);
        format.setBorderCollapse(true);
        format.setHeaderRowCount(heads);
        format.setBottomMargin(size_);
        auto* table = cursor_.insertTable(static_cast<int>(rows.size()), columns, format);
        const auto line = palette_.color(QPalette::Mid);
        for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
            int column = 0;
            for (const auto& cell : rows[static_cast<std::size_t>(r)]) {
                if (cell.columns > 1 && column + cell.columns <= columns) {
                    table->mergeCells(r, column, 1, cell.columns);
                }
                auto place = table->cellAt(r, column);
                QTextTableCellFormat look;
                look.setBottomBorder(r + 1 == heads ? 1.2 : 0.5);
                look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                look.setBottomBorderBrush(r + 1 == heads ? palette_.color(QPalette::Text) : line);
                place.setFormat(look);
                fill(place.firstCursorPosition(), cell);
                column += cell.columns;
            }
        }
        cursor_.movePosition(QTextCursor::End);
    }

    void fill(QTextCursor at, const TableCell& cell) {
        QTextBlockFormat block;
        block.setAlignment(cell.left ? Qt::AlignLeft : Qt::AlignRight);
        block.setLeftMargin(cell.depth * size_ * 1.2);
        if (cell.section) block.setTopMargin(size_);
        // Figures stay on one line, and so do names that are not long: a row is then on one page.
        constexpr qsizetype long_name = 44;
        block.setNonBreakableLines(!cell.head && (!cell.left || cell.text.size() <= long_name));
        at.setBlockFormat(block);
        QTextCharFormat format;
        format.setFontPointSize(size_ * (cell.head ? 0.85 : cell.section ? 1.05 : 0.95));
        format.setForeground(cell.head ? quiet_ : palette_.color(QPalette::Text));
        if (cell.head || cell.strong || cell.section) format.setFontWeight(QFont::DemiBold);
        if (cell.dot.isValid()) {
            auto dot = format;
            dot.setForeground(cell.dot);
            at.insertText(QStringLiteral("■ "), dot);
        }
        lead(format, cell.passage);
        at.insertText(cell.text, format);
    }

    const QString& html_;
    QXmlStreamReader xml_;
    QTextCursor cursor_;
    const QPalette& palette_;
    qreal size_;
    QColor quiet_;
    bool first_ = true;
    bool in_quote_ = false;
    QString quoted_;  // the passage of the quote
    bool in_footer_ = false;
};

QPalette paper() {
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    palette.setColor(QPalette::Link, Qt::black);
    palette.setColor(QPalette::Mid, QColor{0xBB, 0xBB, 0xBB});
    return palette;
}

}  // namespace

QString passage_link(const ReportPassage& passage) {
    return QStringLiteral("passage:%1-%2/").arg(passage.begin).arg(passage.end) +
           QString::fromLatin1(QUrl::toPercentEncoding(passage.source));
}

std::optional<ReportPassage> linked_passage(const QUrl& link) {
    if (link.scheme() != QLatin1String("passage")) return std::nullopt;
    const auto path = link.path(QUrl::FullyDecoded);
    const auto slash = path.indexOf(QLatin1Char('/'));
    const auto bounds = path.left(slash).split(QLatin1Char('-'));
    if (slash < 0 || bounds.size() != 2) return std::nullopt;
    const ReportPassage passage{path.mid(slash + 1), bounds[0].toUInt(), bounds[1].toUInt()};
    if (passage.source.isEmpty() || passage.begin > passage.end) return std::nullopt;
    return passage;
}

void set_report(QTextDocument& document, const QString& html, const QPalette& palette) {
    document.clear();
    document.setUndoRedoEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);  // a word is never broken: a table is rather broader
    document.setDefaultTextOption(option);
    document.documentLayout()->registerHandler(ChartObject::type, new ChartObject(&document));
    QTextCursor one{&document};
    one.beginEditBlock();  // laid out once, not after every cell
    Setter{document, html, palette}.set();
    one.endEditBlock();
}

namespace {

/// The report on the pages of a device.
class Print {
  public:
    Print(QPagedPaintDevice& device, const QString& html, qreal points) : device_(device) {
        auto font = QGuiApplication::font();
        font.setPointSizeF(points);
        document_.setDefaultFont(font);
        number_font_ = QFont{font, &device};
        number_height_ = QFontMetricsF{number_font_, &device}.lineSpacing() * 2;
        document_.documentLayout()->setPaintDevice(&device);
        document_.setDocumentMargin(0);
        document_.setPageSize(
            {static_cast<qreal>(device.width()), static_cast<qreal>(device.height()) - number_height_});
        set_report(document_, html, paper());
    }

    /// Whether no table is broader than the page.
    [[nodiscard]] bool fits() const { return document_.size().width() <= document_.pageSize().width() + 1; }

    void paint(coding::Progress& progress) {
        keep_headings();
        QPainter painter(&device_);
        const int pages = document_.pageCount();
        for (int page = 0; page < pages; ++page) {
            coding::advance(progress, static_cast<std::uint64_t>(page), static_cast<std::uint64_t>(pages),
                            {});
            if (page > 0) device_.newPage();
            paint_page(painter, page);
            if (pages > 1) paint_number(painter, QStringLiteral("%1 / %2").arg(page + 1).arg(pages));
        }
    }

  private:
    [[nodiscard]] int page_of(const QTextBlock& block) const {
        auto top = document_.documentLayout()->blockBoundingRect(block).top();
        // A chart that finds no room goes on, while its block begins where the one before ends.
        if (block.layout()->lineCount() > 0) top += block.layout()->lineAt(0).y();
        return static_cast<int>(top / document_.pageSize().height());
    }

    // A heading goes to the page of what it is over.
    void keep_headings() {
        for (auto block = document_.begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() == 0 || !block.next().isValid()) continue;
            if (page_of(block) == page_of(block.next())) continue;
            QTextCursor cursor{block};
            auto format = block.blockFormat();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            cursor.setBlockFormat(format);
        }
    }

    void paint_page(QPainter& painter, int page) {
        const auto size = document_.pageSize();
        const QRectF shown{{0, page * size.height()}, size};
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = paper();
        context.clip = shown;
        painter.save();
        painter.translate(0, -shown.top());
        painter.setClipRect(shown);
        document_.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void paint_number(QPainter& painter, const QString& number) {
        painter.setFont(number_font_);
        painter.setPen(Qt::darkGray);
        painter.drawText(
            QRectF{0, device_.height() - number_height_, static_cast<qreal>(device_.width()), number_height_},
            Qt::AlignRight | Qt::AlignBottom, number);
    }

    QPagedPaintDevice& device_;
    QTextDocument document_;
    QFont number_font_;
    qreal number_height_ = 0;
};

}  // namespace

void print_on(QPagedPaintDevice& device, const QString& html, coding::Progress& progress) {
    // Upright if the tables fit so; else on its side, and as small as they need.
    constexpr std::array<std::pair<QPageLayout::Orientation, qreal>, 5> ways{{
        {QPageLayout::Portrait, 8.5},
        {QPageLayout::Landscape, 8.5},
        {QPageLayout::Landscape, 7.5},
        {QPageLayout::Landscape, 6.5},
        {QPageLayout::Landscape, 5.5},
    }};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        device.setPageOrientation(ways[i].first);
        Print print{device, html, ways[i].second};
        if (i + 1 < ways.size() && !print.fits()) continue;
        return print.paint(progress);
    }
}

bool print_to_pdf(const QString& html, const QString& path, coding::Progress& progress) {
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly)) return false;
    {
        QPdfWriter writer{&file};
        writer.setPageSize(QPageSize{QPageSize::A4});
        writer.setPageMargins({16, 16, 16, 16}, QPageLayout::Millimeter);
        print_on(writer, html, progress);
    }
    return file.commit();
}

int print_page(const QString& html_path, const QString& pdf_path) {
    QFile file{html_path};
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "focale-annotator: error: %s: %s\n", qPrintable(html_path),
                     qPrintable(file.errorString()));
        return 1;
    }
    coding::SilentProgress silent;
    if (print_to_pdf(QString::fromUtf8(file.readAll()), pdf_path, silent)) return 0;
    std::fprintf(stderr, "focale-annotator: error: %s could not be written.\n", qPrintable(pdf_path));
    return 1;
}

}  // namespace annotator
