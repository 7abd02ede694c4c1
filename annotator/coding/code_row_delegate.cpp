// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/code_row_delegate.hpp"

#include <QApplication>
#include <QPainter>

#include "annotator/coding/code_palette_model.hpp"

namespace annotator {

void CodeRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem row{option};
    initStyleOption(&row, index);
    row.text.clear();
    row.icon = {};
    const auto* style = row.widget != nullptr ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    painter->save();
    const bool selected = row.state.testFlag(QStyle::State_Selected);
    const auto ink = row.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto faint = selected ? ink : row.palette.color(QPalette::PlaceholderText);
    const auto& metrics = row.fontMetrics;
    const int gap = metrics.averageCharWidth();
    auto area = row.rect.adjusted(gap, 0, -gap, 0);

    const int side = metrics.height();
    const auto icon = qvariant_cast<QIcon>(index.data(Qt::DecorationRole));
    icon.paint(painter, QRect{area.left(), area.center().y() - side / 2, side, side}, Qt::AlignCenter,
               selected ? QIcon::Selected : QIcon::Normal);
    area.setLeft(area.left() + side + gap);

    if (const int key = index.data(CodePaletteModel::key_role).toInt(); key != 0) {
        painter->setPen(faint);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, QString::number(key));
        area.setRight(area.right() - 3 * gap);
    }
    auto font = row.font;
    font.setItalic(index.data(CodePaletteModel::new_role).toBool());
    painter->setFont(font);
    painter->setPen(ink);
    const auto name =
        metrics.elidedText(index.data(CodePaletteModel::name_role).toString(), Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
    area.setLeft(area.left() + metrics.horizontalAdvance(name) + 2 * gap);
    painter->setFont(row.font);
    painter->setPen(faint);
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data(CodePaletteModel::above_role).toString(), Qt::ElideLeft, area.width()));
    painter->restore();
}

QSize CodeRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.fontMetrics.averageCharWidth() * 30, option.fontMetrics.height() * 8 / 5};
}

}  // namespace annotator
