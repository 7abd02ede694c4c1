// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/chart_object.hpp"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextDocument>
#include <memory>

namespace annotator {
namespace {

// Read once: a chart of a thousand pieces takes long, and is laid out and painted many times.
using Drawing = std::shared_ptr<QSvgRenderer>;
constexpr int drawing_property = QTextFormat::UserProperty + 1;
using Spots = std::shared_ptr<const std::vector<ChartSpot>>;
constexpr int spots_property = QTextFormat::UserProperty + 5;
constexpr qreal shown_width = 760;  // of the view box, at full size
constexpr qreal least_scale = 0.6;  // on a screen: where there is less room, it is scrolled to
constexpr qreal of_a_page = 0.78;   // a chart leaves room for its heading, and on the first page for more

const char* bar_colour(bool dark) {
    return dark ? "#82b1d1" : "#3d6d8c";
}

/// The page's colours (libcoding/report/html_style.cpp) as a chart outside it needs them.
QString style(const QPalette& palette) {
    const auto ink = palette.color(QPalette::Text).name();
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    const auto soft = QString::fromLatin1(dark ? "#a6aeb5" : "#56606b");
    const auto wash = QString::fromLatin1(dark ? "#2a2f34" : "#eff1ed");
    const auto line = QString::fromLatin1(dark ? "#3c434a" : "#d6dad5");
    return QStringLiteral(
               "<style>.label,.value{fill:%1} .value{font-weight:600} .bar,.cell{fill:%2} .on-cell{fill:%3} "
               ".lever{fill:%4} .barrier{fill:%5} .hatch-ground{fill:%6} .hatch-line{fill:%7} "
               ".whisker{stroke:%1;stroke-width:1.5} .axis{stroke:%8} .swatch{stroke:%8} .grid{stroke:%9} ")
               .arg(ink, QString::fromLatin1(bar_colour(dark)), palette.color(QPalette::Base).name(),
                    QString::fromLatin1(dark ? "#4ca7e0" : "#0072b2"),
                    QString::fromLatin1(dark ? "#f28b47" : "#d55e00"),
                    QString::fromLatin1(dark ? "#3d374b" : "#ded9e8"),
                    QString::fromLatin1(dark ? "#b5a8d0" : "#75678f"), soft, line) +
           QStringLiteral(
               ".lane,.track{fill:%1} .other{fill:%2;fill-opacity:0.3} "
               ".neither{fill:%2;fill-opacity:0.65} .quiet{fill:%2;font-size:12px} "
               ".small{font-size:11px} .curve{fill:none;stroke:%3;stroke-width:2.5} "
               ".faint{fill:none;stroke:%2;stroke-width:1.5;stroke-dasharray:5 4} .arrow,.node{fill:%3} "
               ".band{fill:%2;fill-opacity:0.16}</style>")
               .arg(wash, soft, QString::fromLatin1(bar_colour(dark)));
}

/// What QtSvg does not draw as a browser does: patterns, halos around words, and an opacity or a breadth of
/// its own beside a colour from the style.
void suit_qt(QString& svg, const QPalette& palette) {
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    static const QRegularExpression pattern{QStringLiteral("fill=\"url\\(#hatch-[0-9]+\\)\"")};
    svg.replace(pattern, QStringLiteral("fill=\"%1\"").arg(QLatin1String(dark ? "#7f73a0" : "#b3a7cc")));
    static const QRegularExpression halo{
        QStringLiteral("(<text([^>]*) class=\"[^\"]*haloed[^\"]*\"([^>]*)>([^<]*)</text>)")};
    const auto paper = palette.color(QPalette::Base).name();
    svg.replace(halo, QStringLiteral("<text\\2\\3 font-weight=\"600\" fill=\"%1\" stroke=\"%1\" "
                                     "stroke-width=\"4\" stroke-linejoin=\"round\">\\4</text>\\1")
                          .arg(paper));
    svg.replace(QStringLiteral("class=\"cell\""),
                QStringLiteral("class=\"cell\" fill=\"%1\"").arg(QLatin1String(bar_colour(dark))));
    svg.replace(QStringLiteral("class=\"stroke\""),
                QStringLiteral("fill=\"none\" stroke-opacity=\"0.55\" stroke=\"%1\"")
                    .arg(QLatin1String(bar_colour(dark))));
}

/// In the units of what the document is laid out for: a printer’s are much finer than a screen’s.
QFontMetricsF font_metrics(const QTextDocument& document) {
    auto* device = document.documentLayout()->paintDevice();
    return device == nullptr ? QFontMetricsF{document.defaultFont()}
                             : QFontMetricsF{document.defaultFont(), device};
}

}  // namespace

std::shared_ptr<QSvgRenderer> ChartObject::drawing(const QString& svg, const QPalette& palette) {
    auto whole = svg;
    whole.replace(QStringLiteral("<svg "),
                  QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" "
                                 "font-size=\"14\" "));
    whole.insert(whole.indexOf(QLatin1Char('>')) + 1, style(palette));
    suit_qt(whole, palette);
    return std::make_shared<QSvgRenderer>(whole.toUtf8());
}

QTextCharFormat ChartObject::format(const PageChart& chart, const QPalette& palette) {
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(drawing_property, QVariant::fromValue(drawing(chart.svg, palette)));
    format.setProperty(spots_property,
                       QVariant::fromValue(Spots{std::make_shared<std::vector<ChartSpot>>(chart.spots)}));
    return format;
}

std::optional<ChartSpot> ChartObject::spot_at(const QTextDocument& document, QPointF point) {
    const auto* layout = document.documentLayout();
    const auto block = document.findBlock(layout->hitTest(point, Qt::FuzzyHit));
    if (!block.isValid() || block.begin().atEnd()) return std::nullopt;
    const auto format = block.begin().fragment().charFormat();
    const auto drawing = format.property(drawing_property).value<Drawing>();
    const auto spots = format.property(spots_property).value<Spots>();
    if (!drawing || !spots || block.layout()->lineCount() == 0) return std::nullopt;
    const auto line = block.layout()->lineAt(0).naturalTextRect();
    const auto shown = line.translated(layout->blockBoundingRect(block).topLeft());
    if (shown.isEmpty() || !shown.contains(point)) return std::nullopt;
    const auto box = drawing->viewBoxF();
    const auto scale = box.width() / shown.width();
    return annotator::spot_at(*spots, box.topLeft() + (point - shown.topLeft()) * scale);
}

QSizeF ChartObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const auto drawing = format.property(drawing_property).value<Drawing>();
    const auto box = drawing ? drawing->viewBoxF() : QRectF{};
    if (box.isEmpty()) return {};
    const auto page = document->pageSize().width() > 0 ? document->pageSize().width() : document->textWidth();
    const auto room = page > 0 ? page - 2 * document->documentMargin() - 8 : shown_width;
    const auto font = font_metrics(*document);
    const auto natural = box.width() * font.height() / 17;
    const bool on_screen = document->pageSize().height() <= 0;
    const auto width = std::min(std::max(room, on_screen ? natural * least_scale : 0), natural);
    auto size = QSizeF{width, width * box.height() / box.width()};
    // A chart that is longer than a page is made to fit on one.
    const auto page_height = document->pageSize().height();
    if (page_height > 0 && size.height() > page_height * of_a_page)
        size *= page_height * of_a_page / size.height();
    return size;
}

void ChartObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                             const QTextFormat& format) {
    if (const auto drawing = format.property(drawing_property).value<Drawing>())
        drawing->render(painter, rect);
}

}  // namespace annotator
