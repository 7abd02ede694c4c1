// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/transcript/block_layout.hpp"

#include <QFontMetrics>
#include <algorithm>

#include "libcoding/text/utf8.hpp"

namespace annotator {
namespace {

using coding::BlockKind;

std::string_view shown_text(const TranscriptDocument& document, std::size_t block) {
    const auto shown = document.shown(block);
    const auto start = document.start(block);
    return coding::text::slice(document.block(block).text, {shown.begin - start, shown.end - start});
}

QList<QTextLayout::FormatRange> formats(const TranscriptDocument& document, std::size_t block,
                                        const coding::text::PositionMap& map, coding::Span shown,
                                        const QColor& faint) {
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&](coding::Span span, bool italic) {
        const auto begin = std::clamp(span.begin, shown.begin, shown.end) - shown.begin;
        const auto end = std::clamp(span.end, shown.begin, shown.end) - shown.begin;
        if (begin >= end) return;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(map.utf16_from_code_point(begin));
        range.length = static_cast<int>(map.utf16_from_code_point(end)) - range.start;
        range.format.setForeground(faint);
        range.format.setFontItalic(italic);
        ranges.append(range);
    };
    const auto& shape = document.block(block);
    if (shape.kind == BlockKind::metadata) add(shown, false);
    const auto start = document.start(block);
    for (const auto& mark : shape.marks) {
        add({start + mark.span.begin, start + mark.span.end}, mark.kind == coding::MarkKind::stage);
    }
    return ranges;
}

int gap_above(const TranscriptDocument& document, std::size_t block, const PageMetrics& metrics) {
    const bool quiet = document.block(block).kind == BlockKind::metadata;
    const int gap =
        document.block(block).kind == BlockKind::heading ? metrics.block_gap * 2 : metrics.block_gap;
    return (quiet ? metrics.block_gap / 2 : gap) +
           (begins_question(document, block) ? metrics.question_gap : 0);
}

}  // namespace

bool begins_question(const TranscriptDocument& document, std::size_t block) {
    const auto question = document.block(block).question;
    return question && (block == 0 || document.block(block - 1).question != question);
}

BlockLayout::BlockLayout(const TranscriptDocument& document, std::size_t block, const PageMetrics& metrics,
                         const QColor& faint)
    : shown_(document.shown(block)),
      map_(shown_text(document, block)),
      top_(gap_above(document, block, metrics)),
      line_height_(metrics.line_height) {
    const auto kind = document.block(block).kind;
    auto text = QString::fromUtf8(shown_text(document, block));
    text.replace(QLatin1Char('\n'), QChar{QChar::LineSeparator});
    layout_.setText(text);
    layout_.setFont(kind == BlockKind::heading    ? metrics.heading
                    : kind == BlockKind::metadata ? metrics.small
                                                  : metrics.text);
    layout_.setFormats(formats(document, block, map_, shown_, faint));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout_.setTextOption(option);
    layout_.setCacheEnabled(true);

    int y = top_;
    layout_.beginLayout();
    for (auto line = layout_.createLine(); line.isValid(); line = layout_.createLine()) {
        line.setLineWidth(metrics.text_width);
        // The letters stand in the middle of their line, so that a tint has as much room above as below.
        line.setPosition({0, y + (line_height_ - line.height()) / 2});
        y += line_height_;
    }
    layout_.endLayout();
    height_ = std::max(y, top_ + line_height_);
}

int BlockLayout::estimated_height(std::uint32_t characters, const PageMetrics& metrics) {
    const auto many = static_cast<int>(std::min(characters, 100'000'000U));
    const int lines = std::max(1, (many + metrics.characters - 1) / std::max(1, metrics.characters));
    return metrics.block_gap + lines * metrics.line_height;
}

int BlockLayout::utf16(std::uint32_t position) const {
    const auto inside = std::clamp(position, shown_.begin, shown_.end) - shown_.begin;
    return static_cast<int>(map_.utf16_from_code_point(inside));
}

std::uint32_t BlockLayout::position(int utf16) const {
    const auto unit = std::clamp(utf16, 0, static_cast<int>(map_.utf16_units()));
    return shown_.begin + map_.code_point_from_utf16(static_cast<std::uint32_t>(unit));
}

std::uint32_t BlockLayout::position_at(QPointF point) const {
    const auto row = qFloor((point.y() - top_) / line_height_);
    const auto line = layout_.lineAt(std::clamp(row, 0, layout_.lineCount() - 1));
    auto unit = line.xToCursor(point.x());
    // The end of a wrapped line is the beginning of the next one: stay on the line that was meant.
    const auto end = line.textStart() + line.textLength();
    if (unit >= end && line.lineNumber() + 1 < layout_.lineCount()) {
        unit = layout_.previousCursorPosition(end);
    }
    return position(unit);
}

std::vector<QRectF> BlockLayout::boxes(coding::Span span) const {
    std::vector<QRectF> boxes;
    if (span.end < shown_.begin || span.begin > shown_.end) return boxes;
    const int begin = utf16(span.begin), end = utf16(span.end);
    for (int i = 0; i < layout_.lineCount(); ++i) {
        const auto line = layout_.lineAt(i);
        const int first = line.textStart(), last = first + line.textLength();
        if (last < begin || first > end || (last == begin && begin != end && last != first)) continue;
        if (first == end && begin != end) continue;
        const qreal left = line.cursorToX(std::max(begin, first));
        // Without the space that a line is broken at.
        const qreal right =
            last <= end ? std::min(line.cursorToX(last), line.naturalTextWidth()) : line.cursorToX(end);
        boxes.emplace_back(left, top_ + i * line_height_, std::max(0.0, right - left), line_height_);
    }
    return boxes;
}

QRectF BlockLayout::caret(std::uint32_t position) const {
    const int unit = utf16(position);
    const auto line = layout_.lineForTextPosition(unit);
    if (!line.isValid()) return {0, static_cast<qreal>(top_), 1, static_cast<qreal>(line_height_)};
    return {line.cursorToX(unit), static_cast<qreal>(top_ + line.lineNumber() * line_height_), 1,
            static_cast<qreal>(line_height_)};
}

}  // namespace annotator
