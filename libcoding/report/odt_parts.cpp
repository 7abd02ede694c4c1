// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/odt_parts.hpp"

#include <cmath>
#include <functional>
#include <utility>

#include "libcoding/report/markup.hpp"

namespace coding::report::odt {
namespace {

using containers::XmlWriter;

constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";
constexpr std::string_view urn = "urn:oasis:names:tc:opendocument:xmlns:";

std::string xml(const std::function<void(XmlWriter&)>& write) {
    std::string text;
    XmlWriter writer{[&](std::string_view piece) { text += piece; }, XmlWriter::Layout::one_line};
    writer.declaration();
    write(writer);
    writer.finish();
    return text;
}

constexpr const char* odt_paragraph_styles = R"xml(
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Subtitle" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.1cm" fo:line-height="100%" fo:keep-with-next="always"/><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.5cm"/><style:text-properties fo:font-size="13pt" fo:color="#56606b"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:class="text"><style:paragraph-properties fo:keep-with-next="always" fo:line-height="115%"/><style:text-properties fo:font-weight="bold" fo:color="#1f4e6b"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0.7cm" fo:margin-bottom="0.25cm"/><style:text-properties fo:font-size="15pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2" style:class="text"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.18cm"/><style:text-properties fo:font-size="12.5pt"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="3" style:class="text"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.14cm"/><style:text-properties fo:font-size="11pt" fo:color="#1c2127"/></style:style>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph" style:parent-style-name="Heading" style:class="index"><style:paragraph-properties fo:margin-top="0.55cm" fo:margin-bottom="0.18cm"/><style:text-properties fo:font-size="12.5pt"/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-top="0.35cm" fo:margin-bottom="0.18cm" fo:keep-together="always"/><style:text-properties fo:font-size="9.5pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption" style:class="extra"><style:paragraph-properties fo:keep-with-next="always"/></style:style>
<style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Caption" style:class="extra"/>
<style:style style:name="Picture" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0" fo:line-height="100%" fo:keep-with-next="always"/></style:style>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Quote_20_source" style:class="html"><style:paragraph-properties fo:margin-left="0.75cm" fo:margin-right="0.75cm" fo:margin-top="0.28cm" fo:margin-bottom="0" fo:keep-with-next="always" fo:padding-left="0.35cm" fo:border-left="1.5pt solid #c9cfc8" style:join-border="true"/></style:style>
<style:style style:name="Quote_20_source" style:display-name="Quote source" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.75cm" fo:margin-right="0.75cm" fo:margin-bottom="0.35cm" fo:keep-together="always" fo:padding-left="0.35cm" fo:border-left="1.5pt solid #c9cfc8"/><style:text-properties fo:font-size="9pt" fo:color="#56606b"/></style:style>
<style:style style:name="Warning" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.4cm" fo:padding="0.1cm" fo:padding-left="0.28cm" fo:border-left="3pt solid #d9a441" fo:background-color="#fcf4e1"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-top="0.05cm" fo:margin-bottom="0.05cm" fo:line-height="100%"/><style:text-properties fo:font-size="8.5pt"/></style:style>
<style:style style:name="Table_20_Numbers" style:display-name="Table Numbers" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:color="#404a54"/></style:style>
<style:style style:name="Table_20_Heading_20_Numbers" style:display-name="Table Heading Numbers" style:family="paragraph" style:parent-style-name="Table_20_Heading"><style:paragraph-properties fo:text-align="end"/></style:style>
<style:style style:name="Table_20_note" style:display-name="Table note" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.1cm" fo:margin-bottom="0.1cm" fo:line-height="100%"/><style:text-properties fo:font-size="9pt" fo:color="#56606b"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-size="8.5pt" fo:color="#56606b"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="8.5pt" fo:color="#56606b"/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
)xml";

/// Of the list of headings: the numbers of their pages stand at the end of a line of that breadth.
std::string contents_styles(double line) {
    std::string styles;
    for (const auto level : {1, 2}) {
        const auto left = (level - 1) * 5.0;
        const auto number = std::to_string(level);
        styles += "<style:style style:name=\"Contents_20_" + number + "\" style:display-name=\"Contents " +
                  number +
                  "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"index\">"
                  "<style:paragraph-properties fo:margin-bottom=\"0.09cm\" fo:margin-left=\"" +
                  centimetres(left) + "\"><style:tab-stops><style:tab-stop style:position=\"" +
                  centimetres(line - left) +
                  "\" style:type=\"right\" style:leader-style=\"dotted\" style:leader-text=\".\"/>"
                  "</style:tab-stops></style:paragraph-properties></style:style>";
    }
    return styles;
}

std::string default_style(Language language) {
    const auto tag = regional_tag(std::string{language_tag(language)});
    return "<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
           "fo:margin-bottom=\"0.21cm\" fo:line-height=\"113%\" fo:orphans=\"2\" fo:widows=\"2\"/>"
           "<style:text-properties style:font-name=\"Sans\" fo:font-size=\"10pt\" fo:color=\"#1c2127\" "
           "fo:language=\"" +
           tag.substr(0, 2) + "\" fo:country=\"" + tag.substr(3) +
           "\"/></style:default-style>"
           "<style:default-style style:family=\"table\"><style:table-properties "
           "table:border-model=\"collapsing\"/></style:default-style>";
}

/// Each margin by itself: LibreOffice takes `fo:margin` for all four, whatever stands beside it.
std::string page_layout(std::string_view name, double width, double height, std::string_view orientation) {
    return "<style:page-layout style:name=\"" + std::string{name} +
           "\"><style:page-layout-properties fo:page-width=\"" + centimetres(width) + "\" fo:page-height=\"" +
           centimetres(height) + "\" style:print-orientation=\"" + std::string{orientation} +
           "\" fo:margin-top=\"1cm\" fo:margin-bottom=\"1cm\" fo:margin-left=\"2cm\" "
           "fo:margin-right=\"2cm\"/>"
           "<style:header-style><style:header-footer-properties fo:min-height=\"0.6cm\" "
           "fo:margin-bottom=\"0.4cm\"/></style:header-style>"
           "<style:footer-style><style:header-footer-properties fo:min-height=\"0.6cm\" "
           "fo:margin-top=\"0.4cm\"/></style:footer-style></style:page-layout>";
}

/// Sheets of one kind; the first of all bears the title itself.
std::string master_page(const Document& document, std::string_view name, std::string_view layout,
                        std::string_view next) {
    const std::string footer =
        "<style:footer><text:p text:style-name=\"Footer\"><text:page-number "
        "text:select-page=\"current\">1</text:page-number> / <text:page-count>1</text:page-count>"
        "</text:p></style:footer>";
    const auto header = next.empty() ? "<style:header><text:p text:style-name=\"Header\">" +
                                           escaped(document.title + " \u2013 " + document.project) +
                                           "</text:p></style:header>"
                                     : "<style:header><text:p text:style-name=\"Header\"/></style:header>";
    return "<style:master-page style:name=\"" + std::string{name} + "\" style:page-layout-name=\"" +
           std::string{layout} + "\"" +
           (next.empty() ? std::string{} : " style:next-style-name=\"" + std::string{next} + "\"") + ">" +
           header + footer + "</style:master-page>";
}

std::string styles(const Document& document) {
    return xml([&](XmlWriter& writer) {
        start_root(writer, "office:document-styles");
        writer.start("office:font-face-decls");
        writer.empty("style:font-face", {{"style:name", "Sans"},
                                         {"svg:font-family", "'Liberation Sans', Arial, sans-serif"},
                                         {"style:font-family-generic", "swiss"}});
        writer.end();
        writer.start("office:styles");
        writer.raw(default_style(document.language));
        writer.raw(odt_paragraph_styles);
        const bool wide = !document.blocks.empty() && document.blocks.front().wide;
        writer.raw(contents_styles(wide ? Document::wide_width : Document::upright_width));
        writer.end();
        writer.start("office:automatic-styles");
        writer.raw(page_layout("Upright", 210, 297, "portrait"));
        writer.raw(page_layout("Turned", 297, 210, "landscape"));
        writer.end();
        writer.start("office:master-styles");
        writer.raw(master_page(document, "First_20_Page", "Upright", "Standard"));
        writer.raw(master_page(document, "First_20_Landscape", "Turned", "Landscape"));
        writer.raw(master_page(document, "Standard", "Upright", {}));
        writer.raw(master_page(document, "Landscape", "Turned", {}));
        writer.end();
        writer.end();
    });
}

/// No dates: the same report is the same file.
std::string properties(const Document& document) {
    return xml([&](XmlWriter& writer) {
        start_root(writer, "office:document-meta");
        writer.start("office:meta");
        writer.simple("meta:generator", "Focale/" FOCALE_VERSION);
        writer.simple("dc:title", document.title);
        writer.simple("dc:subject", document.project);
        writer.simple("dc:language", regional_tag(std::string{language_tag(document.language)}));
        writer.end();
        writer.end();
    });
}

/// As in DOCX, rows whose paragraphs are kept with what follows stay with the next row, and cells have the
/// air below their paragraphs.
std::string settings() {
    return xml([](XmlWriter& writer) {
        start_root(writer, "office:document-settings");
        writer.attribute("xmlns:config", std::string{urn} + "config:1.0");
        // Of the prefix in the name of the set below: LibreOffice reads no set whose prefix is not declared.
        writer.attribute("xmlns:ooo", "http://openoffice.org/2004/office");
        writer.start("office:settings");
        writer.start("config:config-item-set", {{"config:name", "ooo:configuration-settings"}});
        for (const auto* name : {"AddParaSpacingToTableCells", "TableRowKeep"}) {
            writer.start("config:config-item", {{"config:name", name}, {"config:type", "boolean"}});
            writer.text("true");
            writer.end();
        }
        for (int open = 0; open < 3; ++open) writer.end();
    });
}

std::string manifest(const std::vector<std::string>& pictures) {
    return xml([&](XmlWriter& writer) {
        writer.start("manifest:manifest",
                     {{"xmlns:manifest", std::string{urn} + "manifest:1.0"}, {"manifest:version", "1.3"}});
        const auto file = [&](std::string_view path, std::string_view type) {
            writer.empty("manifest:file-entry",
                         {{"manifest:full-path", path}, {"manifest:media-type", type}});
        };
        file("/", text_type);
        for (const auto* name : {"content.xml", "styles.xml", "meta.xml", "settings.xml"})
            file(name, "text/xml");
        for (const auto& name : pictures) {
            file("Pictures/" + name, name.ends_with(".png") ? "image/png" : "image/svg+xml");
        }
        writer.end();
    });
}

}  // namespace

