// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>
#include <utility>

#include "libcoding/containers/xml_writer.hpp"
#include "libcoding/report/document.hpp"
#include "libcoding/report/odt_own_styles.hpp"
#include "libcoding/report/odt_parts.hpp"
#include "libcoding/report/writers.hpp"

namespace coding::report {
namespace {

using containers::XmlWriter;
using odt::centimetres;
using Style = Document::Style;

/// The text of content.xml (OpenDocument 1.3).
class OdtTextWriter {
  public:
    explicit OdtTextWriter(const Document& document)
        : document_(document),
          writer_([this](std::string_view piece) { xml_ += piece; }, XmlWriter::Layout::one_line) {}

    /// What stands in <office:text>.
    std::string write() {
        writer_.start("text:sequence-decls");
        for (const auto* name : {"Table", "Figure"}) {
            writer_.empty("text:sequence-decl", {{"text:display-outline-level", "0"}, {"text:name", name}});
        }
        writer_.end();
        wide_ = !document_.blocks.empty() && document_.blocks.front().wide;
        new_sheet_ = wide_ ? "First_20_Landscape" : "First_20_Page";
        for (const auto& block : document_.blocks) {
            if (block.wide != wide_) new_sheet_ = block.wide ? "Landscape" : "Standard";
            wide_ = block.wide;
            std::visit([this](const auto& shown) { set(shown); }, block.content);
        }
        writer_.finish();
        return std::move(xml_);
    }

    [[nodiscard]] const odt::OwnStyles& styles() const { return styles_; }
    [[nodiscard]] const std::vector<containers::ArchivePart>& pictures() const { return pictures_; }

  private:
    /// The style, or one made from it where a sheet of the other kind begins here.
    std::string paragraph_style(std::string_view style) {
        if (new_sheet_.empty()) return std::string{style};
        const auto sheet = std::exchange(new_sheet_, {});
        return styles_.on_new_sheet(std::string{style}, sheet);
    }

    /// White space as OpenDocument wants it; a lone space stays as it is.
    void text(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find_first_of("\n\t ", at), text.size());
            writer_.text(text.substr(at, end - at));
            if (end == text.size()) break;
            const bool lone = text[end] == ' ' && end > 0 && text[end - 1] != ' ' && end + 1 < text.size();
            if (text[end] == '\n') {
                writer_.empty("text:line-break");
            } else if (text[end] == '\t') {
                writer_.empty("text:tab");
            } else if (lone) {
                writer_.text(" ");
            } else {
                writer_.empty("text:s");
            }
            at = end + 1;
        }
    }

    void span(std::string_view style, const std::string& words) {
        writer_.start("text:span", {{"text:style-name", style}});
        text(words);
        writer_.end();
    }

    void run(const Document::Run& run) {
        if (run.strong) return span("Strong_20_Emphasis", run.text);
        if (run.italic) return span("Emphasis", run.text);
        if (!run.language.empty() && run.language != language_tag(document_.language)) {
            return span(styles_.language(regional_tag(run.language)), run.text);
        }
        text(run.text);
    }

    void set(const Document::Text& shown) {
        const std::string common{odt::style_name(shown.style)};
        auto style = paragraph_style(common);
        if (shown.kept && style == common) style = styles_.kept(common);
        const auto level = static_cast<int>(shown.style) - static_cast<int>(Style::heading_1) + 1;
        const bool heading = level >= 1 && level <= 3;
        writer_.start(heading ? "text:h" : "text:p", {{"text:style-name", style}});
        if (heading) writer_.attribute("text:outline-level", std::to_string(level));
        if (heading && level < 3) writer_.empty("text:bookmark", {{"text:name", bookmark(++headings_)}});
        for (const auto& part : shown.runs) run(part);
        writer_.end();
    }

    static std::string bookmark(int heading) { return "heading-" + std::to_string(heading); }

