// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "libcoding/containers/archive_bytes.hpp"
#include "libcoding/containers/office_package.hpp"
#include "libcoding/exchange/transcript_writers.hpp"

namespace coding::exchange {
namespace {

using containers::XmlWriter;
using containers::office::xml_part;

constexpr std::string_view type = "application/vnd.oasis.opendocument.text";

/// Spaces that follow each other do not come from here: words are one line each, trimmed.
void lines(XmlWriter& xml, std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (at > 0) xml.empty("text:line-break");
        xml.text(text.substr(at, end - at));
        at = end + 1;
    }
}

void odt_paragraph(XmlWriter& xml, const SpokenBlock& block) {
    if (block.kind == BlockKind::heading) {
        xml.start("text:h", {{"text:style-name", "Heading_20_1"}, {"text:outline-level", "1"}});
    } else {
        xml.start("text:p", {{"text:style-name", "Turn"}});
    }
    if (const auto times = block_times(block); !times.empty()) xml.text(times + " ");
    if (!block.speaker.empty()) {
        xml.start("text:span", {{"text:style-name", "Speaker"}});
        xml.text(block.speaker + "\u00a0:");
        xml.end();
        xml.text(" ");
    }
    xml.text(opening_dash(block));
    lines(xml, block.words + closing_time(block));
    xml.end();
}

void own_styles(XmlWriter& xml) {
    xml.start("office:automatic-styles");
    xml.start("style:style", {{"style:name", "Turn"}, {"style:family", "paragraph"}});
    xml.empty("style:paragraph-properties", {{"fo:margin-bottom", "2mm"}});
    xml.end();
    xml.start("style:style", {{"style:name", "Speaker"}, {"style:family", "text"}});
    xml.empty("style:text-properties", {{"fo:font-weight", "bold"}});
    xml.end();
    xml.end();
}

std::string content(const SpokenSource& source) {
    return xml_part(
        [&source](XmlWriter& xml) {
            xml.start("office:document-content",
                      {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                       {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                       {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                       {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                       {"office:version", "1.3"}});
            own_styles(xml);
            xml.start("office:body");
            xml.start("office:text");
            for (const auto& block : source.blocks) odt_paragraph(xml, block);
            xml.end();
            xml.end();
            xml.end();
        },
        XmlWriter::Layout::one_line);
}

std::string manifest() {
    return xml_part([](XmlWriter& xml) {
        xml.start("manifest:manifest",
                  {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
                   {"manifest:version", "1.3"}});
        xml.empty("manifest:file-entry", {{"manifest:full-path", "/"}, {"manifest:media-type", type}});
        xml.empty("manifest:file-entry",
                  {{"manifest:full-path", "content.xml"}, {"manifest:media-type", "text/xml"}});
        xml.end();
    });
}

}  // namespace

WrittenTranscript written_as_odt(const SpokenSource& source) {
    WrittenTranscript written;
    written.bytes = containers::archive_bytes({{"mimetype", std::string{type}, true},
                                               {"content.xml", content(labelled(source))},
                                               {"META-INF/manifest.xml", manifest()}});
    return written;
}

}  // namespace coding::exchange
