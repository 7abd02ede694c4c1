// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;
class QWidget;

namespace annotator {

/// A table as all pages show it: whole rows, no grid, cells edited by key or second click.
QTableView* make_table(QWidget* parent);

/// Columns as wide as what they show, within reason; the last takes the rest.
void fit_columns(QTableView* table);

}  // namespace annotator