void start_root(XmlWriter& writer, std::string_view name) {
    writer.start(name);
    for (const auto* space : {"office", "style", "text", "table", "meta"}) {
        writer.attribute("xmlns:" + std::string{space}, std::string{urn} + space + ":1.0");
    }
    writer.attribute("xmlns:draw", std::string{urn} + "drawing:1.0");
    writer.attribute("xmlns:fo", std::string{urn} + "xsl-fo-compatible:1.0");
    writer.attribute("xmlns:svg", std::string{urn} + "svg-compatible:1.0");
    writer.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    writer.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    writer.attribute("xmlns:ooow", "http://openoffice.org/2004/writer");
    writer.attribute("office:version", "1.3");
}

std::string_view style_name(Document::Style style) {
    using Style = Document::Style;
    switch (style) {
        case Style::title:
            return "Title";
        case Style::subtitle:
            return "Subtitle";
        case Style::heading_1:
            return "Heading_20_1";
        case Style::heading_2:
            return "Heading_20_2";
        case Style::heading_3:
            return "Heading_20_3";
        case Style::warning:
            return "Warning";
        case Style::note:
            return "Table_20_note";
        case Style::quote:
            return "Quotations";
        case Style::attribution:
            return "Quote_20_source";
        case Style::body:
            break;
    }
    return "Standard";
}

std::string centimetres(double millimetres) {
    const auto hundredths = std::lround(millimetres * 10);
    const auto rest = hundredths % 100;
    return std::to_string(hundredths / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest) + "cm";
}

std::vector<containers::ArchivePart> parts_beside_text(const Document& document,
                                                       const std::vector<std::string>& pictures) {
    return {{"mimetype", std::string{text_type}, true},
            {"META-INF/manifest.xml", manifest(pictures)},
            {"styles.xml", styles(document)},
            {"meta.xml", properties(document)},
            {"settings.xml", settings()}};
}

}  // namespace coding::report::odt
