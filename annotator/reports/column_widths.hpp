// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <vector>

#include "annotator/reports/report_page.hpp"

class QPaintDevice;

namespace annotator {

/// How a cell is written.
struct CellLetters {
    qreal scale = 1;  ///< of the document's letters
    bool bold = false;
};
CellLetters letters_of(const PageCell& cell);
constexpr qreal depth_indent = 1.2;  ///< of a step of `depth`, in sizes of letters
inline QString dot_and_space() {
    return QStringLiteral("■ ");
}
QColor quiet_text(const QPalette& palette);

/// Whether names that are not long stay on one line (PageCell::on_one_line) or may be broken.
enum class Names { on_one_line, broken };

/// Broken where the table would else be broader than the room. Lengths as below.
Names names_in(const PageTable& table, qreal size, qreal padding, qreal room);

/// How broad the columns of a table are that is set by parts, in pixels: as their cells are where there is
/// room; else words that may break give way, and figures do not. Of very long tables the first thousands of
/// rows say it. `size` of letters in points, `padding` of a cell in pixels. On `paper`, lengths are in its
/// units.
std::vector<qreal> column_widths(const PageTable& table, qreal size, qreal padding, qreal room,
                                 Names names = Names::on_one_line, const QPaintDevice* paper = nullptr);

}  // namespace annotator
