// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <numeric>

#include "annotator/reports/column_widths.hpp"
#include "annotator/reports/printed_pieces.hpp"

namespace annotator {
namespace {

constexpr qreal side_padding = 0.4, line_padding = 0.25;  // of a cell, in sizes of letters
constexpr qreal thin_rule = 0.15, thick_rule = 0.35;      // millimetres, of rules
constexpr std::size_t rows_kept_whole = 14;
constexpr qreal between_halves = 3;        // sizes of letters
constexpr qreal smaller_for_names = 0.85;  // letters, rather than to break names

/// Rows are laid out when they are measured and again when they are painted: to keep all of a long table
/// takes much room.
class PrintedTable : public PrintedPiece {
  public:
    PrintedTable(const PageTable& table, const Paper& paper) : table_(table), paper_(paper) {
        const auto room = table.halves ? (paper.width() - between_halves * paper.em()) / 2 : paper.width();
        // What the narrowest columns need tells how small the letters must be.
        scale_ = room / total(widths(0, 1));
        if (scale_ < smaller_for_names) {
            names_ = Names::broken;
            scale_ = room / total(widths(0, 1));
        }
        scale_ = std::min<qreal>(1, scale_);
        lay_out_rows(room);
        break_names_for_texts(room);
    }

    [[nodiscard]] Flow flow() const override {
        Flow flow;
        flow.parts = heights_;
        flow.heads = static_cast<std::size_t>(table_.heads);
        flow.below = paper_.em();
        flow.whole = table_.rows.size() <= rows_kept_whole + flow.heads;
        flow.together = 3;
        flow.columns = table_.halves ? 2 : 1;
        for (const auto& row : table_.rows) flow.leads.push_back(!row.empty() && row.front().section);
        return flow;
    }

    void paint(QPainter& painter, std::size_t part, QPointF at) const override {
        const auto& row = table_.rows[part];
        const auto bottom = at.y() + heights_[part];
        const bool over_heads = part + 1 < static_cast<std::size_t>(table_.heads);
        auto left = at.x();
        std::size_t column = 0;
        for (const auto& cell : row) {
            const auto breadth = this->breadth(column, cell);
            QTextLayout layout;
            const auto high = lay_out_cell(layout, cell, breadth);
            const auto top =
                cell.head || cell.section ? heights_[part] - high - line_padding * em() : line_padding * em();
            painter.setPen(cell.head ? quiet_text(paper_.palette()) : paper_.palette().color(QPalette::Text));
            layout.draw(&painter, {left + before(cell), at.y() + top});
            if (over_heads && !cell.text.isEmpty()) {  // as far as what it is over
                painter.setPen(QPen{paper_.palette().color(QPalette::Mid), paper_.millimetres(thin_rule)});
                painter.drawLine(QPointF{left + side_padding * em(), bottom},
                                 QPointF{left + breadth - side_padding * em(), bottom});
            }
            left += breadth;
            column += static_cast<std::size_t>(cell.columns);
        }
        const bool under_heads = part + 1 == static_cast<std::size_t>(table_.heads);
        const auto colour = paper_.palette().color(under_heads ? QPalette::Text : QPalette::Mid);
        painter.setPen(QPen{colour, paper_.millimetres(under_heads ? thick_rule : thin_rule)});
        if (!over_heads) painter.drawLine(QPointF{at.x(), bottom}, QPointF{at.x() + total(widths_), bottom});
    }

  private:
    static qreal total(const std::vector<qreal>& widths) {
        return std::accumulate(widths.begin(), widths.end(), qreal{0});
    }

    [[nodiscard]] qreal em() const { return paper_.em() * scale_; }

    [[nodiscard]] std::vector<qreal> widths(qreal room, qreal scale) const {
        return column_widths(table_, paper_.points() * scale, 2 * side_padding * paper_.em() * scale, room,
                             names_, &paper_.device());
    }

    void lay_out_rows(qreal room) {
        widths_ = widths(room, scale_);
        heights_.clear();
        for (const auto& row : table_.rows) heights_.push_back(height(row));
    }

    /// Names on one line can leave longer texts so little room that these make the table much higher.
    void break_names_for_texts(qreal room) {
        constexpr std::size_t rows_laid_out_twice = 500;  // at most
        constexpr qreal much_lower = 0.85;
        if (names_ == Names::broken || table_.rows.size() > rows_laid_out_twice) return;
        const auto widths = widths_, heights = heights_;
        names_ = Names::broken;
        lay_out_rows(room);
        if (total(heights_) < much_lower * total(heights)) return;
        names_ = Names::on_one_line;
        widths_ = widths;
        heights_ = heights;
    }

    [[nodiscard]] qreal breadth(std::size_t column, const PageCell& cell) const {
        qreal breadth = 0;
        const auto end = std::min(widths_.size(), column + static_cast<std::size_t>(cell.columns));
        for (; column < end; ++column) breadth += widths_[column];
        return breadth;
    }

    [[nodiscard]] qreal before(const PageCell& cell) const {
        return (side_padding + cell.depth * depth_indent) * em();
    }

    qreal lay_out_cell(QTextLayout& layout, const PageCell& cell, qreal breadth) const {
        const auto letters = letters_of(cell);
        const auto dot = cell.dot.isValid() ? dot_and_space() : QString{};
        layout.setText(dot + cell.text);
        layout.setFont(QFont{paper_.font(letters.scale * scale_, letters.bold), &paper_.device()});
        QTextOption option{cell.left ? Qt::AlignLeft : Qt::AlignRight};
        option.setWrapMode(cell.left || cell.head ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                                  : QTextOption::NoWrap);
        layout.setTextOption(option);
        if (!dot.isEmpty()) {
            QTextCharFormat coloured;
            coloured.setForeground(cell.dot);
            layout.setFormats({{0, 1, coloured}});
        }
        return lay_out(layout, breadth - before(cell) - side_padding * em());
    }

    [[nodiscard]] qreal height(const PageRow& row) const {
        qreal highest = 0;
        std::size_t column = 0;
        for (const auto& cell : row) {
            QTextLayout layout;
            const auto above = cell.section ? em() : 0;
            highest = std::max(highest, above + lay_out_cell(layout, cell, breadth(column, cell)));
            column += static_cast<std::size_t>(cell.columns);
        }
        return highest + 2 * line_padding * em();
    }

    const PageTable& table_;
    const Paper& paper_;
    qreal scale_ = 1;
    std::vector<qreal> widths_, heights_;
    Names names_ = Names::on_one_line;
};

}  // namespace

std::unique_ptr<PrintedPiece> printed(const PageTable& table, const Paper& paper) {
    return std::make_unique<PrintedTable>(table, paper);
}

}  // namespace annotator
