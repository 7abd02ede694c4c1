// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/containers/office_package.hpp"
#include "libcoding/exchange/transcript_writers.hpp"

namespace coding::exchange {
namespace {

namespace office = containers::office;
using containers::XmlWriter;

constexpr std::string_view word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

void run(XmlWriter& xml, std::string_view text, bool bold) {
    xml.start("w:r");
    if (bold) {
        xml.start("w:rPr");
        xml.empty("w:b");
        xml.end();
    }
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (at > 0) xml.empty("w:br");
        xml.start("w:t", {{"xml:space", "preserve"}});
        xml.text(text.substr(at, end - at));
        xml.end();
        at = end + 1;
    }
    xml.end();
}

void docx_paragraph(XmlWriter& xml, const SpokenBlock& block) {
    xml.start("w:p");
    if (block.kind == BlockKind::heading) {
        xml.start("w:pPr");
        xml.empty("w:pStyle", {{"w:val", "Heading1"}});
        xml.end();
    }
    if (const auto times = block_times(block); !times.empty()) run(xml, times + " ", false);
    if (!block.speaker.empty()) run(xml, block.speaker + "\u00a0: ", true);
    run(xml, std::string{opening_dash(block)} + block.words + closing_time(block), false);
    xml.end();
}

std::string document(const SpokenSource& source) {
    return office::xml_part(
        [&source](XmlWriter& xml) {
            xml.start("w:document", {{"xmlns:w", word_namespace}});
            xml.start("w:body");
            for (const auto& block : source.blocks) docx_paragraph(xml, block);
            xml.end();
            xml.end();
        },
        XmlWriter::Layout::one_line);
}

/// Air behind paragraphs, and headings that word processors know as such.
std::string styles() {
    return office::xml_part([](XmlWriter& xml) {
        xml.start("w:styles", {{"xmlns:w", word_namespace}});
        xml.start("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
        xml.empty("w:name", {{"w:val", "Normal"}});
        xml.start("w:pPr");
        xml.empty("w:spacing", {{"w:after", "120"}});
        xml.end();
        xml.end();
        xml.start("w:style", {{"w:type", "paragraph"}, {"w:styleId", "Heading1"}});
        xml.empty("w:name", {{"w:val", "heading 1"}});
        xml.empty("w:basedOn", {{"w:val", "Normal"}});
        xml.start("w:pPr");
        xml.empty("w:keepNext");
        xml.empty("w:spacing", {{"w:before", "240"}, {"w:after", "120"}});
        xml.empty("w:outlineLvl", {{"w:val", "0"}});
        xml.end();
        xml.start("w:rPr");
        xml.empty("w:b");
        xml.empty("w:sz", {{"w:val", "28"}});
        xml.end();
        xml.end();
        xml.end();
    });
}

}  // namespace

WrittenTranscript written_as_docx(const SpokenSource& source) {
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    WrittenTranscript written;
    written.bytes = containers::archive_bytes(
        {{"[Content_Types].xml",
          office::content_types_part({{"/word/document.xml", word + "document.main+xml"},
                                      {"/word/styles.xml", word + "styles+xml"}})},
         {"_rels/.rels", office::root_relations_part("word/document.xml")},
         {"docProps/core.xml", office::properties_part(source.name, {}, source.language)},
         {"word/_rels/document.xml.rels", office::relations_part({{"styles", "styles", "styles.xml"}})},
         {"word/styles.xml", styles()},
         {"word/document.xml", document(labelled(source))}});
    return written;
}

}  // namespace coding::exchange
