// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as workbooks and as documents for word processors.
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "libcoding/containers/archive.hpp"
#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/containers/xml.hpp"
#include "libcoding/report/cells.hpp"
#include "libcoding/report/chart_picture.hpp"
#include "libcoding/report/document.hpp"

#include "path_alone.hpp"
#include "small_report.hpp"
#include "tests/store/temporary_project.hpp"
#include "tests/support/bytes_of.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;
using containers::Archive;

namespace {

std::string part(const std::string& archive, const std::string& name) {
    return Archive{bytes_of(archive)}.read(name).value();
}

/// What stands in for the program that draws says what it was given.
class Path : public PathAlone {
  public:
    explicit Path(bool draws) {
        if (draws) add("rsvg-convert", "printf '\\211PNG '\nexec /bin/cat\n");
    }
};

/// What the cells of a sheet hold, and the format of each figure.
struct SheetCells {
    std::map<std::string, std::string> values;
    std::map<std::string, std::string> styles;
};

SheetCells cells_of(const std::string& workbook, int sheet) {
    SheetCells cells;
    std::string name;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& met) {
        if (met.name != "c") return;
        name = std::string{met.attribute("r").value_or("")};
        cells.styles[name] = std::string{met.attribute("s").value_or("0")};
    };
    handler.end = [&](std::string_view ended) {
        if (ended == "c") name.clear();
    };
    handler.text = [&](std::string_view text) {
        if (!name.empty()) cells.values[name] += text;
    };
    containers::parse_xml(part(workbook, "xl/worksheets/sheet" + std::to_string(sheet) + ".xml"), handler);
    return cells;
}

/// Formats of figures by the number of their style.
std::map<std::string, std::string> formats_of(const std::string& workbook) {
    std::map<std::string, std::string> codes, formats;
    bool cells = false;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& met) {
        if (met.name == "numFmt") {
            codes[std::string{*met.attribute("numFmtId")}] = std::string{*met.attribute("formatCode")};
        }
        if (met.name == "cellXfs") cells = true;
        if (met.name == "xf" && cells) {
            formats[std::to_string(formats.size())] = codes[std::string{*met.attribute("numFmtId")}];
        }
    };
    handler.end = [&](std::string_view ended) {
        if (ended == "cellXfs") cells = false;
    };
    containers::parse_xml(part(workbook, "xl/styles.xml"), handler);
    return formats;
}

Table table_without_rows() {
    Table table;
    table.key = "rows";
    table.title = Message{"Codes"};
    table.columns = {column("name", Message{"Code"}, ColumnType::code),
                     column("codings", Message{"Codings"})};
    return table;
}

}  // namespace

TEST_CASE("a table without rows says so in a workbook, and has no filter") {
    Report report;
    report.title = Message{"Agreement"};
    auto table = table_without_rows();
    report.parts.emplace_back(table);
    const auto workbook = written(Format::xlsx, report, Language::english);
    CHECK(cells_of(workbook, 2).values.at("A2") == "Nothing to show.");
    CHECK_THAT(part(workbook, "xl/worksheets/sheet2.xml"), !Contains("autoFilter"));
    table.rows.emplace_back().cells = {std::string{"price"}, std::int64_t{3}};
    report.parts = {table};
    CHECK_THAT(part(written(Format::xlsx, report, Language::english), "xl/worksheets/sheet2.xml"),
               Contains("autoFilter"));
}

TEST_CASE("each office format is the same bytes each time, and every part of it is well-formed") {
    const Path path{true};
    for (const auto format : {Format::xlsx, Format::docx, Format::odt}) {
        for (const auto& report : {small_report(), wide_report()}) {
            const auto bytes = written(format, report, Language::french);
            CHECK(written(format, report, Language::french) == bytes);
            const Archive archive{bytes_of(bytes)};
            CHECK(archive.names().size() > 6);
            for (const auto& name : archive.names()) {
                if (name.ends_with(".png") || name == "mimetype") continue;
                INFO(name);
                CHECK_NOTHROW(containers::parse_xml(archive.read(name).value(), {}));
            }
        }
    }
}

