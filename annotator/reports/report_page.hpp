// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <variant>
#include <vector>

#include "annotator/reports/chart_spots.hpp"

namespace annotator {

/// A heading (level 1, 2 …) or a paragraph (0) of a report.
struct PageText {
    QString words;
    int level = 0;
    qreal scale = 1;  ///< of the document's letters
    bool soft = false;
    bool bold = false;
    int indent = 0;
    QString passage = {};  ///< where a click on it leads; empty: nowhere
    bool part = false;     ///< a heading over a part of a dossier
    bool caption = false;  ///< a heading of one chart or table alone
    bool note = false;     ///< on the table above it
    bool apart = false;    ///< begins the foot of the page: air above it
};

struct PageChart {
    QString svg;
    std::vector<ChartSpot> spots = {};  ///< that lead somewhere
};

struct PageCell {
    QString text;
    QColor dot;
    QString passage;
    int columns = 1;
    bool left = false;
    bool head = false;
    bool strong = false;
    bool section = false;
    int depth = 0;

    /// Figures stay on one line, and so do names that are not long: a row is then on one page.
    [[nodiscard]] bool on_one_line() const {
        constexpr qsizetype long_name = 44;
        return !head && (!left || text.size() <= long_name);
    }
};
using PageRow = std::vector<PageCell>;

struct PageTable {
    std::vector<PageRow> rows;
    int heads = 0;        ///< so many of the rows stand above the others
    int columns = 0;      ///< at least one
    bool halves = false;  ///< on paper, in two halves of a sheet
};

/// What a page that the library wrote (report::write_html) holds, in order.
using ReportPage = std::vector<std::variant<PageText, PageChart, PageTable>>;

/// Reads a page element by element, in any thread. What is not such a page is read as far as it can be.
ReportPage read_page(const QString& html);

}  // namespace annotator
