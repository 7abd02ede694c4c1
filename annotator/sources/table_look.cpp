// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/table_look.hpp"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace annotator {

QTableView* make_table(QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() * 8 / 5);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void fit_columns(QTableView* table) {
    table->resizeColumnsToContents();
    const auto* header = table->horizontalHeader();
    const int space = table->fontMetrics().averageCharWidth();
    const auto within_reason = [&](int width) { return qBound(12 * space, width + 2 * space, 40 * space); };
    const int last = header->count() - 1;
    int rest = table->viewport()->width();
    for (int column = 0; column < last; ++column) {
        table->setColumnWidth(column, within_reason(table->columnWidth(column)));
        rest -= table->columnWidth(column);
    }
    if (last < 0) return;
    // It fills what is left, and is wider where that is not enough for what it shows.
    const QAbstractItemView* cells = table;
    const int needed = within_reason(std::max(header->sectionSizeHint(last), cells->sizeHintForColumn(last)));
    if (rest < needed) table->setColumnWidth(last, needed);
}

}  // namespace annotator
