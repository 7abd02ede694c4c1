// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/docx_parts.hpp"

#include <cmath>

#include "libcoding/containers/office_package.hpp"
#include "libcoding/report/docx_styles.hpp"

namespace coding::report::docx {
namespace {

namespace office = containers::office;
using containers::XmlWriter;

std::string text_relations(const std::vector<std::string>& pictures) {
    std::vector<office::Relation> all{{"styles", "styles", "styles.xml"},
                                      {"settings", "settings", "settings.xml"},
                                      {std::string{header_relation}, "header", "header.xml"},
                                      {std::string{footer_relation}, "footer", "footer.xml"}};
    for (std::size_t n = 0; n < pictures.size(); ++n) {
        all.push_back({"picture" + std::to_string(n + 1), "image", "media/" + pictures[n]});
    }
    return office::relations_part(all);
}

std::string content_types() {
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return office::content_types_part({{"/word/document.xml", word + "document.main+xml"},
                                       {"/word/styles.xml", word + "styles+xml"},
                                       {"/word/settings.xml", word + "settings+xml"},
                                       {"/word/header.xml", word + "header+xml"},
                                       {"/word/footer.xml", word + "footer+xml"}});
}

std::string settings() {
    return office::xml_part([](XmlWriter& writer) {
        writer.start("w:settings", {{"xmlns:w", main_namespace}});
        writer.start("w:compat");
        // Word of 2013 and later; without it the text is set as Word 2007 did.
        writer.empty("w:compatSetting", {{"w:name", "compatibilityMode"},
                                         {"w:uri", "http://schemas.microsoft.com/office/word"},
                                         {"w:val", "15"}});
        writer.end();
        writer.end();
    });
}

std::string header(const Document& document) {
    return office::xml_part([&](XmlWriter& writer) {
        writer.start("w:hdr", {{"xmlns:w", main_namespace}});
        writer.start("w:p");
        writer.start("w:pPr");
        writer.empty("w:pStyle", {{"w:val", "Header"}});
        writer.end();
        writer.start("w:r");
        writer.start("w:t", {{"xml:space", "preserve"}});
        writer.text(document.title + " \u2013 " + document.project);
        for (int open = 0; open < 4; ++open) writer.end();
    });
}

std::string footer() {
    return office::xml_part([](XmlWriter& writer) {
        writer.start("w:ftr", {{"xmlns:w", main_namespace}});
        writer.start("w:p");
        writer.start("w:pPr");
        writer.empty("w:pStyle", {{"w:val", "Footer"}});
        writer.end();
        const auto field = [&](std::string_view instruction) {
            writer.start("w:fldSimple", {{"w:instr", instruction}});
            writer.start("w:r");
            writer.simple("w:t", "1");
            writer.end();
            writer.end();
        };
        field(" PAGE ");
        writer.start("w:r");
        writer.start("w:t", {{"xml:space", "preserve"}});
        writer.text(" / ");
        writer.end();
        writer.end();
        field(" NUMPAGES ");
        writer.end();
        writer.end();
    });
}

}  // namespace

int twips(double millimetres) {
    return static_cast<int>(std::lround(millimetres * 1440 / 25.4));
}

std::vector<containers::ArchivePart> parts_beside_text(const Document& document,
                                                       const std::vector<std::string>& pictures) {
    const auto language = regional_tag(std::string{language_tag(document.language)});
    return {{"[Content_Types].xml", content_types()},
            {"_rels/.rels", office::root_relations_part("word/document.xml")},
            {"docProps/core.xml", office::properties_part(document.title, document.project, language)},
            {"word/_rels/document.xml.rels", text_relations(pictures)},
            {"word/styles.xml", styles(document.language)},
            {"word/settings.xml", settings()},
            {"word/header.xml", header(document)},
            {"word/footer.xml", footer()}};
}

}  // namespace coding::report::docx
