// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstddef>
#include <memory>

#include "annotator/reports/paper.hpp"
#include "annotator/reports/report_page.hpp"
#include "annotator/reports/sheets.hpp"

class QPainter;

namespace annotator {

/// A piece of a report as it stands on paper, part by part.
class PrintedPiece {
  public:
    PrintedPiece() = default;
    PrintedPiece(const PrintedPiece&) = delete;
    PrintedPiece& operator=(const PrintedPiece&) = delete;
    virtual ~PrintedPiece() = default;

    [[nodiscard]] virtual Flow flow() const = 0;
    virtual void paint(QPainter& painter, std::size_t part, QPointF at) const = 0;
};

/// `next` is the piece that follows, if there is one. Page, paper must outlive them.
std::unique_ptr<PrintedPiece> printed(const PageText& text, const PageText* next, const Paper& paper);
/// `most` is the height of a sheet, `led_by` what the lines that lead up to it take of that.
std::unique_ptr<PrintedPiece> printed(const PageChart& chart, const Paper& paper, qreal most, qreal led_by);
std::unique_ptr<PrintedPiece> printed(const PageTable& table, const Paper& paper);

}  // namespace annotator
