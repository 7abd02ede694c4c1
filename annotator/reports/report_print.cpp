// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/report_print.hpp"

#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <cstdio>
#include <memory>
#include <vector>

#include "annotator/reports/printed_pieces.hpp"

namespace annotator {
namespace {

QString title_of(const ReportPage& page) {
    for (const auto& piece : page) {
        const auto* text = std::get_if<PageText>(&piece);
        if (text != nullptr && text->level == 1) return text->words;
    }
    return {};
}

/// The report on the sheets of a device. A QTextDocument breaks lines and rows at the end of a page, has one
/// size of letters for tables of any breadth, and keeps no heading; so each piece is laid out by itself.
class Print {
  public:
    Print(QPagedPaintDevice& device, ReportPage page)
        : device_(device), paper_(device), page_(std::move(page)) {
        const auto height = device.height() - furniture();
        std::vector<Flow> flows;
        for (std::size_t n = 0; n < page_.size(); ++n) {
            pieces_.push_back(piece(n, height, flows));
            flows.push_back(pieces_.back()->flow());
            columns_.push_back(flows.back().columns);
        }
        placed_ = placed_on_sheets(flows, height);
    }

    void paint(coding::Progress& progress) const {
        QPainter painter(&device_);
        const auto sheets = placed_.empty() ? 0 : placed_.back().sheet + 1;
        std::size_t next = 0;
        for (std::size_t sheet = 0; sheet < sheets; ++sheet) {
            coding::advance(progress, sheet, sheets, {});
            if (sheet > 0) device_.newPage();
            for (; next < placed_.size() && placed_[next].sheet == sheet; ++next)
                paint(painter, placed_[next]);
            if (sheets > 1) paint_furniture(painter, sheet, sheets);
        }
    }

  private:
    /// `before` are the flows of the pieces before it.
    [[nodiscard]] std::unique_ptr<PrintedPiece> piece(std::size_t n, qreal height,
                                                      const std::vector<Flow>& before) const {
        if (const auto* text = std::get_if<PageText>(&page_[n])) {
            const auto* next = n + 1 < page_.size() ? std::get_if<PageText>(&page_[n + 1]) : nullptr;
            return printed(*text, next, paper_);
        }
        if (const auto* chart = std::get_if<PageChart>(&page_[n])) {
            return printed(*chart, paper_, height, height_of(before, first_that_leads_up(before)));
        }
        return printed(std::get<PageTable>(page_[n]), paper_);
    }

    void paint(QPainter& painter, const Placed& part) const {
        const auto left =
            paper_.width() / static_cast<qreal>(columns_[part.flow]) * static_cast<qreal>(part.column);
        pieces_[part.flow]->paint(painter, part.part, {left, part.top});
    }

    [[nodiscard]] qreal furniture() const { return paper_.line_height(small) * 2; }

    /// Which report it is, and which of its sheets.
    void paint_furniture(QPainter& painter, std::size_t sheet, std::size_t sheets) const {
        painter.setFont(QFont{paper_.font(small, false), &device_});
        painter.setPen(Qt::darkGray);
        const QRectF line{0, device_.height() - furniture(), paper_.width(), furniture()};
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(sheet + 1).arg(sheets));
        if (sheet > 0) painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title_of(page_));
    }

    static constexpr qreal small = 0.85;  // of the letters

    QPagedPaintDevice& device_;
    Paper paper_;
    ReportPage page_;
    std::vector<std::unique_ptr<PrintedPiece>> pieces_;
    std::vector<std::size_t> columns_;
    std::vector<Placed> placed_;
};

}  // namespace

void print_on(QPagedPaintDevice& device, const QString& html, coding::Progress& progress) {
    Print{device, read_page(html)}.paint(progress);
}

bool print_to_pdf(const QString& html, const QString& path, coding::Progress& progress) {
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly)) return false;
    {
        QPdfWriter writer{&file};
        writer.setPageSize(QPageSize{QPageSize::A4});
        writer.setPageMargins({16, 16, 16, 16}, QPageLayout::Millimeter);
        auto page = read_page(html);
        writer.setTitle(title_of(page));
        writer.setCreator(QStringLiteral("Focale"));
        Print{writer, std::move(page)}.paint(progress);
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
