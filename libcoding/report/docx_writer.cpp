// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <ostream>

#include "libcoding/containers/office_package.hpp"
#include "libcoding/report/document.hpp"
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

std::string emu(double millimetres) {
    return std::to_string(std::llround(millimetres * 36000));
}

/// Of the words of a run.
struct Look {
    bool strong = false, italic = false;
    std::string colour = {};  ///< "#rrggbb"
    std::string language = {};
};

/// word/document.xml: WordprocessingML (ECMA-376, part 1). The elements of a property group stand in the
/// order of the schema; Word refuses any other.
class DocxTextWriter {
  public:
    explicit DocxTextWriter(const Document& document)
        : document_(document), writer_([this](std::string_view piece) { xml_ += piece; }) {}

    std::string write() {
        writer_.declaration();
        writer_.start("w:document",
                      {{"xmlns:w", docx::main_namespace},
                       {"xmlns:r", containers::office::relations_namespace},
                       {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
                       {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
                       {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
        writer_.start("w:body");
        bool wide = false;
        for (const auto& block : document_.blocks) {
            if (block.wide != wide) end_section(wide);
            wide = block.wide;
            std::visit([this](const auto& shown) { set(shown); }, block.content);
        }
        section(wide);
        writer_.end();
        writer_.end();
        writer_.finish();
        return std::move(xml_);
    }

    /// In the order of their relations.
    [[nodiscard]] const std::vector<containers::ArchivePart>& pictures() const { return pictures_; }

  private:
    void value(std::string_view name, std::string_view value) { writer_.empty(name, {{"w:val", value}}); }

    void begin_paragraph(const std::string& style) {
        writer_.start("w:p");
        writer_.start("w:pPr");
        value("w:pStyle", style);
    }

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
        writer_.start("w:p");
        writer_.start("w:pPr");
        writer_.empty("w:spacing",
                      {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "20"}, {"w:lineRule", "exact"}});
        section(wide);
        writer_.end();
        writer_.end();
    }

    void run(const std::string& text, const Look& look = {}) {
        writer_.start("w:r");
        if (look.strong || look.italic || !look.colour.empty() || !look.language.empty()) {
            writer_.start("w:rPr");
            if (look.strong) writer_.empty("w:b");
            if (look.italic) writer_.empty("w:i");
            if (!look.colour.empty()) value("w:color", look.colour.substr(1));
            if (!look.language.empty()) value("w:lang", regional_tag(look.language));
            writer_.end();
        }
        for (std::size_t begin = 0; begin <= text.size();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            if (begin > 0) writer_.empty("w:br");
            writer_.start("w:t", {{"xml:space", "preserve"}});
            writer_.text(std::string_view{text}.substr(begin, end - begin));
            writer_.end();
            begin = end + 1;
        }
        writer_.end();
    }

    void set(const Document::Text& text) {
        begin_paragraph(style_id(text.style));
        writer_.end();
        const bool listed = text.style == Style::heading_1 || text.style == Style::heading_2;
        if (listed) {
            const auto number = std::to_string(++headings_);
            writer_.empty("w:bookmarkStart", {{"w:id", number}, {"w:name", bookmark(headings_)}});
        }
        for (const auto& part : text.runs) {
            const bool foreign = part.language != language_tag(document_.language);
            run(part.text, {part.strong, part.italic, {}, foreign ? part.language : std::string{}});
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

    void begin_field(std::string_view instruction) {
        field_mark("begin");
        writer_.start("w:r");
        writer_.start("w:instrText", {{"xml:space", "preserve"}});
        writer_.text(instruction);
        writer_.end();
        writer_.end();
        field_mark("separate");
    }

    /// The field is filled in, but for the pages: those are known to the program that lays them out, when it
    /// is asked to update the list. (It can be told to do so when it opens the file; it then asks its user
    /// about "fields that may refer to other files", which sounds like danger.)
    void set(const Document::Contents& contents) {
        begin_paragraph("TOCHeading");
        writer_.end();
        run(contents.title);
        writer_.end();
        int heading = 0;
        for (const auto& block : document_.blocks) {
            const auto* text = std::get_if<Document::Text>(&block.content);
            if (text == nullptr) continue;
            if (text->style != Style::heading_1 && text->style != Style::heading_2) continue;
            begin_paragraph(text->style == Style::heading_1 ? "TOC1" : "TOC2");
            writer_.end();
            if (heading == 0) begin_field(" TOC \\o \"1-2\" \\h \\z \\u ");
            ++heading;
            writer_.start("w:hyperlink", {{"w:anchor", bookmark(heading)}, {"w:history", "1"}});
            for (const auto& part : text->runs) run(part.text);
            writer_.end();
            writer_.end();
        }
        if (heading == 0) return;
        writer_.start("w:p");
        field_mark("end");
        writer_.end();
    }

    void caption(const std::string& word, int number, const std::string& title, bool above) {
        begin_paragraph("Caption");
        if (above) writer_.empty("w:keepNext");
        writer_.end();
        run(word + "\u00A0");
        writer_.start("w:fldSimple", {{"w:instr", " SEQ " + word + " \\* ARABIC "}});
        run(std::to_string(number));
        writer_.end();
        run(". " + title);
        writer_.end();
    }

    void set(const Document::Grid& grid) {
        caption(document_.table_word, ++tables_, grid.title, true);
        double sum = 0;
        for (const auto width : grid.widths) sum += width;
        writer_.start("w:tbl");
        writer_.start("w:tblPr");
        value("w:tblStyle", "ReportTable");
        writer_.empty("w:tblW", {{"w:w", std::to_string(twips(sum))}, {"w:type", "dxa"}});
        writer_.empty("w:tblLayout", {{"w:type", "fixed"}});
        value("w:tblLook", "0420");
        value("w:tblCaption", grid.title);
        writer_.end();
        writer_.start("w:tblGrid");
        for (const auto width : grid.widths)
            writer_.empty("w:gridCol", {{"w:w", std::to_string(twips(width))}});
        writer_.end();
        for (const auto& row : grid.heads) set_row(grid, row, true);
        for (const auto& row : grid.rows) set_row(grid, row, false);
        writer_.end();
        for (const auto& note : grid.notes) set(Document::Text{Style::note, {{note}}});
        // Two tables with nothing between them would be one.
        if (grid.notes.empty()) set(Document::Text{Style::note, {{std::string{}}}});
    }

    void set_row(const Document::Grid& grid, const Document::Grid::Row& row, bool head) {
        writer_.start("w:tr");
        writer_.start("w:trPr");
        writer_.empty("w:cantSplit");
        if (head) writer_.empty("w:tblHeader");
        writer_.end();
        std::size_t column = 0;
        for (const auto& cell : row.cells) {
            double width = 0;
            for (std::size_t n = 0; n < cell.span; ++n) width += grid.widths[column + n];
            writer_.start("w:tc");
            writer_.start("w:tcPr");
            writer_.empty("w:tcW", {{"w:w", std::to_string(twips(width))}, {"w:type", "dxa"}});
            if (cell.span > 1) value("w:gridSpan", std::to_string(cell.span));
            if (head && &row == &grid.heads.back()) rule_below();
            value("w:vAlign", head ? "bottom" : "top");
            writer_.end();
            set_cell(grid, row, cell, head, column == 0);
            writer_.end();
            column += cell.span;
        }
        writer_.end();
    }

    void rule_below() {
        writer_.start("w:tcBorders");
        writer_.empty("w:bottom",
                      {{"w:val", "single"}, {"w:sz", "8"}, {"w:space", "0"}, {"w:color", "1C2127"}});
        writer_.end();
    }

    void set_cell(const Document::Grid& grid, const Document::Grid::Row& row,
                  const Document::Grid::Cell& cell, bool head, bool first) {
        begin_paragraph(head ? "TableHead" : "TableText");
        if (row.section) writer_.empty("w:keepNext");
        const bool swatch = first && !head && grid.coloured && !row.section;
        if (first && !head && (row.depth > 0 || swatch)) {
            const auto left = std::to_string(twips(Document::depth_indent * row.depth) +
                                             (swatch ? twips(Document::swatch_room) : 0));
            const auto hanging = std::to_string(row.colour.empty() ? 0 : twips(Document::swatch_room));
            writer_.empty("w:ind", {{"w:left", left}, {"w:hanging", hanging}});
        }
        if (cell.right) value("w:jc", "right");
        writer_.end();
        if (swatch && !row.colour.empty()) {
            run("\u25A0", {false, false, row.colour, {}});
            writer_.start("w:r");
            writer_.empty("w:tab");
            writer_.end();
        }
        run(cell.text, {row.strong || row.section, false, {}, {}});
        writer_.end();
    }

    void set(const Document::Picture& picture) {
        const auto image = png_of(picture.chart);
        if (!image) {
            if (!hinted_) set(Document::Text{Style::note, {{document_.undrawn_hint}}});
            hinted_ = true;
            return;
        }
        begin_paragraph("Figure");
        writer_.end();
        writer_.start("w:r");
        writer_.start("w:drawing");
        const auto number = std::to_string(++figures_);
        const auto png = relation_of("chart" + number + ".png", *image);
        const auto svg = relation_of("chart" + number + ".svg", picture.chart.svg);
        drawing(picture, number, png, svg);
        writer_.end();
        writer_.end();
        writer_.end();
        caption(document_.figure_word, figures_, picture.chart.title, false);
    }

    std::string relation_of(const std::string& name, const std::string& bytes) {
        pictures_.push_back({name, bytes, name.ends_with(".png")});
        return "picture" + std::to_string(pictures_.size());
    }

    /// The PNG for all, the SVG for those who know it (Word from 2016 on).
    void drawing(const Document::Picture& picture, const std::string& number, const std::string& png,
                 const std::string& svg) {
        const auto across = emu(picture.width), down = emu(picture.height);
        writer_.start("wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
        writer_.empty("wp:extent", {{"cx", across}, {"cy", down}});
        writer_.empty("wp:docPr",
                      {{"id", number}, {"name", picture.chart.title}, {"descr", picture.chart.description}});
        writer_.start("wp:cNvGraphicFramePr");
        writer_.empty("a:graphicFrameLocks", {{"noChangeAspect", "1"}});
        writer_.end();
        writer_.start("a:graphic");
        writer_.start("a:graphicData", {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
        writer_.start("pic:pic");
        writer_.start("pic:nvPicPr");
        writer_.empty("pic:cNvPr", {{"id", number}, {"name", "chart" + number}});
        writer_.empty("pic:cNvPicPr");
        writer_.end();
        writer_.start("pic:blipFill");
        writer_.start("a:blip", {{"r:embed", png}});
        writer_.start("a:extLst");
        writer_.start("a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}});
        writer_.empty(
            "asvg:svgBlip",
            {{"xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}, {"r:embed", svg}});
        for (int open = 0; open < 3; ++open) writer_.end();
        writer_.start("a:stretch");
        writer_.empty("a:fillRect");
        writer_.end();
        writer_.end();
        writer_.start("pic:spPr");
        writer_.start("a:xfrm");
        writer_.empty("a:off", {{"x", "0"}, {"y", "0"}});
        writer_.empty("a:ext", {{"cx", across}, {"cy", down}});
        writer_.end();
        writer_.start("a:prstGeom", {{"prst", "rect"}});
        writer_.empty("a:avLst");
        for (int open = 0; open < 6; ++open) writer_.end();
    }

    const Document& document_;
    std::string xml_;
    containers::XmlWriter writer_;
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
