// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "libcoding/containers/office_package.hpp"
#include "libcoding/report/document.hpp"
#include "libcoding/report/docx_markup.hpp"
#include "libcoding/report/docx_parts.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {
namespace {

using docx::twips;
using Style = Document::Style;

std::string style_id(Style style) {
    switch (style) {
        case Style::title:
            return "Title";
        case Style::subtitle:
            return "Subtitle";
        case Style::heading_1:
            return "Heading1";
        case Style::heading_2:
            return "Heading2";
        case Style::heading_3:
            return "Heading3";
        case Style::warning:
            return "Warning";
        case Style::note:
            return "TableNote";
        case Style::quote:
            return "Quote";
        case Style::attribution:
            return "QuoteSource";
        case Style::body:
            break;
    }
    return "Normal";
}

/// word/document.xml
class DocxTextWriter {
  public:
    explicit DocxTextWriter(const Document& document) : document_(document), writer_(markup_.xml()) {}

    std::string write() {
        writer_.declaration();
        writer_.start("w:document",
                      {{"xmlns:w", docx::main_namespace},
                       {"xmlns:r", containers::office::relations_namespace},
                       {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                       {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                       {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
        writer_.start("w:body");
        bool wide = !document_.blocks.empty() && document_.blocks.front().wide;
        for (const auto& block : document_.blocks) {
            if (block.wide != wide) end_section(wide);
            wide = block.wide;
            std::visit([this](const auto& shown) { set(shown); }, block.content);
        }
        section(wide);
        writer_.end();
        writer_.end();
        writer_.finish();
        return markup_.take();
    }

    /// In the order of their relations.
    [[nodiscard]] const std::vector<containers::ArchivePart>& pictures() const { return pictures_; }

  private:
    void section(bool wide) {
        writer_.start("w:sectPr");
        writer_.empty("w:headerReference", {{"w:type", "default"}, {"r:id", docx::header_relation}});
        writer_.empty("w:footerReference", {{"w:type", "default"}, {"r:id", docx::footer_relation}});
        writer_.empty("w:footerReference", {{"w:type", "first"}, {"r:id", docx::footer_relation}});
        const auto shorter = std::to_string(twips(210)), longer = std::to_string(twips(297));
        if (wide) {
            writer_.empty("w:pgSz", {{"w:w", longer}, {"w:h", shorter}, {"w:orient", "landscape"}});
        } else {
            writer_.empty("w:pgSz", {{"w:w", shorter}, {"w:h", longer}});
        }
        const auto margin = std::to_string(twips(20)), furniture = std::to_string(twips(10));
        writer_.empty("w:pgMar", {{"w:top", margin},
                                  {"w:right", margin},
                                  {"w:bottom", margin},
                                  {"w:left", margin},
                                  {"w:header", furniture},
                                  {"w:footer", furniture},
                                  {"w:gutter", "0"}});
        // The first page bears the title itself.
        if (!titled_) writer_.empty("w:titlePg");
        titled_ = true;
        writer_.end();
    }

    /// A section ends with a paragraph that says what its sheets were like; it is as good as invisible.
    void end_section(bool wide) {
        begin_separator();
        section(wide);
        writer_.end();
        writer_.end();
    }

    void set(const Document::Text& text) {
        markup_.begin_paragraph(style_id(text.style));
        if (text.kept) writer_.empty("w:keepNext");
        writer_.end();
        const bool listed = text.style == Style::heading_1 || text.style == Style::heading_2;
        if (listed) {
            const auto number = std::to_string(++headings_);
            writer_.empty("w:bookmarkStart", {{"w:id", number}, {"w:name", bookmark(headings_)}});
        }
        for (const auto& part : text.runs) {
            const bool foreign = part.language != language_tag(document_.language);
            markup_.run(part.text, {part.strong, part.italic, {}, foreign ? part.language : std::string{}});
        }
        if (listed) writer_.empty("w:bookmarkEnd", {{"w:id", std::to_string(headings_)}});
        writer_.end();
    }

    static std::string bookmark(int heading) { return "_Toc" + std::to_string(100000 + heading); }

    void field_mark(std::string_view kind) {
        writer_.start("w:r");
        writer_.empty("w:fldChar", {{"w:fldCharType", kind}});
        writer_.end();
    }

    /// A field that is not up to date: Word makes it anew when it opens the file.
    void begin_field(std::string_view instruction) {
        writer_.start("w:r");
        writer_.empty("w:fldChar", {{"w:fldCharType", "begin"}, {"w:dirty", "true"}});
        writer_.end();
        writer_.start("w:r");
        writer_.start("w:instrText", {{"xml:space", "preserve"}});
        writer_.text(instruction);
        writer_.end();
        writer_.end();
        field_mark("separate");
    }

    /// The list is filled in, but for the pages: those are known to the program that lays them out. Word asks
    /// when it opens the file, and sets them when its user says yes (the manual tells).
    void set(const Document::Contents& contents) {
        markup_.begin_paragraph("TOCHeading");
        writer_.end();
        markup_.run(contents.title);
        writer_.end();
        int heading = 0;
        bool begun = false;
        for (const auto& block : document_.blocks) {
            const auto* text = std::get_if<Document::Text>(&block.content);
            if (text == nullptr) continue;
            if (text->style != Style::heading_1 && text->style != Style::heading_2) continue;
            ++heading;
            if (text->style == Style::heading_2 && contents.levels < 2) continue;
            markup_.begin_paragraph(text->style == Style::heading_1 ? "TOC1" : "TOC2");
            writer_.end();
            if (!begun) {
                begin_field(" TOC \\o \"1-" + std::to_string(contents.levels) + "\" \\h \\z \\u ");
            }
            begun = true;
            writer_.start("w:hyperlink", {{"w:anchor", bookmark(heading)}, {"w:history", "1"}});
            for (const auto& part : text->runs) markup_.run(part.text);
            writer_.end();
            writer_.end();
        }
        if (!begun) return;
        writer_.start("w:p");
        field_mark("end");
        writer_.end();
    }

    void set(const Document::Grid& grid) {
        markup_.caption(document_.table_word, ++tables_, grid.title, true);
        docx::set_table(markup_, grid);
        for (const auto& note : grid.notes) set(Document::Text{Style::note, {{note}}});
        if (grid.notes.empty()) separator();
    }

    /// Two tables with nothing between them would be one. It takes as good as no room: after a table that
    /// fills its sheet, more would begin another.
    void separator() {
        begin_separator();
        writer_.end();
        writer_.end();
    }

    void begin_separator() {
        writer_.start("w:p");
        writer_.start("w:pPr");
        writer_.empty("w:spacing",
                      {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "20"}, {"w:lineRule", "exact"}});
    }

    void set(const Document::Picture& picture) {
        const auto image = png_of(picture.chart);
        if (!image) {
            if (!hinted_) set(Document::Text{Style::note, {{document_.undrawn_hint}}});
            hinted_ = true;
            return;
        }
        markup_.begin_paragraph("Figure");
        writer_.end();
        const auto number = std::to_string(++figures_);
        const auto png = relation_of("chart" + number + ".png", *image);
        const auto svg = relation_of("chart" + number + ".svg", picture.chart.svg);
        docx::set_drawing(markup_, picture, figures_, png, svg);
        writer_.end();
        markup_.caption(document_.figure_word, figures_, picture.chart.title, false);
        if (!picture.note.empty()) set(Document::Text{Style::note, {{picture.note}}});
    }

    std::string relation_of(const std::string& name, const std::string& bytes) {
        pictures_.push_back({name, bytes, name.ends_with(".png")});
        return "picture" + std::to_string(pictures_.size());
    }

    const Document& document_;
    docx::Markup markup_;
    containers::XmlWriter& writer_;
    std::vector<containers::ArchivePart> pictures_;
    int headings_ = 0, tables_ = 0, figures_ = 0;
    bool titled_ = false;
    bool hinted_ = false;
};

}  // namespace

void write_docx(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    const auto document = document_of(report, catalogue);
    DocxTextWriter writer{document};
    auto text = writer.write();
    std::vector<std::string> names;
    for (const auto& picture : writer.pictures()) names.push_back(picture.name);
    auto parts = docx::parts_beside_text(document, names);
    parts.push_back({"word/document.xml", std::move(text)});
    for (auto picture : writer.pictures()) {
        picture.name.insert(0, "word/media/");
        parts.push_back(std::move(picture));
    }
    out << containers::archive_bytes(parts);
}

}  // namespace coding::report
