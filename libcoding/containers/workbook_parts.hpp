// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libcoding/containers/workbook.hpp"

/// Parts of an XLSX archive (ECMA-376, part 1, SpreadsheetML). Elements stand in the order of the schema;
/// Excel refuses any other.
namespace coding::containers::xlsx {

inline constexpr std::string_view main_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// "B7"; both from 0.
std::string cell_name(std::size_t row, std::size_t column);

/// "xl/styles.xml".
std::string styles_part(const std::vector<Workbook::Style>& styles);

/// One worksheet; rows whose text is broken into lines are as high as these.
std::string sheet_part(const Workbook::Sheet& sheet, const std::vector<Workbook::Style>& styles);

/// The pictures of a sheet; their relations are "picture1", "picture2" …
std::string drawing_part(const Workbook::Sheet& sheet);

}  // namespace coding::containers::xlsx
