// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/containers/office_package.hpp"
#include "libcoding/containers/workbook.hpp"
#include "libcoding/containers/workbook_parts.hpp"
#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

void require_room(const Workbook::Sheet& sheet) {
    std::size_t columns = 0;
    for (const auto& row : sheet.rows) columns = std::max(columns, row.cells.size());
    if (sheet.rows.size() <= Workbook::most_rows && columns <= Workbook::most_columns) return;
    throw Error{ErrorKind::input,
                Message{"The sheet “{0}” would have {1} rows and {2} columns; a workbook takes {3} and {4}.",
                        sheet.name, sheet.rows.size(), columns, Workbook::most_rows, Workbook::most_columns},
                Message{"Write it as CSV, or choose less."}};
}

std::string sheet_number(std::size_t index) {
    return std::to_string(index + 1);
}

/// The head rows are printed on each page, of some sheets the first rows alone.
void defined_names(XmlWriter& writer, const std::vector<Workbook::Sheet>& sheets) {
    const auto any = std::any_of(sheets.begin(), sheets.end(), [](const Workbook::Sheet& s) {
        return s.head_rows > 0 || s.printed_rows > 0;
    });
    if (!any) return;
    writer.start("definedNames");
    for (std::size_t n = 0; n < sheets.size(); ++n) {
        const auto& sheet = sheets[n];
        const auto define = [&](std::string_view name, const std::string& cells) {
            writer.start("definedName", {{"name", name}, {"localSheetId", std::to_string(n)}});
            writer.text("'" + sheet.name + "'!" + cells);
            writer.end();
        };
        if (sheet.printed_rows > 0 && !sheet.widths.empty()) {
            const auto column = xlsx::cell_name(0, sheet.widths.size() - 1);
            define("_xlnm.Print_Area",
                   "$A$1:$" + column.substr(0, column.size() - 1) + "$" + std::to_string(sheet.printed_rows));
        }
        if (sheet.head_rows > 0) define("_xlnm.Print_Titles", "$1:$" + std::to_string(sheet.head_rows));
    }
    writer.end();
}

std::string workbook_part(const std::vector<Workbook::Sheet>& sheets) {
    return office::xml_part([&](XmlWriter& writer) {
        writer.start("workbook", {{"xmlns", xlsx::main_namespace}, {"xmlns:r", office::relations_namespace}});
        writer.start("bookViews");
        writer.empty("workbookView", {{"windowWidth", "24000"}, {"windowHeight", "12000"}});
        writer.end();
        writer.start("sheets");
        for (std::size_t n = 0; n < sheets.size(); ++n) {
            writer.empty("sheet", {{"name", sheets[n].name},
                                   {"sheetId", sheet_number(n)},
                                   {"r:id", "sheet" + sheet_number(n)}});
        }
        writer.end();
        defined_names(writer, sheets);
        writer.end();
    });
}

void add_pictures(std::vector<ArchivePart>& parts, const Workbook::Sheet& sheet, const std::string& number) {
    parts.push_back(
        {"xl/worksheets/_rels/sheet" + number + ".xml.rels",
         office::relations_part({{"drawing", "drawing", "../drawings/drawing" + number + ".xml"}})});
    parts.push_back({"xl/drawings/drawing" + number + ".xml", xlsx::drawing_part(sheet)});
    std::vector<office::Relation> pictures;
    for (std::size_t n = 0; n < sheet.pictures.size(); ++n) {
        const auto name = "sheet" + number + "-" + sheet_number(n) + ".png";
        pictures.push_back({"picture" + sheet_number(n), "image", "../media/" + name});
        parts.push_back({"xl/media/" + name, sheet.pictures[n].png, true});
    }
    parts.push_back({"xl/drawings/_rels/drawing" + number + ".xml.rels", office::relations_part(pictures)});
}

std::string content_types(const std::vector<Workbook::Sheet>& sheets) {
    const std::string spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    std::vector<std::pair<std::string, std::string>> types{
        {"/xl/workbook.xml", spreadsheet + "sheet.main+xml"}, {"/xl/styles.xml", spreadsheet + "styles+xml"}};
    for (std::size_t n = 0; n < sheets.size(); ++n) {
        types.emplace_back("/xl/worksheets/sheet" + sheet_number(n) + ".xml", spreadsheet + "worksheet+xml");
        if (sheets[n].pictures.empty()) continue;
        types.emplace_back("/xl/drawings/drawing" + sheet_number(n) + ".xml",
                           "application/vnd.openxmlformats-officedocument.drawing+xml");
    }
    return office::content_types_part(types);
}

}  // namespace

std::string xlsx::sheet_file(std::size_t index) {
    return "worksheets/sheet" + sheet_number(index) + ".xml";
}

std::vector<ArchivePart> xlsx::parts_of(const Workbook& workbook, std::size_t count) {
    const auto& sheets = workbook.sheets;
    std::vector<office::Relation> relations;
    std::vector<ArchivePart> parts{
        {"[Content_Types].xml", content_types(sheets)},
        {"_rels/.rels", office::root_relations_part("xl/workbook.xml")},
        {"docProps/core.xml", office::properties_part(workbook.title, workbook.subject, workbook.language)},
        {"xl/workbook.xml", workbook_part(sheets)},
        {"xl/styles.xml", styles_part(workbook.styles)}};
    for (std::size_t n = 0; n < sheets.size(); ++n) {
        relations.push_back({"sheet" + sheet_number(n), "worksheet", sheet_file(n)});
        if (n >= count) continue;
        require_room(sheets[n]);
        parts.push_back({"xl/" + sheet_file(n), sheet_part(sheets[n], workbook.styles)});
        if (!sheets[n].pictures.empty()) add_pictures(parts, sheets[n], sheet_number(n));
    }
    relations.push_back({"styles", "styles", "styles.xml"});
    parts.push_back({"xl/_rels/workbook.xml.rels", office::relations_part(relations)});
    return parts;
}

std::string xlsx_bytes(const Workbook& workbook) {
    return archive_bytes(xlsx::parts_of(workbook, workbook.sheets.size()));
}

}  // namespace coding::containers
