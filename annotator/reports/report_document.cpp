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
#include <QUrl>
#include <array>
#include <cstdio>
#include <utility>

#include "annotator/reports/chart_object.hpp"
#include "annotator/reports/column_widths.hpp"

namespace annotator {
namespace {

/// A part of a table that is laid out in some ten milliseconds.
constexpr std::size_t cells_in_a_part = 240;

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

PageSetter::PageSetter(QTextDocument& document, std::shared_ptr<const ReportPage> page,
                       const QPalette& palette, Tables tables)
    : document_(document),
      page_(std::move(page)),
      palette_(palette),
      tables_(tables),
      size_(document.defaultFont().pointSizeF()) {
    if (size_ <= 0) size_ = 10;
    document.clear();
    document.setUndoRedoEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::WordWrap);  // a word is never broken: a table is rather broader
    document.setDefaultTextOption(option);
    if (document.documentLayout()->handlerForObject(ChartObject::type) == nullptr) {
        document.documentLayout()->registerHandler(ChartObject::type, new ChartObject(&document));
    }
    end_ = QTextCursor{&document};
}

bool PageSetter::step() {
    if (next_ == page_->size()) return false;
    end_.beginEditBlock();  // laid out once, not after every cell
    const bool more = std::visit([this](const auto& piece) { return set(piece); }, (*page_)[next_]);
    end_.endEditBlock();
    if (!more) ++next_;
    return next_ < page_->size();
}

void PageSetter::begin_block(qreal above, qreal below, int indent) {
    QTextBlockFormat block;
    block.setTopMargin(above * size_);
    block.setBottomMargin(below * size_);
    block.setIndent(indent);
    if (next_ == 0) {
        end_.setBlockFormat(block);
    } else {
        end_.insertBlock(block);
    }
}

bool PageSetter::set(const PageText& text) {
    if (text.level > 0) {
        begin_block(text.level == 1 ? 0 : 1.8, 0.6, 0);
        auto block = end_.blockFormat();
        block.setHeadingLevel(text.level);
        block.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        end_.setBlockFormat(block);
    } else {
        const bool quote = text.indent > 0 && !text.soft;  // apart from who said the one above
        begin_block(quote ? 0.8 : text.bold ? 0.5 : 0, text.soft ? 0.2 : 0.4, text.indent);
    }
    QTextCharFormat format;
    const auto scale = text.level == 0 ? text.scale : text.level == 1 ? 2 : text.level == 2 ? 1.5 : 1.2;
    format.setFontPointSize(size_ * scale);
    if (text.bold || text.level > 0) format.setFontWeight(QFont::DemiBold);
    format.setForeground(text.soft ? quiet_text(palette_) : palette_.color(QPalette::Text));
    lead_to(format, text.passage, palette_);
    end_.insertText(text.words, format);
    return false;
}

bool PageSetter::set(const PageChart& chart) {
    begin_block(0.4, 1, 0);
    end_.insertText(QString{QChar::ObjectReplacementCharacter}, ChartObject::format(chart.svg, palette_));
    return false;
}

bool PageSetter::set(const PageTable& table) {
    if (!table_) {
        const auto room = document_.pageSize().width() - 2 * document_.documentMargin();
        table_.emplace(table, palette_, size_, tables_ == Tables::in_parts ? cells_in_a_part : 0, room);
    }
    if (table_->set_part(end_)) return true;
    table_.reset();
    return false;
}

void set_report(QTextDocument& document, const QString& html, const QPalette& palette) {
    PageSetter setter{document, std::make_shared<ReportPage>(read_page(html)), palette,
                      PageSetter::Tables::whole};
    QTextCursor one{&document};
    one.beginEditBlock();
    while (setter.step()) continue;
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