    void set(const Document::Contents& contents) {
        writer_.start("text:table-of-content", {{"text:name", contents.title}, {"text:protected", "false"}});
        writer_.start("text:table-of-content-source",
                      {{"text:outline-level", std::to_string(contents.levels)}});
        writer_.start("text:index-title-template", {{"text:style-name", "Contents_20_Heading"}});
        writer_.text(contents.title);
        writer_.end();
        for (const auto* level : {"1", "2"}) {
            writer_.start(
                "text:table-of-content-entry-template",
                {{"text:outline-level", level}, {"text:style-name", std::string{"Contents_20_"} + level}});
            writer_.empty("text:index-entry-link-start");
            writer_.empty("text:index-entry-text");
            writer_.empty("text:index-entry-tab-stop", {{"style:type", "right"}, {"style:leader-char", "."}});
            writer_.empty("text:index-entry-page-number");
            writer_.empty("text:index-entry-link-end");
            writer_.end();
        }
        writer_.end();
        writer_.start("text:index-body");
        writer_.start("text:index-title", {{"text:name", contents.title + "-title"}});
        writer_.start("text:p", {{"text:style-name", "Contents_20_Heading"}});
        text(contents.title);
        writer_.end();
        writer_.end();
        entries(contents.levels);
        writer_.end();
        writer_.end();
    }

    void entries(int levels) {
        int heading = 0;
        for (const auto& block : document_.blocks) {
            const auto* shown = std::get_if<Document::Text>(&block.content);
            if (shown == nullptr) continue;
            if (shown->style != Style::heading_1 && shown->style != Style::heading_2) continue;
            const auto mark = bookmark(++heading);
            if (shown->style == Style::heading_2 && levels < 2) continue;
            writer_.start("text:p", {{"text:style-name",
                                      shown->style == Style::heading_1 ? "Contents_20_1" : "Contents_20_2"}});
            writer_.start("text:a", {{"xlink:type", "simple"},
                                     {"xlink:href", "#" + mark},
                                     {"text:style-name", "Index_20_Link"},
                                     {"text:visited-style-name", "Index_20_Link"}});
            for (const auto& part : shown->runs) text(part.text);
            writer_.empty("text:tab");
            // A field, so that pages are right before the list is made anew.
            writer_.empty("text:bookmark-ref", {{"text:reference-format", "page"}, {"text:ref-name", mark}});
            writer_.end();
            writer_.end();
        }
    }

    void caption(const char* sequence, const std::string& word, int number, const std::string& title) {
        writer_.start("text:p", {{"text:style-name", paragraph_style(sequence)}});
        writer_.text(word + "\u00A0");
        writer_.start("text:sequence",
                      {{"text:ref-name", "ref" + std::string{sequence} + std::to_string(number)},
                       {"text:name", sequence},
                       {"text:formula", "ooow:" + std::string{sequence} + "+1"},
                       {"style:num-format", "1"}});
        writer_.text(std::to_string(number));
        writer_.end();
        text(". " + title);
        writer_.end();
    }

    void set(const Document::Grid& grid) {
        caption("Table", document_.table_word, ++tables_, grid.title);
        double sum = 0;
        for (const auto width : grid.widths) sum += width;
        writer_.start("table:table", {{"table:name", "Table" + std::to_string(tables_)},
                                      {"table:style-name", styles_.table(sum)}});
        writer_.simple("table:title", grid.title);
        for (const auto width : grid.widths) {
            writer_.empty("table:table-column", {{"table:style-name", styles_.column(width)}});
        }
        writer_.start("table:table-header-rows");
        for (const auto& row : grid.heads) set_row(grid, row, true);
        writer_.end();
        for (const auto& row : grid.rows) set_row(grid, row, false);
        writer_.end();
        for (const auto& note : grid.notes) set(Document::Text{Style::note, {{note}}});
    }

    void set_row(const Document::Grid& grid, const Document::Grid::Row& row, bool head) {
        const std::string ink = "1pt solid #1c2127", hair = "0.5pt solid #d6dad5";
        const bool top = head && &row == &grid.heads.front();
        const bool bottom = &row == &grid.heads.back() || (!grid.rows.empty() && &row == &grid.rows.back());
        const auto style = styles_.cell(top ? ink : "none", bottom ? ink : head ? "none" : hair, head);
        writer_.start("table:table-row", {{"table:style-name", styles_.row()}});
        bool first = true;
        for (const auto& cell : row.cells) {
            writer_.start("table:table-cell", {{"table:style-name", style}, {"office:value-type", "string"}});
            if (cell.span > 1) writer_.attribute("table:number-columns-spanned", std::to_string(cell.span));
            set_cell(grid, row, cell, head, first);
            writer_.end();
            for (std::size_t n = 1; n < cell.span; ++n) writer_.empty("table:covered-table-cell");
            first = false;
        }
        writer_.end();
    }