TEST_CASE("a workbook begins with what the report says of itself") {
    const Path path{false};
    const auto workbook = written(Format::xlsx, small_report(), Language::english);
    const auto cells = cells_of(workbook, 1).values;
    std::string all;
    for (const auto& [name, text] : cells) all += text + "\n";
    CHECK(cells.at("A1") == "Theme frequencies");
    CHECK(cells.at("A2") == "Énergie & <b>cie</b>");
    CHECK_THAT(all, Contains("18,234 words"));
    CHECK_THAT(all, Contains("with moderators’ and observers’ turns"));
    CHECK_THAT(all, Contains("State of the project: entry 1,207 of its history"));
    CHECK_THAT(all, Contains("Zoé makes 62%"));
    CHECK_THAT(all, Contains("codings for every thousand words"));
    CHECK_THAT(all, Contains("rsvg-convert, was not found"));
    // What reads one sheet alone passes over it, to the first table.
    const auto table = containers::read_spreadsheet(bytes_of(workbook));
    const auto first_row = cells_of(workbook, 2).values;
    CHECK(table.header.size() > 1);
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const auto cell = first_row.find(std::string{static_cast<char>('A' + column)} + "1");
        CHECK(table.header[column] == (cell == first_row.end() ? "" : cell->second));
    }
}

TEST_CASE("a table in a workbook holds figures, formatted by what they are, and the tree as an outline") {
    const Path path{false};
    const auto workbook = written(Format::xlsx, small_report(), Language::english);
    CHECK_THAT(part(workbook, "xl/workbook.xml"), Contains("<sheet name=\"Codes and themes\""));
    const auto [values, styles] = cells_of(workbook, 2);
    const auto formats = formats_of(workbook);
    // The group of the split stands above the last column, the interval is two columns.
    CHECK(values.at("H1") == "a.b");
    CHECK(values.at("F2") == "95% interval, from");
    CHECK(values.at("A3") == "énergie");
    CHECK(values.at("B3") == "1204");
    CHECK(formats.at(styles.at("B3")) == "#,##0");
    CHECK(values.at("C3") == "3");  // not "3 / 8": what it is a part of has a column
    CHECK(values.at("D3") == "8");
    CHECK(values.at("E3") == "0.1234");
    CHECK(formats.at(styles.at("E3")) == "0.0%");
    CHECK(values.at("F3") == "0.05");
    CHECK(values.at("G3") == "0.25");
    CHECK(values.at("H3") == "5");
    CHECK(values.count("H4") == 0);
    CHECK(values.at("A5") == "=cmd|' /C calc'!A0");
    const auto xml = part(workbook, "xl/worksheets/sheet2.xml");
    CHECK_THAT(xml, Contains("<row r=\"4\" outlineLevel=\"1\">"));
    CHECK_THAT(xml, Contains("topLeftCell=\"B3\""));
    CHECK_THAT(xml, Contains("<autoFilter ref=\"A2:H5\"/>"));
    CHECK_THAT(part(workbook, "xl/styles.xml"), Contains("rgb=\"FF2b6cb0\""));
}

TEST_CASE("what was said is wrapped in a workbook where it heads its row, a name stays on its line") {
    Report report;
    report.title = Message{"Actions done"};
    auto table = table_without_rows();
    table.rows.resize(2);
    table.rows[0].cells = {std::string(70, 'a') + " said", std::int64_t{1}};
    table.rows[1].cells = {std::string{"price"}, std::int64_t{1}};
    report.parts = {table};
    const auto workbook = written(Format::xlsx, report, Language::english);
    std::vector<bool> wraps;
    bool cells = false;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& met) {
        if (met.name == "cellXfs") cells = true;
        if (met.name == "xf" && cells) wraps.push_back(false);
        if (met.name == "alignment" && cells && met.attribute("wrapText")) wraps.back() = true;
    };
    handler.end = [&](std::string_view ended) {
        if (ended == "cellXfs") cells = false;
    };
    containers::parse_xml(part(workbook, "xl/styles.xml"), handler);
    const auto styles = cells_of(workbook, 2).styles;
    CHECK(wraps.at(std::stoul(styles.at("A2"))));
    CHECK_FALSE(wraps.at(std::stoul(styles.at("A3"))));
}

