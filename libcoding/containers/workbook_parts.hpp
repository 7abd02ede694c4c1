// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/containers/workbook.hpp"
#include "libcoding/containers/xml_writer.hpp"

/// Parts of an XLSX archive (ECMA-376, part 1, SpreadsheetML). Elements stand in the order of the schema;
/// Excel refuses any other.
namespace coding::containers::xlsx {

inline constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// "B7"; both from 0.
std::string cell_name(std::size_t row, std::size_t column);

/// "xl/styles.xml".
std::string styles_part(const std::vector<Workbook::Style>& styles);

/// One worksheet, row by row; rows whose text is broken into lines are as high as these.
class SheetWriter {
  public:
    /// The rows of `sheet` are not looked at but for how deep their outline goes.
    SheetWriter(XmlWriter& writer, const Workbook::Sheet& sheet, const std::vector<Workbook::Style>& styles);

    void begin();
    void row(const Workbook::Row& row);
    void end();

    /// Written so far.
    [[nodiscard]] std::size_t rows() const { return rows_; }

  private:
    void view();
    void columns();
    [[nodiscard]] double height(const Workbook::Row& row) const;
    [[nodiscard]] std::size_t room(std::size_t column) const;
    void cell(const Workbook::Cell& cell, const std::string& name);
    void filter();
    void merges();
    void links();
    void breaks();

    XmlWriter& writer_;
    const Workbook::Sheet& sheet_;
    const std::vector<Workbook::Style>& styles_;
    int deepest_ = 0;
    std::size_t rows_ = 0;
    std::size_t head_cells_ = 0;  ///< of the last head row
};

/// A whole one.
std::string sheet_part(const Workbook::Sheet& sheet, const std::vector<Workbook::Style>& styles);

/// "worksheets/sheet1.xml", below "xl/".
std::string sheet_file(std::size_t index);

/// All parts but the worksheets from `sheets` on.
std::vector<ArchivePart> parts_of(const Workbook& workbook, std::size_t sheets);

/// The pictures of a sheet; their relations are "picture1", "picture2" …
std::string drawing_part(const Workbook::Sheet& sheet);

}  // namespace coding::containers::xlsx
