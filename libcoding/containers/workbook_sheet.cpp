// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

#include "libcoding/containers/office_package.hpp"
#include "libcoding/containers/workbook_parts.hpp"
#include "libcoding/text/display_width.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::containers::xlsx {
namespace {

using WrittenSheet = Workbook::Sheet;

constexpr double characters_across_a_page = 95;                                  // of A4, upright
constexpr double line_height = 13.5, large_line_height = 24, highest_row = 409;  // points

template <class Number>
std::string digits(Number number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

/// As much as a cell holds; Excel counts in UTF-16.
std::string fitting(const std::string& text) {
    if (text.size() <= Workbook::longest_text) return text;
    std::size_t units = 0;
    std::size_t last = 0;  // where an ellipsis still finds room
    for (std::size_t at = 0; at < text.size();) {
        if (units < Workbook::longest_text) last = at;
        units += text::next_code_point(text, at) > 0xFFFF ? 2U : 1U;
    }
    return units <= Workbook::longest_text ? text : text.substr(0, last) + "…";
}

std::string range(std::size_t row, std::size_t first, std::size_t last_row, std::size_t last) {
    return cell_name(row, first) + ":" + cell_name(last_row, last);
}

double lines(const std::string& text, std::size_t room) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        count += std::max<std::size_t>(1, text::wrapped(text.substr(begin, end - begin), room).size());
        begin = end + 1;
    }
    return static_cast<double>(count);
}

std::string emu(double pixels) {
    return std::to_string(std::llround(pixels * 9525));
}

void picture(XmlWriter& writer, const Workbook::Picture& picture, const std::string& number) {
    writer.start("xdr:oneCellAnchor");
    writer.start("xdr:from");
    writer.simple("xdr:col", "0");
    writer.simple("xdr:colOff", "0");
    writer.simple("xdr:row", std::to_string(picture.row));
    writer.simple("xdr:rowOff", "0");
    writer.end();
    const auto across = emu(picture.width), down = emu(picture.height);
    writer.empty("xdr:ext", {{"cx", across}, {"cy", down}});
    writer.start("xdr:pic");
    writer.start("xdr:nvPicPr");
    writer.empty("xdr:cNvPr", {{"id", number}, {"name", picture.title}, {"descr", picture.description}});
    writer.empty("xdr:cNvPicPr");
    writer.end();
    writer.start("xdr:blipFill");
    writer.empty("a:blip", {{"r:embed", "picture" + number}});
    writer.start("a:stretch");
    writer.empty("a:fillRect");
    writer.end();
    writer.end();
    writer.start("xdr:spPr");
    writer.start("a:xfrm");
    writer.empty("a:off", {{"x", "0"}, {"y", "0"}});
    writer.empty("a:ext", {{"cx", across}, {"cy", down}});
    writer.end();
    writer.start("a:prstGeom", {{"prst", "rect"}});
    writer.empty("a:avLst");
    for (int open = 0; open < 3; ++open) writer.end();
    writer.empty("xdr:clientData");
    writer.end();
}

}  // namespace

std::string cell_name(std::size_t row, std::size_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(row + 1);
}

SheetWriter::SheetWriter(XmlWriter& writer, const WrittenSheet& sheet,
                         const std::vector<Workbook::Style>& styles)
    : writer_(writer), sheet_(sheet), styles_(styles) {
    for (const auto& row : sheet.rows) deepest_ = std::max(deepest_, row.level);
}

void SheetWriter::begin() {
    writer_.start("worksheet", {{"xmlns", main_namespace}, {"xmlns:r", office::relations_namespace}});
    writer_.start("sheetPr");
    writer_.empty("outlinePr", {{"summaryBelow", "0"}});
    writer_.empty("pageSetUpPr", {{"fitToPage", "1"}});
    writer_.end();
    view();
    writer_.start("sheetFormatPr", {{"defaultRowHeight", digits(line_height)}});
    if (deepest_ > 0) writer_.attribute("outlineLevelRow", std::to_string(deepest_));
    writer_.end();
    columns();
    writer_.start("sheetData");
}

void SheetWriter::row(const Workbook::Row& row) {
    writer_.start("row", {{"r", std::to_string(rows_ + 1)}});
    if (const auto points = height(row); points > line_height) {
        writer_.attribute("ht", digits(points));
    }
    if (row.level > 0) writer_.attribute("outlineLevel", std::to_string(row.level));
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        cell(row.cells[column], cell_name(rows_, column));
    }
    writer_.end();
    ++rows_;
    if (rows_ == sheet_.head_rows) head_cells_ = row.cells.size();
}

void SheetWriter::end() {
    writer_.end();
    filter();
    merges();
    links();
    writer_.empty("pageMargins", {{"left", "0.5"},
                                  {"right", "0.5"},
                                  {"top", "0.6"},
                                  {"bottom", "0.6"},
                                  {"header", "0.3"},
                                  {"footer", "0.3"}});
    const auto width = std::accumulate(sheet_.widths.begin(), sheet_.widths.end(), 0.0);
    const bool wide = sheet_.head_rows > 0 && width > characters_across_a_page;
    writer_.empty(
        "pageSetup",
        {{"paperSize", "9"}, {"orientation", wide ? "landscape" : "portrait"}, {"fitToHeight", "0"}});
    writer_.start("headerFooter");
    writer_.simple("oddFooter", "&L&A&R&P / &N");  // the name of the sheet, which page of how many
    writer_.end();
    breaks();
    if (!sheet_.pictures.empty()) writer_.empty("drawing", {{"r:id", "drawing"}});
    writer_.end();
}