TEST_CASE("a workbook says what the report says in sentences, below the headings that they stand under") {
    Report report;
    report.title = Message{"How the study was done"};
    report.parts = {Heading{2, Message{"COREQ"}},        Heading{4, Message{"27. Software"}},
                    Paragraph{Message{"Focale."}},       Paragraph{Message{"And paper."}},
                    Heading{2, Message{"Over a table"}}, table_without_rows()};
    const auto cells = cells_of(written(Format::xlsx, report, Language::english), 1).values;
    std::string all;
    for (int row = 1; row < 20; ++row) {
        for (const char column : {'A', 'B'}) {
            const auto found = cells.find(column + std::to_string(row));
            all += (found == cells.end() ? "" : found->second) + "|";
        }
    }
    CHECK_THAT(all, Contains("What the report says||COREQ||27. Software|Focale.||And paper.|"));
    CHECK_THAT(all, !Contains("Over a table"));
    report.parts.resize(2);
    report.parts.emplace_back(table_without_rows());
    CHECK_THAT(part(written(Format::xlsx, report, Language::english), "xl/worksheets/sheet1.xml"),
               !Contains("What the report says"));
}

TEST_CASE("the sheet of quotes has no column that is empty throughout") {
    const auto heads = [](const Report& report) {
        std::string all;
        const auto cells = cells_of(written(Format::xlsx, report, Language::english), 2).values;
        for (const char column : {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'}) {
            const auto found = cells.find(column + std::string{"1"});
            all += (found == cells.end() ? "" : found->second) + "|";
        }
        return all;
    };
    Quotes quotes{Message{"price"}, {}};
    quotes.quotes.resize(2);
    for (auto& quote : quotes.quotes) {
        quote.text = "Oui.";
        quote.attribution = "Jo, FG1";
    }
    Report report;
    report.title = Message{"Quotes by code"};
    report.parts = {quotes};
    CHECK(heads(report) == "Heading|Quote|Said by|Begin|End||||||");
    std::get<Quotes>(report.parts[0]).quotes[1].intensity = 3;
    CHECK(heads(report) == "Heading|Quote|Said by|Intensity|Begin|End|||||");
}

TEST_CASE("quotes have a sheet, and all figures one of their own for R") {
    const Path path{false};
    const auto workbook = written(Format::xlsx, small_report(), Language::french);
    CHECK_THAT(part(workbook, "xl/workbook.xml"), Contains("<sheet name=\"Verbatims\""));
    CHECK_THAT(part(workbook, "xl/workbook.xml"), Contains("<sheet name=\"tidy\""));
    const auto quotes = cells_of(workbook, 3).values;
    CHECK_THAT(quotes.at("B2"), Contains("Moi je dis <oui>,\nmais"));
    CHECK(quotes.at("E2") == "énergie / prix");
    CHECK(quotes.at("F2") == "frein");
    const auto tidy = cells_of(workbook, 4).values;
    std::vector<std::string> rows;
    for (int n = 1; tidy.count("A" + std::to_string(n)) > 0; ++n) {
        std::string row;
        for (const char column : {'A', 'B', 'C', 'D', 'E', 'F', 'G'}) {
            const auto found = tidy.find(column + std::to_string(n));
            row += (found == tidy.end() ? "" : found->second) + "|";
        }
        rows.push_back(row);
    }
    const auto holds = [&](const std::string& row) {
        return std::find(rows.begin(), rows.end(), row) != rows.end();
    };
    CHECK(rows.front() == "table|row|code|column|measure|value|text|");
    CHECK(holds("rows|1|énergie||codings|1204||"));
    CHECK(holds("rows|1|énergie||ci95.low|0.05||"));
    CHECK(holds("rows|1|énergie||ci95.high|0.25||"));
    CHECK(holds("rows|1|énergie|a.b|codings|5||"));
    CHECK(holds("rows|3|=cmd|' /C calc'!A0||present|8||"));
    CHECK(rows.size() == 1 + 7 + 6 + 2);  // a gap has no row
}

TEST_CASE(
    "a Word document has styles, numbered captions, heads on each page, and the language of its words") {
    const Path path{true};
    const auto docx = written(Format::docx, small_report(), Language::french);
    const auto text = part(docx, "word/document.xml");
    CHECK_THAT(text, Contains("<w:pStyle w:val=\"Title\"/>"));
    CHECK_THAT(text, Contains("<w:pStyle w:val=\"Heading1\"/>"));
    CHECK_THAT(text, Contains("<w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\""));
    CHECK_THAT(text, Contains("<w:fldSimple w:instr=\" SEQ Tableau \\* ARABIC \">"));
    CHECK_THAT(text, Contains("<w:fldSimple w:instr=\" SEQ Figure \\* ARABIC \">"));
    CHECK_THAT(text, Contains("<w:tblHeader/>"));
    CHECK_THAT(text, Contains("<w:jc w:val=\"right\"/>"));
    CHECK_THAT(text, Contains("<w:pStyle w:val=\"Quote\"/>"));
    CHECK_THAT(text, Contains("mais \u202Epas &amp; tout\u00A0»"));
    CHECK_THAT(text, Contains("<w:color w:val=\"2b6cb0\"/>"));
    CHECK_THAT(part(docx, "word/styles.xml"), Contains("<w:lang w:val=\"fr-FR\""));
    CHECK_THAT(part(docx, "word/header.xml"), Contains("Énergie &amp; &lt;b&gt;cie&lt;/b&gt;"));
    // French words in an English report are told apart, for the spelling.
    const auto english = part(written(Format::docx, small_report(), Language::english), "word/document.xml");
    CHECK_THAT(english, Contains("<w:lang w:val=\"fr-FR\"/>"));
    CHECK_THAT(text, !Contains("<w:lang "));
}

TEST_CASE("every heading stands in the table of contents, and leads there") {
    const Path path{false};
    const auto text = part(written(Format::docx, small_report(), Language::english), "word/document.xml");
    int anchors = 0, marks = 0;
    containers::XmlHandler handler;
    handler.start = [&](const containers::XmlElement& met) {
        if (met.name == "hyperlink")
            CHECK(met.attribute("anchor") == "_Toc" + std::to_string(100001 + anchors++));
        if (met.name == "bookmarkStart")
            CHECK(met.attribute("name") == "_Toc" + std::to_string(100001 + marks++));
    };
    containers::parse_xml(text, handler);
    // "Read with care", "Charts and tables" (which says that no chart was drawn), "In their words", again
    // "Charts and tables", "How it was counted".
    CHECK(anchors == marks);
    CHECK(anchors == 5);
    // It is not up to date: Word sets its pages when it opens the file.
    CHECK_THAT(text, Contains("<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>"));
    CHECK_THAT(text, Contains("Charts are left out"));
}

TEST_CASE("the contents of a dossier are its parts alone, and lead there") {
    const Path path{false};
    Report report;
    report.title = Message{"Dossier"};
    report.parts = {Heading{1, Message{"A part"}}, Heading{3, Message{"A code in it"}},
                    Heading{1, Message{"Another part"}}};
    const auto times = [](const std::string& text, const std::string& words) {
        int found = 0;
        for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
        return found;
    };
    const auto docx = part(written(Format::docx, report, Language::english), "word/document.xml");
    CHECK_THAT(docx, Contains(" TOC \\o \"1-1\""));
    CHECK(times(docx, "A code in it") == 1);
    CHECK(times(docx, "Another part") == 2);
    CHECK(times(docx, "w:anchor=\"_Toc100003\"") == 1);
    const auto odt = part(written(Format::odt, report, Language::english), "content.xml");
    CHECK(times(odt, "A code in it") == 1);
    CHECK(times(odt, "Another part") == 2);
    CHECK(times(odt, "xlink:href=\"#heading-3\"") == 1);
}

TEST_CASE("charts go into documents as SVG, and as PNG for those who know no SVG") {
    const Path path{true};
    const auto docx = written(Format::docx, small_report(), Language::english);
    CHECK_THAT(part(docx, "word/media/chart1.png"), Catch::StartsWith("\x89PNG <svg"));
    CHECK_THAT(part(docx, "word/media/chart2.svg"), Catch::StartsWith("<svg"));
    CHECK_THAT(part(docx, "word/document.xml"), Contains("<asvg:svgBlip"));
    CHECK_THAT(part(docx, "word/_rels/document.xml.rels"), Contains("media/chart2.svg"));
    const auto odt = written(Format::odt, small_report(), Language::english);
    CHECK_THAT(part(odt, "content.xml"), Contains("Pictures/chart1.svg"));
    CHECK_THAT(part(odt, "META-INF/manifest.xml"), Contains("Pictures/chart1.png"));
    const auto xlsx = written(Format::xlsx, small_report(), Language::english);
    CHECK_THAT(part(xlsx, "xl/media/sheet4-2.png"), Catch::StartsWith("\x89PNG"));
}

TEST_CASE("wide tables stand on a sheet turned on its side, others upright") {
    const Path path{false};
    const auto turned = [](const Report& report) {
        return part(written(Format::docx, report, Language::english), "word/document.xml")
                   .find("w:orient=\"landscape\"") != std::string::npos;
    };
    CHECK_FALSE(turned(small_report()));
    CHECK(turned(wide_report()));
    CHECK_THAT(part(written(Format::odt, wide_report(), Language::english), "content.xml"),
               Contains("style:master-page-name=\"Landscape\""));
}

TEST_CASE("no column of a table on paper is wider than the sheet, and none is lost") {
    auto report = small_report();
    auto& table = std::get<Table>(report.parts[2]);
    for (int i = 0; i < 60; ++i) {
        table.columns.push_back({{"columns", std::to_string(i), "codings"},
                                 Message{"{0}", "column" + std::to_string(i)},
                                 ColumnType::count,
                                 {},
                                 Shown::everywhere,
                                 1,
                                 {}});
        for (auto& row : table.rows) row.cells.emplace_back(std::int64_t{1'000'000 + i});
    }
    const auto document = document_of(report, Catalogue{Language::english});
    int met = 0;
    for (const auto& block : document.blocks) {
        const auto* grid = std::get_if<Document::Grid>(&block.content);
        if (grid == nullptr) continue;
        double sum = 0;
        for (const auto width : grid->widths) sum += width;
        CHECK(sum <= (block.wide ? Document::wide_width : Document::upright_width) + 0.01);
        CHECK(grid->heads.back().cells.size() == grid->widths.size());
        CHECK(grid->heads.back().cells.front().text == "Code");
        for (const auto& head : grid->heads.back().cells) met += head.text.starts_with("column") ? 1 : 0;
    }
    CHECK(met == 60);
}

TEST_CASE("an OpenDocument text says first what it is, and numbers its captions") {
    const Path path{false};
    const auto odt = written(Format::odt, small_report(), Language::french);
    CHECK(odt.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    const auto text = part(odt, "content.xml");
    CHECK_THAT(text, Contains("text:formula=\"ooow:Table+1\""));
    CHECK_THAT(text, Contains("<table:table-header-rows>"));
    CHECK_THAT(text, Contains("<text:table-of-content "));
    CHECK_THAT(text, Contains("Moi je dis &lt;oui&gt;,<text:line-break/>mais"));
    CHECK_THAT(part(odt, "styles.xml"), Contains("fo:language=\"fr\" fo:country=\"FR\""));
}

TEST_CASE("a chart outside a page bears its colours itself") {
    const auto report = small_report();
    const Catalogue catalogue{Language::english};
    const Numbers numbers{Language::english};
    CHECK_FALSE(chart_picture(report.parts[2], 1, numbers, catalogue));
    const auto picture = chart_picture(report.parts[1], 7, numbers, catalogue);
    REQUIRE(picture);
    CHECK_NOTHROW(containers::parse_xml(picture->svg, {}));
    CHECK_THAT(picture->svg, Contains("xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK_THAT(picture->svg, !Contains("class="));
    CHECK_THAT(picture->svg, Contains("fill=\"#d55e00\""));
    CHECK_THAT(picture->svg, Contains("fill=\"url(#hatch-7)\""));
    CHECK_THAT(picture->description, Contains("é\"nergie: 7 levers, 3 barriers, 2 ambivalent"));
    CHECK(picture->width == 760);
    CHECK(picture->height > 40);
}

TEST_CASE("where charts and tables come by turns, one heading stands above them all") {
    const auto headings = [](const Report& report) {
        std::vector<std::string> texts;
        for (const auto& block : document_of(report, Catalogue{Language::english}).blocks) {
            const auto* text = std::get_if<Document::Text>(&block.content);
            if (text != nullptr && text->style == Document::Style::heading_1) {
                texts.push_back(text->runs.at(0).text);
            }
        }
        return texts;
    };
    auto report = small_report();
    report.parts.resize(4);  // two charts, a table, quotes
    CHECK(headings(report) == std::vector<std::string>{"Read with care", "Charts", "Tables", "In their words",
                                                       "How it was counted"});
    std::swap(report.parts[1], report.parts[2]);
    CHECK(headings(report) == std::vector<std::string>{"Read with care", "Charts and tables",
                                                       "In their words", "How it was counted"});
    // Of a dossier, each part says what stands in it.
    auto dossier = report;
    const auto table = report.parts[1];
    dossier.parts.insert(dossier.parts.begin(), Heading{1, Message{"Overview"}});
    dossier.parts.emplace_back(Heading{2, Message{"Price"}});
    dossier.parts.push_back(report.parts[3]);  // quotes
    dossier.parts.push_back(table);
    std::string second;
    for (const auto& block : document_of(dossier, Catalogue{Language::english}).blocks) {
        const auto* text = std::get_if<Document::Text>(&block.content);
        if (text != nullptr && text->style == Document::Style::heading_2)
            second += text->runs.at(0).text + "|";
    }
    CHECK_THAT(second, Contains("Tables|"));
    CHECK_THAT(second, !Contains("Charts and tables|"));
    // LaTeX, which has no charts, speaks of tables alone, and once.
    std::swap(report.parts[0], report.parts[1]);
    report.parts.insert(report.parts.begin() + 2, report.parts[0]);
    const auto latex = written(Format::latex, report, Language::english);
    CHECK_THAT(latex, !Contains("subsection{Charts"));
    const auto tables = latex.find("\\subsection{Tables}");
    CHECK(tables != std::string::npos);
    CHECK(latex.find("\\subsection{Tables}", tables + 1) == std::string::npos);
}

TEST_CASE("lines and networks are pictures too") {
    LineChart lines{Message{"Lines"}, Message{"Steps"}, {Message{"one"}, Message{"two"}}, {}};
    lines.lines.push_back({Message{"all"}, {1, 2}, {{0.5, 1.5}, {1.5, 2.5}}, false});
    lines.lines.push_back({Message{"by chance"}, {1, 1.5}, {}, true});
    NetworkChart network{Message{"Network"}, true, {}, {}};
    for (const char* name : {"a", "b", "c"})
        network.nodes.push_back({Message{"{0}", name}, "", 3, Message{"{0}", name}});
    network.edges.push_back({0, 1, 2, Message{"{0}", "a to b"}});
    const Catalogue catalogue{Language::english};
    const Numbers numbers{Language::english};
    const auto line = chart_picture(lines, 1, numbers, catalogue);
    const auto net = chart_picture(network, 2, numbers, catalogue);
    REQUIRE(line);
    REQUIRE(net);
    for (const auto& picture : {*line, *net}) {
        CHECK_NOTHROW(containers::parse_xml(picture.svg, {}));
        CHECK_THAT(picture.svg, !Contains("class="));
        CHECK_THAT(picture.svg, Contains("stroke=\"#3d6d8c\""));
    }
    CHECK_THAT(line->svg, Contains("stroke-dasharray"));
    CHECK_THAT(net->svg, Contains("stroke-opacity"));
}

TEST_CASE("where a team says who spoke in its own way, no document says it otherwise") {
    const Path path{false};
    auto report = small_report();
    std::get<Quotes>(report.parts[3]).quotes[0].attribution = "F2, formatrice";
    CHECK(cells_of(written(Format::xlsx, report, Language::english), 3).values.at("C2") == "F2, formatrice");
    const auto whole = [&](Format format) {
        const auto bytes = written(format, report, Language::english);
        if (format == Format::latex) return bytes;
        const Archive archive{bytes_of(bytes)};
        std::string text;
        for (const auto& name : archive.names()) text += archive.read(name).value();
        return text;
    };
    for (const auto format : {Format::xlsx, Format::docx, Format::odt, Format::latex}) {
        CHECK_THAT(whole(format), Contains("F2, formatrice"));
        CHECK_THAT(whole(format), !Contains("O’Brien"));
        CHECK_THAT(whole(format), !Contains("FG1"));
    }
}

TEST_CASE("a report as LaTeX escapes what would be markup, and says what the preamble needs") {
    const auto text = written(Format::latex, small_report(), Language::french);
    CHECK_THAT(text, Contains("\\usepackage{booktabs,longtable,array,pdflscape,xcolor}"));
    CHECK_THAT(text, Contains("\\usepackage[a4paper,margin=2cm]{geometry}"));
    CHECK_THAT(text, Contains("Énergie \\& \\textless{}b\\textgreater{}cie"));
    CHECK_THAT(text, Contains("\\caption{Codes et thèmes}"));
    CHECK_THAT(text, !Contains("{Graphiques}"));  // nothing would stand below it
    CHECK_THAT(text, Contains("\\textbf{1\\,204} & \\textbf{3~/~8} & \\textbf{12,3~\\%}"));
    CHECK_THAT(text, Contains("\\hangindent=1em \\hspace*{1em}sobriété \\textbar{} 省エネ"));
    CHECK_THAT(text, Contains("\\textcolor[HTML]{2b6cb0}"));
    CHECK_THAT(text, Contains("«~Moi je dis \\textless{}oui\\textgreater{}, mais"));
    CHECK_THAT(text, Contains("\\cmidrule(lr){"));  // below what columns have in common
    auto report = small_report();
    std::get<Table>(report.parts[2]).rows[0].section = Message{"Codes"};
    CHECK_THAT(written(Format::latex, report, Language::english),
               Contains("\\addlinespace[2pt]\n\\multicolumn{") && Contains("}{@{}l}{\\textbf{Codes}}"));
    std::get<Table>(report.parts[2]).rows[0].cells[0] = std::string{"\\[x]* 50% {a}_b^c~d#e$"};
    std::get<Table>(report.parts[2]).rows[1].cells[0] = std::string{"uα ≥ 0,8"};
    CHECK_THAT(written(Format::latex, report, Language::english),
               Contains("u\\ensuremath{\\alpha} \\ensuremath{\\geq} 0,8"));
    CHECK_THAT(
        written(Format::latex, report, Language::english),
        Contains(
            "\\textbackslash{}{[}x{]}{*} 50\\% \\{a\\}\\_b\\textasciicircum{}c\\textasciitilde{}d\\#e\\$"));
}

TEST_CASE("on paper a chart is on one page of a workbook, and of its tidy sheet only the first rows") {
    const Path path{true};
    auto report = small_report();
    HeatMap map;
    map.title = Message{"Codings by code"};
    map.columns.assign(8, Message{"column"});
    for (int i = 0; i < 30; ++i) {
        map.rows.push_back({Message{"{0}", std::to_string(i)}, {}, std::vector<double>(8, 1)});
    }
    report.parts = {map, map, report.parts[2]};
    const auto workbook = written(Format::xlsx, report, Language::english);
    CHECK_THAT(part(workbook, "xl/worksheets/sheet3.xml"), Contains("<rowBreaks count=\"1\""));
    // The second chart’s title stands below the first chart: rows are 18 pixels high by themselves.
    const auto drawing = part(workbook, "xl/drawings/drawing3.xml");
    const auto second = std::stod(drawing.substr(drawing.rfind("<xdr:row>") + 9));
    const auto height = std::stod(drawing.substr(drawing.find("cy=\"") + 4)) / 9525;
    CHECK((second - 2) * 18 >= height);
    CHECK_THAT(part(workbook, "xl/workbook.xml"), Contains("'tidy'!$A$1:$G$40<"));
}

TEST_CASE("a chart a little higher than a page of a workbook is made smaller, a far higher one stays") {
    const Path path{true};
    const auto pixels = [](int rows) {
        HeatMap map;
        map.title = Message{"Codings by code"};
        map.columns.assign(5, Message{"column"});
        for (int i = 0; i < rows; ++i) {
            map.rows.push_back({Message{"{0}", std::to_string(i)}, {}, std::vector<double>(5, 1)});
        }
        auto report = small_report();
        report.parts = {map, report.parts[2]};
        const auto drawing =
            part(written(Format::xlsx, report, Language::english), "xl/drawings/drawing3.xml");
        const auto of = [&](const char* side) {
            return std::stod(drawing.substr(drawing.find(side) + 4)) / 9525;
        };
        return std::pair{of("cx=\""), of("cy=\"")};
    };
    const auto [width, height] = pixels(20);
    const auto [narrower, lower] = pixels(44);
    const auto [as_wide, high] = pixels(120);
    CHECK(height < 992);
    // Of the 1064 pixels of a page that is 760 broad, four rows are for titles.
    CHECK(lower == Approx(992).margin(1));
    CHECK(narrower < width);
    CHECK(as_wide == width);
    CHECK(high > 2000);
}

TEST_CASE("in ODT a heading within a table stays with the row below it") {
    auto report = small_report();
    auto& table = std::get<Table>(report.parts[2]);
    table.rows[1].section = Message{"Codes of no theme"};
    const auto bytes = written(Format::odt, report, Language::english);
    CHECK_THAT(part(bytes, "settings.xml"),
               Contains("config:name=\"TableRowKeep\" config:type=\"boolean\">true<"));
    CHECK_THAT(part(bytes, "settings.xml"),
               Contains("config:name=\"AddParaSpacingToTableCells\" config:type=\"boolean\">true<"));
    CHECK_THAT(part(bytes, "settings.xml"), Contains("xmlns:ooo=\"http://openoffice.org/2004/office\""));
    CHECK_THAT(part(bytes, "META-INF/manifest.xml"), Contains("settings.xml"));
    const auto content = part(bytes, "content.xml");
    const auto section = content.find("Codes of no theme");
    REQUIRE(section != std::string::npos);
    const auto at = content.rfind("<text:p text:style-name=\"", section) + 25;
    const auto style = content.substr(at, content.find('"', at) - at);
    CHECK_THAT(content, Contains("style:name=\"" + style +
                                 "\" style:family=\"paragraph\" "
                                 "style:parent-style-name=\"Table_20_Contents\"><style:paragraph-properties "
                                 "fo:keep-with-next=\"always\""));
}

TEST_CASE("rows that are kept with the next are so in every document, indented ones too") {
    const auto report = small_report();  // three rows, the second of them indented
    const auto count = [](const std::string& text, const std::string& wanted) {
        std::size_t found = 0;
        for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++found;
        return found;
    };
    const auto docx = part(written(Format::docx, report, Language::english), "word/document.xml");
    const auto table = docx.substr(docx.find("<w:tbl>"), docx.find("</w:tbl>") - docx.find("<w:tbl>"));
    CHECK(count(table, "<w:keepNext/>") >= 2 * 2);
    const auto odt = part(written(Format::odt, report, Language::english), "content.xml");
    // A style of a document's own has no other of these as its parent.
    CHECK_THAT(odt, !Contains("style:parent-style-name=\"P"));
    CHECK(count(odt, "fo:text-indent=\"-0.40cm\" fo:keep-with-next=\"always\"") >= 1);
    CHECK(count(written(Format::latex, report, Language::english), " \\\\*\n") >= 2);
}
