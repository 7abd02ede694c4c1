// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/docx_markup.hpp"
#include "libcoding/report/docx_parts.hpp"

namespace coding::report::docx {
namespace {

class TableWriter {
  public:
    explicit TableWriter(Markup& markup) : markup_(markup), xml_(markup.xml()) {}

    void set(const Document::Grid& grid) {
        double sum = 0;
        for (const auto width : grid.widths) sum += width;
        xml_.start("w:tbl");
        xml_.start("w:tblPr");
        markup_.value("w:tblStyle", "ReportTable");
        xml_.empty("w:tblW", {{"w:w", std::to_string(twips(sum))}, {"w:type", "dxa"}});
        xml_.empty("w:tblLayout", {{"w:type", "fixed"}});
        markup_.value("w:tblLook", "0420");
        markup_.value("w:tblCaption", grid.title);
        xml_.end();
        xml_.start("w:tblGrid");
        for (const auto width : grid.widths) xml_.empty("w:gridCol", {{"w:w", std::to_string(twips(width))}});
        xml_.end();
        for (const auto& row : grid.heads) set_row(grid, row, true);
        for (const auto& row : grid.rows) set_row(grid, row, false);
        xml_.end();
    }

  private:
    void set_row(const Document::Grid& grid, const Document::Grid::Row& row, bool head) {
        xml_.start("w:tr");
        xml_.start("w:trPr");
        xml_.empty("w:cantSplit");
        if (head) xml_.empty("w:tblHeader");
        xml_.end();
        std::size_t column = 0;
        for (const auto& cell : row.cells) {
            double width = 0;
            for (std::size_t n = 0; n < cell.span; ++n) width += grid.widths[column + n];
            xml_.start("w:tc");
            xml_.start("w:tcPr");
            xml_.empty("w:tcW", {{"w:w", std::to_string(twips(width))}, {"w:type", "dxa"}});
            if (cell.span > 1) markup_.value("w:gridSpan", std::to_string(cell.span));
            if (head && &row == &grid.heads.back()) rule_below();
            markup_.value("w:vAlign", head ? "bottom" : "top");
            xml_.end();
            set_cell(grid, row, cell, head, column == 0);
            xml_.end();
            column += cell.span;
        }
        xml_.end();
    }

    void rule_below() {
        xml_.start("w:tcBorders");
        xml_.empty("w:bottom", {{"w:val", "single"}, {"w:sz", "8"}, {"w:space", "0"}, {"w:color", "1C2127"}});
        xml_.end();
    }

    void set_cell(const Document::Grid& grid, const Document::Grid::Row& row,
                  const Document::Grid::Cell& cell, bool head, bool first) {
        markup_.begin_paragraph(head ? "TableHead" : "TableText");
        if (row.kept) xml_.empty("w:keepNext");
        const auto opening = first && !head ? opening_of(grid, row) : Document::Opening{};
        if (opening.left > 0) {
            xml_.empty("w:ind", {{"w:left", std::to_string(twips(opening.left))},
                                 {"w:hanging", std::to_string(twips(opening.hanging))}});
        }
        if (cell.right) markup_.value("w:jc", "right");
        xml_.end();
        if (opening.hanging > 0) {
            markup_.run("\u25A0", {false, false, row.colour, {}});
            markup_.tab();
        }
        markup_.run(cell.text, {(row.strong && !cell.prose) || row.section, false, {}, {}});
        xml_.end();
    }

    Markup& markup_;
    containers::XmlWriter& xml_;
};

}  // namespace

void set_table(Markup& markup, const Document::Grid& grid) {
    TableWriter{markup}.set(grid);
}

}  // namespace coding::report::docx