void SheetWriter::view() {
    writer_.start("sheetViews");
    writer_.start("sheetView",
                  {{"showGridLines", sheet_.head_rows > 0 ? "1" : "0"}, {"workbookViewId", "0"}});
    if (sheet_.head_rows > 0 || sheet_.head_columns > 0) {
        const bool both = sheet_.head_rows > 0 && sheet_.head_columns > 0;
        writer_.start("pane");
        if (sheet_.head_columns > 0) writer_.attribute("xSplit", std::to_string(sheet_.head_columns));
        if (sheet_.head_rows > 0) writer_.attribute("ySplit", std::to_string(sheet_.head_rows));
        writer_.attribute("topLeftCell", cell_name(sheet_.head_rows, sheet_.head_columns));
        writer_.attribute("activePane", both                   ? "bottomRight"
                                        : sheet_.head_rows > 0 ? "bottomLeft"
                                                               : "topRight");
        writer_.attribute("state", "frozen");
        writer_.end();
    }
    writer_.end();
    writer_.end();
}

void SheetWriter::columns() {
    if (sheet_.widths.empty()) return;
    writer_.start("cols");
    for (std::size_t n = 0; n < sheet_.widths.size(); ++n) {
        const auto number = std::to_string(n + 1);
        writer_.empty("col", {{"min", number},
                              {"max", number},
                              {"width", digits(std::round(sheet_.widths[n] * 10) / 10)},
                              {"customWidth", "1"}});
    }
    writer_.end();
}

/// In points; programs find it themselves only when a row is edited.
double SheetWriter::height(const Workbook::Row& row) const {
    double most = line_height;
    const auto& cells = row.cells;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto& style = styles_[cells[column].style];
        const auto* text = std::get_if<std::string>(&cells[column].value);
        if (style.large) most = std::max(most, large_line_height);
        if (text == nullptr || !(style.wrapped || style.head)) continue;
        most = std::max(most, line_height * lines(*text, room(column)));
    }
    return std::min(most, highest_row);
}

/// Characters that a cell of the next row has room for in a line.
std::size_t SheetWriter::room(std::size_t column) const {
    auto last = column;
    for (const auto& merge : sheet_.merges) {
        if (merge.row == rows_ && merge.first == column) last = merge.last;
    }
    double width = 0;
    for (auto n = column; n <= last; ++n) width += n < sheet_.widths.size() ? sheet_.widths[n] : 9;
    return static_cast<std::size_t>(std::max(1.0, width - 1));
}

void SheetWriter::cell(const Workbook::Cell& cell, const std::string& name) {
    const auto* real = std::get_if<double>(&cell.value);
    const bool empty =
        std::holds_alternative<std::monostate>(cell.value) || (real != nullptr && !std::isfinite(*real));
    if (empty && cell.style == 0) return;
    writer_.start("c", {{"r", name}});
    if (cell.style > 0) writer_.attribute("s", std::to_string(cell.style));
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        writer_.attribute("t", "inlineStr");
        writer_.start("is");
        writer_.start("t", {{"xml:space", "preserve"}});
        writer_.text(fitting(*text));
        writer_.end();
        writer_.end();
    } else if (const auto* flag = std::get_if<bool>(&cell.value)) {
        writer_.attribute("t", "b");
        writer_.simple("v", *flag ? "1" : "0");
    } else if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) {
        writer_.simple("v", digits(*whole));
    } else if (!empty) {
        writer_.simple("v", digits(*real));
    }
    writer_.end();
}

void SheetWriter::filter() {
    if (!sheet_.filtered || sheet_.head_rows == 0 || rows_ <= sheet_.head_rows) return;
    const auto head = sheet_.head_rows - 1;
    writer_.empty("autoFilter", {{"ref", range(head, 0, rows_ - 1, head_cells_ - 1)}});
}

void SheetWriter::merges() {
    if (sheet_.merges.empty()) return;
    writer_.start("mergeCells", {{"count", std::to_string(sheet_.merges.size())}});
    for (const auto& [row, first, last] : sheet_.merges) {
        writer_.empty("mergeCell", {{"ref", range(row, first, row, last)}});
    }
    writer_.end();
}

void SheetWriter::breaks() {
    if (sheet_.breaks.empty()) return;
    const auto count = std::to_string(sheet_.breaks.size());
    writer_.start("rowBreaks", {{"count", count}, {"manualBreakCount", count}});
    for (const auto row : sheet_.breaks) {
        writer_.empty("brk", {{"id", std::to_string(row)}, {"max", "16383"}, {"man", "1"}});
    }
    writer_.end();
}

void SheetWriter::links() {
    if (sheet_.links.empty()) return;
    writer_.start("hyperlinks");
    for (const auto& [row, column, to] : sheet_.links) {
        writer_.empty("hyperlink", {{"ref", cell_name(row, column)}, {"location", "'" + to + "'!A1"}});
    }
    writer_.end();
}

std::string sheet_part(const WrittenSheet& sheet, const std::vector<Workbook::Style>& styles) {
    return office::xml_part(
        [&](XmlWriter& writer) {
            SheetWriter written{writer, sheet, styles};
            written.begin();
            for (const auto& row : sheet.rows) written.row(row);
            written.end();
        },
        XmlWriter::Layout::one_line);
}

std::string drawing_part(const WrittenSheet& sheet) {
    return office::xml_part([&](XmlWriter& writer) {
        writer.start("xdr:wsDr",
                     {{"xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"},
                      {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                      {"xmlns:r", office::relations_namespace}});
        for (std::size_t n = 0; n < sheet.pictures.size(); ++n) {
            picture(writer, sheet.pictures[n], std::to_string(n + 1));
        }
        writer.end();
    });
}

}  // namespace coding::containers::xlsx
