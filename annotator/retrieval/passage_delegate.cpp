// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/retrieval/passage_delegate.hpp"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include "annotator/retrieval/passage_model.hpp"

namespace annotator {
namespace {

constexpr int lines_of_text = 4;

/// The end of the context before, so that the passage begins on the first or second line.
QString end_of(const QString& text, qsizetype most) {
    if (text.size() <= most) return text;
    auto at = text.size() - most;
    while (at < text.size() && !text[at].isSpace()) ++at;
    return QStringLiteral("…") + text.mid(at);
}

}  // namespace

QSize PassageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto line = option.fontMetrics.lineSpacing();
    // Not asked of the words: rows that are not shown are not read.
    const auto lines = index.data(PassageModel::is_source).toBool() ? 2 : lines_of_text + 2;
    return {line * 10, line * lines};
}

void PassageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const auto line = option.fontMetrics.lineSpacing();
    const auto& palette = option.palette;
    painter->save();
    if (index.data(PassageModel::is_source).toBool()) {
        auto font = option.font;
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(palette.color(QPalette::Text));
        painter->drawText(option.rect.adjusted(line / 2, 0, -line / 2, -line / 4),
                          Qt::AlignBottom | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto ink = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    auto quiet = ink;
    quiet.setAlphaF(0.72F);
    if (selected) painter->fillRect(option.rect, palette.brush(QPalette::Highlight));
    auto area = option.rect.adjusted(line, line / 3, -line / 2, 0);
    const auto colour = index.data(PassageModel::colour).value<QColor>();
    if (colour.isValid()) {
        painter->fillRect(
            QRect{area.left() - line / 2, area.top() + line / 6, line / 5, line * (lines_of_text + 1)},
            colour);
    }
    painter->setPen(quiet);
    const auto facts = index.data(PassageModel::facts).toString();
    painter->drawText(QRect{area.left(), area.top(), area.width(), line}, Qt::AlignVCenter,
                      option.fontMetrics.elidedText(facts, Qt::ElideRight, area.width()));
    area.setTop(area.top() + line * 5 / 4);

    const auto room = area.width() / std::max(1, option.fontMetrics.averageCharWidth());
    const auto before = end_of(index.data(PassageModel::before).toString(), room);
    const auto words = index.data(PassageModel::words).toString();
    QTextLayout layout{before + words + index.data(PassageModel::after).toString(), option.font};
    QTextCharFormat light;
    light.setForeground(quiet);
    QTextCharFormat strong;
    strong.setForeground(ink);
    strong.setFontWeight(QFont::DemiBold);
    const auto begin = static_cast<int>(before.size());
    const auto length = static_cast<int>(words.size());
    layout.setFormats({{0, begin, light},
                       {begin, length, strong},
                       {begin + length, static_cast<int>(layout.text().size()) - begin - length, light}});
    layout.beginLayout();
    for (int n = 0; n < lines_of_text; ++n) {
        auto text_line = layout.createLine();
        if (!text_line.isValid()) break;
        text_line.setLineWidth(area.width());
        text_line.setPosition({0, static_cast<qreal>(n * line)});
    }
    layout.endLayout();
    layout.draw(painter, area.topLeft());
    painter->restore();
}

}  // namespace annotator
