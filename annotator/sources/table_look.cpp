// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotator/sources/table_look.hpp"

#include <QHeaderView>
#include <QTableView>

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
    const int space = table->fontMetrics().averageCharWidth();
    // The last one fills what is left; a width of its own would push it out of sight.
    for (int column = 0; column + 1 < table->horizontalHeader()->count(); ++column)
        table->setColumnWidth(column, qBound(12 * space, table->columnWidth(column) + 2 * space, 40 * space));
}

}  // namespace annotator
