// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_page.hpp"

#include <QXmlStreamReader>
#include <algorithm>
#include <utility>

#include "annotator/reports/report_links.hpp"

namespace annotator {
namespace {

class PageReader {
  public:
    explicit PageReader(const QString& html) : html_(html), xml_(html) {}

    ReportPage read() && {
        while (xml_.readNextStartElement()) {
            if (is("html")) continue;
            if (is("body") || is("main")) continue;
            if (is("head")) {
                xml_.skipCurrentElement();
                continue;
            }
            element();
        }
        return std::move(page_);
    }

  private:
    [[nodiscard]] bool is(const char* name) const { return xml_.name() == QLatin1String(name); }
    [[nodiscard]] QString kind() const { return xml_.attributes().value(QLatin1String("class")).toString(); }
    QString text() { return xml_.readElementText(QXmlStreamReader::IncludeChildElements).trimmed(); }

    /// Reads what the element holds, whatever it is.
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
            const bool part = kind() == QLatin1String("part");
            return paragraph({.words = text(), .level = level, .part = part});
        }
        if (name == QLatin1String("p")) {
            const auto of = kind();
            const bool soft = of == QLatin1String("project") || of == QLatin1String("scope") ||
                              of == QLatin1String("note") || in_footer_;
            return paragraph({.words = text(),
                              .scale = soft                            ? 0.9
                                       : of == QLatin1String("totals") ? 1.1
                                                                       : 1,
                              .soft = soft,
                              .note = of == QLatin1String("note"),
                              .apart = std::exchange(foot_begins_, false)});
        }
        if (name == QLatin1String("figcaption")) {
            if (!in_quote_) return caption(text(), 3);
            return paragraph({.words = text(), .scale = 0.9, .soft = true, .indent = 1, .passage = quoted_});
        }
        if (name == QLatin1String("blockquote"))
            return paragraph({.words = text(), .scale = 1.05, .indent = 1});
        if (name == QLatin1String("li")) return paragraph({.words = QStringLiteral("• ") + text()});
        if (name == QLatin1String("dt")) return paragraph({.words = text(), .bold = true});
        if (name == QLatin1String("dd")) return paragraph({.words = text(), .soft = true});
        if (name == QLatin1String("nav"))  // the contents of a dossier
            heading(xml_.attributes().value(QLatin1String("aria-label")).toString(), 3);
        const auto was_quote =
            std::exchange(in_quote_, in_quote_ || kind().startsWith(QLatin1String("quote")));
        const auto was_halves =
            std::exchange(in_halves_, in_halves_ || kind() == QLatin1String("table halves"));
        const auto was_quoted = std::exchange(quoted_, passage());
        const bool footer = name == QLatin1String("footer");
        foot_begins_ = foot_begins_ || footer;
        const auto was_footer = std::exchange(in_footer_, in_footer_ || footer);
        inside();
        in_quote_ = was_quote;
        in_halves_ = was_halves;
        quoted_ = was_quoted;
        in_footer_ = was_footer;
    }

    void heading(const QString& words, int level) { page_.emplace_back(PageText{words, level}); }
    void caption(const QString& words, int level) {
        paragraph({.words = words, .level = level, .caption = true});
    }
    void paragraph(PageText words) { page_.emplace_back(std::move(words)); }

    /// Where the element leads; empty where it tells of no passage.
    [[nodiscard]] QString passage() const { return link_of(xml_.attributes()); }

    void chart() {
        const auto at = xml_.characterOffset();
        const auto begin = html_.lastIndexOf(QLatin1String("<svg"), at - 1);
        const auto end = html_.indexOf(QLatin1String("</svg>"), at);
        xml_.skipCurrentElement();
        if (begin < 0 || end < 0) return;
        const auto svg = html_.mid(begin, end + 6 - begin);
        page_.emplace_back(PageChart{svg, chart_spots(svg)});
    }

    void table() {
        PageTable table;
        table.halves = in_halves_;
        QString title;
        while (xml_.readNextStartElement()) {
            if (is("caption")) {
                title = text();
                continue;
            }
            const bool head = is("thead");
            while (xml_.readNextStartElement()) {
                table.rows.push_back(row(head));
                if (head) ++table.heads;
            }
        }
        if (!title.isEmpty()) caption(title, 2);
        for (const auto& row : table.rows) {
            int width = 0;
            for (const auto& cell : row) width += cell.columns;
            table.columns = std::max(table.columns, width);
        }
        if (table.columns > 0) page_.emplace_back(std::move(table));
    }

    PageRow row(bool head) {
        const auto of = kind();
        const auto passage = this->passage();
        PageRow cells;
        while (xml_.readNextStartElement()) {
            PageCell cell;
            const auto attributes = xml_.attributes();
            const auto span = attributes.value(QLatin1String("colspan"));
            cell.columns = span.isEmpty() ? 1 : std::max(1, span.toInt());
            if (cells.empty()) cell.passage = passage;
            const bool heads = attributes.value(QLatin1String("scope")) != QLatin1String("col");
            cell.left = kind().contains(QLatin1String("text")) || (is("th") && heads);
            cell.head = head;
            const bool prose = is("td") && cell.left;  // stays light
            cell.strong = of == QLatin1String("strong") && !prose;
            cell.section = of == QLatin1String("section");
            const auto style = attributes.value(QLatin1String("style")).toString();
            if (style.startsWith(QLatin1String("--depth:"))) cell.depth = style.mid(8).trimmed().toInt();
            read(cell);
            cells.push_back(std::move(cell));
        }
        return cells;
    }

    void read(PageCell& cell) {
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

    const QString& html_;
    QXmlStreamReader xml_;
    ReportPage page_;
    bool in_quote_ = false;
    bool in_halves_ = false;
    QString quoted_;  // the passage of the quote
    bool in_footer_ = false;
    bool foot_begins_ = false;
};

}  // namespace

ReportPage read_page(const QString& html) {
    return PageReader{html}.read();
}

}  // namespace annotator