    void set_cell(const Document::Grid& grid, const Document::Grid::Row& row,
                  const Document::Grid::Cell& cell, bool head, bool first) {
        std::string style = head ? "Table_20_Heading" : "Table_20_Contents";
        if (cell.right) style = head ? "Table_20_Heading_20_Numbers" : "Table_20_Numbers";
        const auto opening = first && !head ? opening_of(grid, row) : Document::Opening{};
        if (opening.left > 0) {
            style = styles_.indented(style, opening.left, opening.hanging, row.kept);
        } else if (row.kept) {
            style = styles_.kept(style);
        }
        writer_.start("text:p", {{"text:style-name", style}});
        if (opening.hanging > 0) {
            span(styles_.colour(row.colour), "\u25A0");
            writer_.empty("text:tab");
        }
        if ((row.strong && !cell.prose) || row.section) {
            span("Strong_20_Emphasis", cell.text);
        } else {
            text(cell.text);
        }
        writer_.end();
    }

    /// The SVG for those who know it, the PNG for all; the first that a program knows is shown.
    void set(const Document::Picture& picture) {
        const auto number = std::to_string(++figures_);
        writer_.start("text:p", {{"text:style-name", paragraph_style("Picture")}});
        writer_.start("draw:frame", {{"draw:style-name", styles_.picture()},
                                     {"draw:name", "chart" + number},
                                     {"text:anchor-type", "as-char"},
                                     {"svg:width", centimetres(picture.width)},
                                     {"svg:height", centimetres(picture.height)}});
        image("chart" + number + ".svg", picture.chart.svg);
        if (const auto png = png_of(picture.chart)) image("chart" + number + ".png", *png);
        writer_.simple("svg:title", picture.chart.title);
        writer_.simple("svg:desc", picture.chart.description);
        writer_.end();
        writer_.end();
        caption("Figure", document_.figure_word, figures_, picture.chart.title);
        if (!picture.note.empty()) set(Document::Text{Style::note, {{picture.note}}});
    }

    void image(const std::string& name, const std::string& bytes) {
        writer_.empty("draw:image", {{"xlink:href", "Pictures/" + name},
                                     {"xlink:type", "simple"},
                                     {"xlink:show", "embed"},
                                     {"xlink:actuate", "onLoad"}});
        pictures_.push_back({name, bytes, name.ends_with(".png")});
    }

    const Document& document_;
    std::string xml_;
    XmlWriter writer_;
    odt::OwnStyles styles_;
    std::vector<containers::ArchivePart> pictures_;
    std::string new_sheet_;
    int headings_ = 0, tables_ = 0, figures_ = 0;
    bool wide_ = false;
};

std::string content_part(const std::string& body, const odt::OwnStyles& styles) {
    std::string xml;
    XmlWriter writer{[&](std::string_view piece) { xml += piece; }, XmlWriter::Layout::one_line};
    writer.declaration();
    odt::start_root(writer, "office:document-content");
    writer.start("office:automatic-styles");
    writer.raw(styles.xml());
    writer.end();
    writer.start("office:body");
    writer.start("office:text");
    writer.raw(body);
    for (int open = 0; open < 3; ++open) writer.end();
    writer.finish();
    return xml;
}

}  // namespace

void write_odt(std::ostream& out, const Report& report, const Catalogue& catalogue) {
    const auto document = document_of(report, catalogue);
    OdtTextWriter writer{document};
    const auto body = writer.write();
    std::vector<std::string> names;
    for (const auto& picture : writer.pictures()) names.push_back(picture.name);
    auto parts = odt::parts_beside_text(document, names);
    parts.push_back({"content.xml", content_part(body, writer.styles())});
    for (auto picture : writer.pictures()) {
        picture.name.insert(0, "Pictures/");
        parts.push_back(std::move(picture));
    }
    out << containers::archive_bytes(parts);
}

}  // namespace coding::report
