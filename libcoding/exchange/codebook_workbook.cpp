// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "libcoding/containers/workbook.hpp"
#include "libcoding/exchange/codebook_tables.hpp"

namespace coding::exchange {
namespace {

/// The table of write_codebook_csv() as a sheet.
containers::Workbook codebook_workbook(const Codebook& codebook) {
    containers::Workbook workbook;
    auto& sheet = workbook.sheets.emplace_back();
    sheet.name = "codebook";
    sheet.widths = {40, 12, 10, 50, 40, 40, 40};
    sheet.head_rows = 1;
    sheet.filtered = true;
    const auto head = workbook.style_of({.head = true}), wrapped = workbook.style_of({.wrapped = true});
    const auto add = [&](const CodebookRow& cells, std::size_t style) {
        containers::Workbook::Row row;
        for (const auto& cell : cells) row.cells.push_back({cell, style});
        sheet.rows.push_back(std::move(row));
    };
    add(codebook_heading(), head);
    for (std::size_t index = 0; index < codebook.codes().size(); ++index)
        add(codebook_row(codebook, index), wrapped);
    return workbook;
}

}  // namespace

std::string write_codebook_xlsx(const Codebook& codebook) {
    return containers::xlsx_bytes(codebook_workbook(codebook));
}

std::string write_codebook_ods(const Codebook& codebook) {
    return containers::ods_bytes(codebook_workbook(codebook));
}

}  // namespace coding::exchange
