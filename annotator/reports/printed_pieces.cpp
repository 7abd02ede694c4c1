// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/reports/printed_pieces.hpp"

#include <QPainter>
#include <QSvgRenderer>
#include <algorithm>

#include "annotator/reports/chart_object.hpp"
#include "annotator/reports/column_widths.hpp"

namespace annotator {
namespace {

class PrintedText : public PrintedPiece {
  public:
    PrintedText(const PageText& text, const PageText* next, const Paper& paper)
        : text_(text), next_(next), paper_(paper), layout_(words(), font(), &paper.device()) {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout_.setTextOption(option);
        const auto left = text.indent * indent * paper.em();
        lay_out(layout_, std::min(paper.width() - left, longest_line * paper.em()));
    }

    [[nodiscard]] Flow flow() const override {
        constexpr std::size_t few_lines = 10;
        Flow flow;
        for (int line = 0; line < layout_.lineCount(); ++line)
            flow.parts.push_back(layout_.lineAt(line).height());
        const auto em = paper_.em();
        const bool quote = is_quote();
        flow.above = (text_.part            ? 3.5
                      : text_.level == 1    ? 0
                      : text_.level > 0     ? 1.8
                      : text_.apart         ? 1.8
                      : quote || text_.bold ? 0.8
                                            : 0) *
                     em;
        flow.below = (text_.level > 0 ? 0.6 : text_.soft || text_.bold || quote ? 0.2 : 0.4) * em;
        flow.kind = text_.level > 0 ? Flow::Kind::heading : Flow::Kind::lines;
        constexpr int below_all = 9;
        flow.rank = text_.caption ? below_all : text_.part ? 1 : text_.level;
        flow.kept = text_.level > 0 || text_.bold || (quote && next_ != nullptr && next_->soft);
        flow.whole = flow.parts.size() <= few_lines;
        flow.follows = text_.note;
        return flow;
    }

    void paint(QPainter& painter, std::size_t part, QPointF at) const override {
        painter.setPen(text_.soft ? quiet_text(paper_.palette()) : paper_.palette().color(QPalette::Text));
        const auto line = layout_.lineAt(static_cast<int>(part));
        line.draw(&painter, at + QPointF{text_.indent * indent * paper_.em(), -line.y()});
    }

  private:
    static constexpr qreal indent = 1.6;
    static constexpr qreal longest_line = 52;  // in sizes of letters: a longer one is hard to read

    [[nodiscard]] bool is_quote() const { return text_.indent > 0 && !text_.soft; }

    [[nodiscard]] QString words() const {
        auto words = text_.words;
        return words.replace(QLatin1Char('\n'), QChar::LineSeparator);
    }

    [[nodiscard]] QFont font() const {
        const auto scale = text_.part         ? 1.8
                           : text_.level == 0 ? text_.scale
                           : text_.level == 1 ? 2
                           : text_.level == 2 ? 1.5
                                              : 1.2;
        return paper_.font(scale, text_.bold || text_.level > 0);
    }

    const PageText& text_;
    const PageText* next_;
    const Paper& paper_;
    QTextLayout layout_;
};

class PrintedChart : public PrintedPiece {
  public:
    PrintedChart(const PageChart& chart, const Paper& paper, qreal most, qreal led_by)
        : paper_(paper), drawing_(ChartObject::drawing(chart.svg, paper.palette())) {
        const auto box = drawing_->viewBoxF();
        if (box.isEmpty()) return;
        size_ = box.size() * std::min(paper.millimetres(millimetres_a_unit), paper.width() / box.width());
        auto high = size_.height();
        // What is a little higher than half a sheet lets another one stand on the same.
        if (high > half_sheet * most && high <= over_half_sheet * most) high = half_sheet * most;
        // What leads up to it stands on the same sheet.
        const auto room = std::max(least_of_a_sheet * most, most - led_by - above());
        high = std::min({high, of_a_sheet * most, room});
        size_ *= high / size_.height();
    }

    [[nodiscard]] Flow flow() const override {
        Flow flow;
        flow.parts = {size_.height()};
        flow.above = above();
        flow.below = paper_.em();
        return flow;
    }

    void paint(QPainter& painter, std::size_t, QPointF at) const override {
        drawing_->render(&painter, QRectF{at, size_});
    }

  private:
    static constexpr qreal millimetres_a_unit = 0.22;  // of the drawing: its letters are as large as ours
    static constexpr qreal of_a_sheet = 0.85;          // leaves room for what it is called
    static constexpr qreal least_of_a_sheet = 0.65;
    static constexpr qreal half_sheet = 0.44, over_half_sheet = 0.56;

    [[nodiscard]] qreal above() const { return 0.4 * paper_.em(); }

    const Paper& paper_;
    std::shared_ptr<QSvgRenderer> drawing_;
    QSizeF size_;
};

}  // namespace

std::unique_ptr<PrintedPiece> printed(const PageText& text, const PageText* next, const Paper& paper) {
    return std::make_unique<PrintedText>(text, next, paper);
}

std::unique_ptr<PrintedPiece> printed(const PageChart& chart, const Paper& paper, qreal most, qreal led_by) {
    return std::make_unique<PrintedChart>(chart, paper, most, led_by);
}

}  // namespace annotator
