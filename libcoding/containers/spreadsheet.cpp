// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/spreadsheet.hpp"

#include <string>

#include "libcoding/containers/workbooks.hpp"
#include "libcoding/error.hpp"

// Not liborcus: it unpacks archives past our limits, its errors name no cell, and its headers change with
// each version. The guarded Archive and parse_xml, which DOCX and ODT go through, are all that a table needs.

namespace coding::containers {
namespace {

std::optional<std::string_view> format_of(const Archive& archive) {
    if (archive.contains("xl/workbook.xml")) return "xlsx";
    const auto type = archive.read("mimetype");
    if (type && type->starts_with("application/vnd.oasis.opendocument.spreadsheet")) return "ods";
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> spreadsheet_format(std::span<const std::byte> bytes) {
    if (!looks_like_zip(bytes)) return std::nullopt;
    try {
        return format_of(Archive{bytes});
    } catch (const Error&) {
        return std::nullopt;  // reading it as what it claims to be will say what is wrong with it
    }
}

Table read_spreadsheet(std::span<const std::byte> bytes, const SheetLimits& limits) {
    const Archive archive{bytes};
    const auto format = format_of(archive);
    if (!format) {
        throw Error{ErrorKind::input, Message{"This archive is no workbook, neither XLSX nor ODS."},
                    Message{"Open it in a spreadsheet program and save it as XLSX, ODS or CSV."}};
    }
    auto table = *format == "xlsx" ? read_xlsx(archive, limits) : read_ods(archive, limits);
    table.require_heading();
    return table;
}

std::string needed_part(const Archive& archive, std::string_view name) {
    if (auto part = archive.read(name)) return *std::move(part);
    throw Error{ErrorKind::input, Message{"The workbook lacks its part “{0}”.", name},
                Message{"Open it in a spreadsheet program and save it again."}};
}

}  // namespace coding::containers
