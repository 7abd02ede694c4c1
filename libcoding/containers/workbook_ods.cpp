// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <cmath>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/containers/workbook.hpp"
#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/error.hpp"

namespace coding::containers {
namespace {

constexpr std::string_view ods_type = "application/vnd.oasis.opendocument.spreadsheet";
constexpr std::string_view ods_urn = "urn:oasis:names:tc:opendocument:xmlns:";

std::string ods_part(const std::function<void(XmlWriter&)>& write) {
    std::string text;
    XmlWriter writer{[&](std::string_view piece) { text += piece; }, XmlWriter::Layout::one_line};
    writer.declaration();
    write(writer);
    writer.finish();
    return text;
}

std::string ods_number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

/// Line ends part paragraphs; more than one space, and tabs, are elements of their own.
void ods_text(XmlWriter& writer, std::string_view text) {
    writer.start("text:p");
    std::string plain;
    const auto flush = [&] {
        writer.text(plain);
        plain.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool second_space = text[at] == ' ' && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n');
        if (text[at] == '\n') {
            flush();
            writer.end();
            writer.start("text:p");
        } else if (text[at] == '\t' || second_space) {
            flush();
            writer.empty(text[at] == '\t' ? "text:tab" : "text:s", {});
        } else {
            plain += text[at];
        }
    }
    flush();
    writer.end();
}

void ods_cell(XmlWriter& writer, const Workbook::Cell& cell, const std::string& style) {
    writer.start("table:table-cell");
    if (!style.empty()) writer.attribute("table:style-name", style);
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        writer.attribute("office:value-type", "string");
        ods_text(writer, *text);
    } else if (const auto* flag = std::get_if<bool>(&cell.value)) {
        writer.attribute("office:value-type", "boolean");
        writer.attribute("office:boolean-value", *flag ? "true" : "false");
    } else if (const auto* whole = std::get_if<std::int64_t>(&cell.value)) {
        writer.attribute("office:value-type", "float");
        writer.attribute("office:value", std::to_string(*whole));
        ods_text(writer, std::to_string(*whole));
    } else if (const auto* real = std::get_if<double>(&cell.value); real != nullptr && std::isfinite(*real)) {
        writer.attribute("office:value-type", "float");
        writer.attribute("office:value", ods_number(*real));
        ods_text(writer, ods_number(*real));
    }
    writer.end();
}

void ods_style(XmlWriter& writer, std::string_view name, std::string_view family,
               const std::function<void()>& properties) {
    writer.start("style:style", {{"style:name", name}, {"style:family", family}});
    properties();
    writer.end();
}

void ods_sheet(XmlWriter& writer, const Workbook::Sheet& sheet, std::size_t number) {
    writer.start("table:table", {{"table:name", sheet.name}});
    for (std::size_t column = 0; column < sheet.widths.size(); ++column) {
        writer.empty("table:table-column",
                     {{"table:style-name", "w" + std::to_string(number) + "-" + std::to_string(column)}});
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const bool head = row < sheet.head_rows;
        if (row == 0 && head) writer.start("table:table-header-rows");
        writer.start("table:table-row");
        for (const auto& cell : sheet.rows[row].cells) ods_cell(writer, cell, head ? "head" : "wrapped");
        writer.end();
        if (head && row + 1 == sheet.head_rows) writer.end();
    }
    writer.end();
}

std::string ods_content(const Workbook& workbook) {
    return ods_part([&](XmlWriter& writer) {
        writer.start("office:document-content", {{"xmlns:office", std::string{ods_urn} + "office:1.0"},
                                                 {"xmlns:style", std::string{ods_urn} + "style:1.0"},
                                                 {"xmlns:table", std::string{ods_urn} + "table:1.0"},
                                                 {"xmlns:text", std::string{ods_urn} + "text:1.0"},
                                                 {"xmlns:fo", std::string{ods_urn} + "xsl-fo-compatible:1.0"},
                                                 {"office:version", "1.3"}});
        writer.start("office:automatic-styles");
        for (std::size_t number = 0; number < workbook.sheets.size(); ++number) {
            const auto& widths = workbook.sheets[number].widths;
            for (std::size_t column = 0; column < widths.size(); ++column) {
                constexpr double centimetres_a_character = 0.2;
                const auto name = "w" + std::to_string(number) + "-" + std::to_string(column);
                ods_style(writer, name, "table-column", [&] {
                    const auto width = std::round(widths[column] * centimetres_a_character * 100) / 100;
                    writer.empty("style:table-column-properties",
                                 {{"style:column-width", ods_number(width) + "cm"}});
                });
            }
        }
        ods_style(writer, "head", "table-cell", [&] {
            writer.empty("style:text-properties", {{"fo:font-weight", "bold"}});
        });
        ods_style(writer, "wrapped", "table-cell", [&] {
            writer.empty("style:table-cell-properties",
                         {{"fo:wrap-option", "wrap"}, {"style:vertical-align", "top"}});
        });
        writer.end();
        writer.start("office:body");
        writer.start("office:spreadsheet");
        for (std::size_t number = 0; number < workbook.sheets.size(); ++number)
            ods_sheet(writer, workbook.sheets[number], number);
        writer.end();
        writer.end();
        writer.end();
    });
}

std::string ods_manifest() {
    return ods_part([](XmlWriter& writer) {
        writer.start("manifest:manifest", {{"xmlns:manifest", std::string{ods_urn} + "manifest:1.0"},
                                           {"manifest:version", "1.3"}});
        writer.empty("manifest:file-entry",
                     {{"manifest:full-path", "/"}, {"manifest:media-type", std::string{ods_type}}});
        writer.empty("manifest:file-entry",
                     {{"manifest:full-path", "content.xml"}, {"manifest:media-type", "text/xml"}});
        writer.end();
    });
}

}  // namespace

std::string ods_bytes(const Workbook& workbook) {
    return archive_bytes({{"mimetype", std::string{ods_type}, true},
                          {"META-INF/manifest.xml", ods_manifest()},
                          {"content.xml", ods_content(workbook)}});
}

}  // namespace coding::containers
