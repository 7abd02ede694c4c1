// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/zip_maker.hpp"

/// DOCX and ODT files made in memory, as small as a word processor's own would be large.
namespace office_files {

using Entries = std::vector<std::pair<std::string, std::string>>;

/// A Word document with this inside its body.
inline std::string docx(std::string_view body, const Entries& more = {}) {
    std::string document =
        R"(<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
        R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>)";
    document += body;
    document += "</w:body></w:document>";
    Entries entries{{"[Content_Types].xml",
                     "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
                    {"word/document.xml", document}};
    entries.insert(entries.end(), more.begin(), more.end());
    return make_zip(entries);
}

/// A paragraph of Word, of one run that is bold or of one that is not after it.
inline std::string paragraph(std::string_view bold, std::string_view plain) {
    std::string xml = "<w:p>";
    if (!bold.empty())
        xml += "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + std::string{bold} + "</w:t></w:r>";
    if (!plain.empty()) xml += "<w:r><w:t xml:space=\"preserve\">" + std::string{plain} + "</w:t></w:r>";
    return xml + "</w:p>";
}

/// A table of Word, a row for each list of cells.
inline std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::string xml = "<w:tbl>";
    for (const auto& row : rows) {
        xml += "<w:tr>";
        for (const auto& cell : row) xml += "<w:tc>" + paragraph("", cell) + "</w:tc>";
        xml += "</w:tr>";
    }
    return xml + "</w:tbl>";
}

/// A Writer document with this inside its office:text.
inline std::string odt(std::string_view body, const Entries& more = {}) {
    std::string content =
        R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
        R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
        R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">)"
        R"(<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>)"
        R"(<office:body><office:text>)";
    content += body;
    content += "</office:text></office:body></office:document-content>";
    Entries entries{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}};
    entries.insert(entries.end(), more.begin(), more.end());
    return make_zip(entries);
}

}  // namespace office_files
