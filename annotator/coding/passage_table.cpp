// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/coding/passage_table.hpp"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "annotator/app/navigation.hpp"
#include "annotator/app/words_on_screen.hpp"

namespace annotator {
namespace {

/// The words of the passage stand out from those around them.
class FoundWordsDelegate : public QStyledItemDelegate {
  public:
    FoundWordsDelegate(const PassageChoice& choice, QObject* parent)
        : QStyledItemDelegate(parent), choice_(choice) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem cell{option};
        initStyleOption(&cell, index);
        cell.text.clear();
        const auto* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        auto area = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
        // The style draws an empty box in a colour that is lost on a dark ground.
        const auto box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
        painter->setPen(cell.palette.color(QPalette::PlaceholderText));
        painter->drawRect(box.adjusted(0, 0, -1, -1));
        const auto& row = choice_.rows()[static_cast<std::size_t>(index.row())];
        const bool selected = cell.state.testFlag(QStyle::State_Selected);
        const auto ink = cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const auto faint = selected ? ink : cell.palette.color(QPalette::PlaceholderText);
        auto strong = cell.font;
        strong.setWeight(QFont::DemiBold);
        painter->save();
        painter->setClipRect(area);
        // Some of what comes before; the passage itself always begins in sight.
        const auto before = cell.fontMetrics.elidedText(row.before, Qt::ElideLeft, area.width() / 4);
        write(*painter, area, before, cell.font, faint);
        write(*painter, area, row.words, strong, ink);
        write(*painter, area, row.after, cell.font, faint);
        painter->restore();
    }

  private:
    static void write(QPainter& painter, QRect& area, const QString& words, const QFont& font,
                      const QColor& colour) {
        if (words.isEmpty() || area.width() <= 0) return;
        const QFontMetrics metrics{font};
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(words, Qt::ElideRight, area.width()));
        area.setLeft(area.left() + metrics.horizontalAdvance(words));
    }

    const PassageChoice& choice_;
};

}  // namespace

PassageTable::PassageTable(const Workspace& workspace, PassageChoice& choice, QWidget* parent)
    : QTableView(parent), workspace_(workspace), choice_(choice) {
    setModel(&choice);
    setItemDelegateForColumn(PassageChoice::words_column, new FoundWordsDelegate(choice, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    horizontalHeader()->setSectionResizeMode(PassageChoice::words_column, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    setColumnHidden(PassageChoice::coders_column, true);
    connect(this, &QTableView::doubleClicked, this, &PassageTable::go_to);
}

void PassageTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        // Who comes by Tab stands on the first row, and has selected none.
        if (!selectionModel()->hasSelection() && currentIndex().isValid()) selectRow(currentIndex().row());
        choice_.toggle(selectionModel()->selectedRows());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        go_to(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void PassageTable::go_to(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto& row = choice_.rows()[static_cast<std::size_t>(index.row())];
    emit workspace_.navigation.passage_requested(row.source, row.span);
    const auto* behind = window()->parentWidget();
    if (behind == nullptr) return;
    const auto* text = behind->window()->focusWidget();  // the passage is in hand there
    step_aside(*window(), words_on_screen(text, behind->window()));
}

}  // namespace annotator
