// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on a page has room there: widths of words, tables of many columns, charts on paper.
#include <catch2/catch.hpp>

#include "libcoding/analysis/filters.hpp"
#include "libcoding/containers/archive.hpp"
#include "libcoding/language/day.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/chart_picture.hpp"
#include "libcoding/report/column_room.hpp"
#include "libcoding/report/count_columns.hpp"
#include "libcoding/report/document.hpp"
#include "libcoding/report/svg.hpp"
#include "libcoding/report/table_pages.hpp"
#include "libcoding/report/type_width.hpp"

#include "small_report.hpp"
#include "tests/support/bytes_of.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

namespace {

Column text_column(const std::string& key, ColumnType type, const Message& group = {}) {
    return {{key}, Message{"{0}", key}, type, group, Shown::everywhere, 0, {}};
}

using Pages = std::vector<std::vector<std::size_t>>;

Report of_one_table(Table table) {
    Report report;
    report.name = "frequency";
    report.title = Message{"Theme frequencies"};
    report.project = "</style><script>1 & 2</script>";
    table.key = "rows";
    table.title = Message{"Codes and themes"};
    report.parts.emplace_back(std::move(table));
    return report;
}

}  // namespace

TEST_CASE("a line is as wide as its letters") {
    CHECK(ems("") == 0);
    CHECK(ems("mill") == Approx(0.97 + 3 * 0.28));
    CHECK(ems("58 %") == Approx(2 * 0.64 + 0.32 + 0.99));
    // Arial is the wider face in capitals: of 3 mm, J takes 1.5 mm, MARIE-LAURE 20.5.
    CHECK(2.7 * ems("J") >= 3 * 0.5);
    CHECK(2.7 * ems("MARIE-LAURE") >= 3 * 6.834);
    CHECK(2.7 * ems("reconnaissance") >= 3 * 7.0);
    CHECK(ems("é") == Approx(0.65));
    CHECK(ems("省エ") == Approx(4 * 0.65));
    CHECK(ems("e\u0301") == Approx(0.62));
}

TEST_CASE("columns fill pages evenly, each with the first column, and groups stay whole") {
    Table table;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < 7; ++i) {
        const auto group = i == 0 ? Message{} : Message{"{0}", std::to_string((i + 1) / 2)};
        table.columns.push_back(text_column(std::to_string(i), ColumnType::count, group));
        columns.push_back(i);
    }
    // The first takes 4 of the room, six of 2 each are left: all of them, two groups and one, one group a
    // page.
    const std::vector<double> needs{4, 2, 2, 2, 2, 2, 2};
    CHECK(table_pages(table, columns, needs, 16) == Pages{{0, 1, 2, 3, 4, 5, 6}});
    CHECK(table_pages(table, columns, needs, 13) == Pages{{0, 1, 2, 3, 4}, {0, 5, 6}});
    CHECK(table_pages(table, columns, needs, 9) == Pages{{0, 1, 2}, {0, 3, 4}, {0, 5, 6}});
    // What fits nowhere stands by itself.
    CHECK(table_pages(table, columns, needs, 1).size() == 6);
    CHECK(table_pages(table, {0}, {4}, 1) == Pages{{0}});
    CHECK(table_pages(table, {}, {}, 9).empty());
    CHECK(page_title("Codes", 0, 1) == "Codes");
    CHECK(page_title("Codes", 1, 3) == "Codes (2/3)");
}

TEST_CASE("figures are never broken, texts are when they must be") {
    Table table;
    table.columns = {text_column("code", ColumnType::code), text_column("n", ColumnType::count),
                     text_column("said", ColumnType::text)};
    Table::Row row;
    row.cells = {std::string{"prix"}, std::int64_t{1'000'000},
                 std::string{"on regarde tous le prix du chauffage avant de se décider à isoler"}};
    table.rows = {row};
    const Catalogue catalogue{Language::english};
    const Numbers numbers{Language::english};
    const auto rooms = column_rooms(table, shape_of(table, 0, Shown::wide), numbers, catalogue);
    REQUIRE(rooms.size() == 3);
    CHECK(rooms[1].least == Approx(ems("1,000,000")));
    CHECK(rooms[1].least == rooms[1].wanted);
    CHECK(rooms[2].least == Approx(13));
    CHECK(rooms[2].wanted == Approx(22));
    // What has more to say wants longer lines, up to twice as long.
    const auto said = [&](int times) {
        std::string text;
        for (int i = 0; i < times; ++i) text += "on regarde tous le prix du chauffage ";
        table.rows[0].cells[2] = text;
        return column_rooms(table, shape_of(table, 0, Shown::wide), numbers, catalogue)[2].wanted;
    };
    CHECK(said(6) > 22);
    CHECK(said(6) < 44);
    CHECK(said(40) == Approx(44));
}

TEST_CASE("on paper a long text has more of the sheet than a short one, and a name keeps its words") {
    Table table;
    table.columns = {text_column("code", ColumnType::code), text_column("source", ColumnType::text),
                     text_column("n", ColumnType::count), text_column("said", ColumnType::text)};
    Table::Row row;
    std::string said;
    for (int i = 0; i < 12; ++i) said += "on regarde tous le prix du chauffage ";
    row.cells = {std::string{"leviers et freins / confiance"},
                 std::string{"Entretien 4 organisme de formation"}, std::int64_t{12}, said};
    table.rows = {row};
    Report report;
    report.parts = {table};
    const auto document = document_of(report, Catalogue{Language::english});
    const Document::Grid* grid = nullptr;
    for (const auto& block : document.blocks) {
        if (const auto* met = std::get_if<Document::Grid>(&block.content)) grid = met;
    }
    REQUIRE(grid != nullptr);
    REQUIRE(grid->widths.size() == 4);
    CHECK(grid->widths[3] > 2 * grid->widths[1]);
    CHECK(grid->widths[1] > 2.7 * ems("organisme"));
    CHECK(grid->widths[2] > 2.7 * ems("12"));
    CHECK(grid->widths[0] + grid->widths[1] + grid->widths[2] + grid->widths[3] <=
          Document::upright_width + 0.01);
}

TEST_CASE("a table too wide for a page of HTML is several, its notes stand once") {
    Table table;
    table.columns = {text_column("code", ColumnType::code)};
    Table::Row row;
    row.cells = {std::string{"prix"}};
    for (int i = 0; i < 20; ++i) {
        table.columns.push_back(text_column("reconnaissance" + std::to_string(i), ColumnType::count));
        row.cells.emplace_back(std::int64_t{i});
    }
    table.rows = {row};
    table.notes = {Message{"{0}", "read it so"}};
    const auto html = written(Format::html, of_one_table(table), Language::english);
    CHECK_THAT(html, Contains("Codes and themes (1/4)"));
    CHECK_THAT(html, Contains("Codes and themes (4/4)"));
    CHECK_THAT(html, !Contains("(5/"));
    for (int i = 0; i < 20; ++i) CHECK_THAT(html, Contains("reconnaissance" + std::to_string(i) + "<"));
    CHECK(html.find("read it so") == html.rfind("read it so"));
}

TEST_CASE("printed pages bear the title and their number, whatever the project is called") {
    const auto html = written(Format::html, of_one_table({}), Language::english);
    const std::string name = "\\3C /style\\3E \\3C script\\3E 1 \\26  2\\3C /script\\3E ";
    CHECK_THAT(html, Contains("@top-left { content: \"Theme frequencies \u2013 " + name + "\""));
    CHECK_THAT(html, Contains("counter(page)"));
    CHECK(html.find("<script") == std::string::npos);
}

TEST_CASE("a table without rows says so, a column without texts is left out") {
    Table table;
    table.columns = {text_column("code", ColumnType::code), text_column("memo", ColumnType::text),
                     text_column("said", ColumnType::text)};
    for (const auto format : {Format::text, Format::markdown, Format::html}) {
        CHECK_THAT(written(format, of_one_table(table), Language::french), Contains("Rien à montrer."));
    }
    const auto document = document_of(of_one_table(table), Catalogue{Language::french});
    const auto empty = std::find_if(document.blocks.begin(), document.blocks.end(), [](const auto& block) {
        return std::holds_alternative<Document::Grid>(block.content);
    });
    REQUIRE(empty != document.blocks.end());
    CHECK(std::get<Document::Grid>(empty->content).rows.front().cells.front().span == 3);
    Table::Row row;
    row.cells = {std::string{"prix"}, Cell{}, std::string{"oui"}};
    table.rows = {row};
    for (const auto format : {Format::text, Format::markdown, Format::html}) {
        const auto text = written(format, of_one_table(table), Language::english);
        CHECK_THAT(text, Contains("said"));
        CHECK_THAT(text, !Contains("memo"));
    }
    CHECK_THAT(written(Format::csv, of_one_table(table), Language::english), Contains("memo"));
}

TEST_CASE("a chart that is more tall than wide stands upright, a wide one turns its sheet") {
    HeatMap map;
    map.title = Message{"Codings by code"};
    for (int i = 0; i < 60; ++i) map.columns.push_back(Message{"{0}", "column " + std::to_string(i)});
    const auto wide_with = [&](int rows) {
        map.rows.clear();
        for (int i = 0; i < rows; ++i) {
            map.rows.push_back({Message{"{0}", std::to_string(i)}, {}, std::vector<double>(60, 1)});
        }
        auto report = of_one_table({});
        report.parts = {map};
        const auto document = document_of(report, Catalogue{Language::english});
        for (const auto& block : document.blocks) {
            if (std::holds_alternative<Document::Picture>(block.content)) return block.wide;
        }
        throw std::logic_error{"no picture"};
    };
    CHECK(wide_with(5));
    CHECK_FALSE(wide_with(60));
}

TEST_CASE("what follows the title on its side takes the title along") {
    Table table;
    Table::Row row;
    for (int i = 0; i < 14; ++i) {
        table.columns.push_back(
            text_column("figures" + std::to_string(i), i == 0 ? ColumnType::code : ColumnType::count));
        row.cells.push_back(i == 0 ? Cell{std::string{"prix"}} : Cell{std::int64_t{i}});
    }
    table.rows = {row};
    const auto report = of_one_table(table);
    CHECK(document_of(report, Catalogue{Language::english}).blocks.front().wide);
    CHECK_FALSE(document_of(small_report(), Catalogue{Language::english}).blocks.front().wide);
}

TEST_CASE("days are read as the language writes them, and kept as they are in data") {
    const Catalogue french{Language::french};
    const Catalogue english{Language::english};
    CHECK(french.text(day_message(Day{"2026-03-12"})) == "12\u00A0mars\u00A02026");
    CHECK(french.text(day_message(Day{"2026-08-01"})) == "1er\u00A0août\u00A02026");
    CHECK(english.text(day_message(Day{"2026-12-09"})) == "9 December 2026");
    CHECK(french.text(day_message(Day{"2026-03"})) == "mars\u00A02026");
    CHECK(english.text(day_message(Day{"2026-12"})) == "December 2026");
    CHECK(french.text(column_label("month", "2026-08")) == "août\u00A02026");
    CHECK(french.text(column_label("structure", "2026-08")) == "2026-08");
    // Where a month is not known, it says so.
    Table months;
    months.columns = {split_column("column", "month")};
    months.rows.resize(2);
    months.rows[0].cells = {std::string{"2026-03"}};
    months.rows[1].cells = {std::string{analysis::no_value}};
    const Numbers numbers{Language::french};
    CHECK(cell_text(months, months.rows[0], 0, numbers, french) == "mars\u00A02026");
    CHECK(cell_text(months, months.rows[1], 0, numbers, french) == "sans date");
    for (const auto* other :
         {"", "2026", "2026-13", "2026-1-", "2026-13-01", "2026-00-01", "12/03/2026", "2026-3-012"}) {
        CHECK(english.text(day_message(Day{other})) == other);
    }
    Table table;
    table.columns = {text_column("code", ColumnType::code), text_column("date", ColumnType::day)};
    Table::Row row;
    row.cells = {std::string{"prix"}, std::string{"2026-03-12"}};
    table.rows = {row};
    CHECK_THAT(written(Format::html, of_one_table(table), Language::english), Contains("12 March 2026"));
    CHECK_THAT(written(Format::csv, of_one_table(table), Language::english), Contains("2026-03-12"));
    CHECK_THAT(written(Format::json, of_one_table(table), Language::english), Contains("2026-03-12"));
}

TEST_CASE("a long table of few columns is set in two halves of a sheet") {
    const auto page = [](std::size_t rows, std::size_t figures) {
        Table table;
        table.columns = {text_column("word", ColumnType::code)};
        for (std::size_t i = 0; i < figures; ++i) {
            table.columns.push_back(text_column("figure " + std::to_string(i), ColumnType::count));
        }
        table.rows.resize(rows);
        for (auto& row : table.rows) {
            row.cells.assign(figures + 1, std::int64_t{1'000});
            row.cells[0] = std::string{"bread"};
        }
        return written(Format::html, of_one_table(table), Language::english);
    };
    const std::string halves = "<div class=\"table halves\">";
    CHECK_THAT(page(200, 2), Contains(halves));
    CHECK_THAT(page(29, 2), Contains(halves));
    CHECK_THAT(page(28, 2), !Contains(halves));
    CHECK_THAT(page(200, 20), !Contains(halves));
}

TEST_CASE("a printed table of few rows stays whole, a long one breaks with its head repeated") {
    const auto page = [](std::size_t rows) {
        Table table;
        table.columns = {text_column("word", ColumnType::code), text_column("memo", ColumnType::text)};
        table.rows.resize(rows);
        for (auto& row : table.rows) {
            row.cells = {std::string{"bread"}, std::string(40, 'a') + " " + std::string(40, 'b')};
        }
        return written(Format::html, of_one_table(table), Language::english);
    };
    CHECK_THAT(page(14), Contains("<div class=\"table kept\">"));
    CHECK_THAT(page(15), !Contains("<div class=\"table kept\">"));
    CHECK_THAT(page(1), Contains("dl > div, .warnings, .kept { break-inside: avoid; }"));
    CHECK_THAT(page(1), Contains("thead { display: table-header-group; }"));
    CHECK_THAT(page(1), Contains("tbody:last-of-type tr:nth-last-child(-n + 2) { break-before: avoid; }"));
}

TEST_CASE("a chart that is a little higher than half a sheet is printed so that two share one") {
    const auto page = [](int rows) {
        HeatMap map;
        map.title = Message{"Codings by code"};
        map.columns.assign(10, Message{"column"});
        for (int i = 0; i < rows; ++i) {
            map.rows.push_back({Message{"{0}", std::to_string(i)}, {}, std::vector<double>(10, 1)});
        }
        auto report = of_one_table({});
        report.parts = {map};
        return written(Format::html, report, Language::english);
    };
    const auto halves = [&](int rows) {
        const auto html = page(rows);
        const auto [width, height] = size_of(std::string_view{html}.substr(html.find("<svg")));
        const bool half = html.find("<figure class=\"plot half\">") != std::string::npos;
        CHECK(half == (height > 0.64 * width && height <= 0.76 * width));
        return half;
    };
    int half = 0;
    for (int rows = 2; rows < 60; ++rows) half += halves(rows) ? 1 : 0;
    CHECK(half > 0);
    CHECK_FALSE(halves(59));
    CHECK_THAT(page(2), Contains(".half .chart { max-height: 114mm; }"));
}

TEST_CASE("on paper a definition stays with its term") {
    auto report = of_one_table({});
    report.methods = {{Message{"Codings"}, Message{"passages"}}};
    CHECK_THAT(written(Format::html, report, Language::english),
               Contains("<div>\n<dt>Codings</dt>\n<dd>passages</dd>\n</div>"));
}

namespace {

Table table_of_figures(std::size_t columns) {
    Table table;
    table.title = Message{"Codes and themes"};
    Table::Row row;
    for (std::size_t i = 0; i < columns; ++i) {
        table.columns.push_back(
            text_column("figures" + std::to_string(i), i == 0 ? ColumnType::code : ColumnType::count));
        row.cells.push_back(i == 0 ? Cell{std::string{"prix"}} : Cell{std::int64_t{1'000'000}});
    }
    table.rows = {row};
    return table;
}

std::size_t occurrences_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("columns of a LaTeX table are parts of the line and no more than all of it") {
    for (const std::size_t columns : {3U, 6U, 14U}) {
        const auto text = written(Format::latex, of_one_table(table_of_figures(columns)), Language::english);
        double sum = 0;
        std::size_t parts = 0;
        const std::string opening = "p{\\dimexpr ";
        for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
            sum += std::stod(text.substr(at + opening.size()));
            ++parts;
        }
        CHECK(parts == columns);
        CHECK(sum > 0.2);
        CHECK(sum <= 1);
    }
}

TEST_CASE("in LaTeX a heading is on the turned sheet of its table, and tables that follow share it") {
    auto report = of_one_table(table_of_figures(3));
    report.parts = {Heading{2, Message{"Tables"}}, table_of_figures(14), table_of_figures(14),
                    Heading{2, Message{"Quotes"}}, Paragraph{Message{"That is all."}}};
    const auto text = written(Format::latex, report, Language::english);
    CHECK(occurrences_of(text, "\\begin{landscape}") == 1);
    CHECK(occurrences_of(text, "\\end{landscape}") == 1);
    const auto begin = text.find("\\begin{landscape}"), end = text.find("\\end{landscape}");
    const auto heading = text.find("{Tables}"), after = text.find("{Quotes}");
    CHECK(begin < heading);
    CHECK(heading < end);
    CHECK(text.rfind("\\end{longtable}") < end);
    CHECK(end < after);
}

TEST_CASE("a column has room for the words of its group’s title too") {
    auto table = table_of_figures(4);
    const Catalogue catalogue{Language::english};
    const Numbers numbers{Language::english};
    for (auto& row : table.rows) row.cells = {std::string{"prix"}, Cell{}, std::int64_t{1}, std::int64_t{1}};
    for (std::size_t n = 1; n < 4; ++n) table.columns[n].title = Message{"n"};
    table.columns[1].group = Message{"Ambivalents"};
    table.columns[2].group = table.columns[3].group = Message{"Reconnaissance"};
    table.rows[0].cells[1] = std::int64_t{1};
    const auto rooms = column_rooms(table, shape_of(table, 0, Shown::wide), numbers, catalogue);
    CHECK(rooms[1].least >= ems("Ambivalents"));
    CHECK(rooms[2].least + rooms[3].least >= ems("Reconnaissance"));
    CHECK(rooms[2].least < ems("Reconnaissance"));
}

TEST_CASE("sheets of ODT have the margins and letters of those of DOCX") {
    const auto part = [](Format format, const char* name) {
        const auto bytes = written(format, of_one_table(table_of_figures(3)), Language::french);
        return containers::Archive{bytes_of(bytes)}.read(name).value();
    };
    // 20 mm to the text: in ODT, 10 of margin, 6 of header and 4 below it.
    CHECK_THAT(part(Format::docx, "word/document.xml"), Contains("w:top=\"1134\""));
    const auto styles = part(Format::odt, "styles.xml");
    // LibreOffice would take "fo:margin" for the sides too.
    CHECK_THAT(styles, !Contains("fo:margin=\""));
    CHECK_THAT(styles, Contains("fo:margin-top=\"1cm\" fo:margin-bottom=\"1cm\" fo:margin-left=\"2cm\" "
                                "fo:margin-right=\"2cm\""));
    CHECK_THAT(styles, Contains("fo:min-height=\"0.6cm\" fo:margin-bottom=\"0.4cm\""));
    CHECK_THAT(styles, Contains("style:font-name=\"Sans\" fo:font-size=\"10pt\""));
    CHECK_THAT(part(Format::docx, "word/styles.xml"), Contains("<w:sz w:val=\"20\"/>"));
}

TEST_CASE("no word of a table on paper is broken: the sheet is rather turned") {
    // A head takes 25.2 mm with what is beside it: six of them 151, seven 176.
    const auto table = [](std::size_t columns) {
        Table made;
        Table::Row row;
        for (std::size_t n = 0; n < columns; ++n) {
            made.columns.push_back(text_column("MARIELAURI", ColumnType::count));
            row.cells.emplace_back(std::int64_t{1});
        }
        made.rows.push_back(row);
        return made;
    };
    const auto need = 2.7 * ems("MARIELAURI") * bold_factor + 2.6;
    for (const std::size_t columns : {std::size_t{5}, std::size_t{6}, std::size_t{7}}) {
        const auto document = document_of(of_one_table(table(columns)), Catalogue{Language::english});
        for (const auto& block : document.blocks) {
            const auto* grid = std::get_if<Document::Grid>(&block.content);
            if (grid == nullptr) continue;
            for (const auto width : grid->widths) CHECK(width >= need - 0.01);
            CHECK(block.wide == (need * static_cast<double>(columns) > Document::upright_width));
        }
    }
}

TEST_CASE("the contents of an ODT whose first sheet is turned are as broad as that") {
    const auto styles = [](std::size_t figures) {
        const auto bytes = written(Format::odt, of_one_table(table_of_figures(figures)), Language::french);
        return containers::Archive{bytes_of(bytes)}.read("styles.xml").value();
    };
    CHECK_THAT(styles(3), Contains("style:position=\"17.00cm\"") && Contains("style:position=\"16.50cm\""));
    CHECK_THAT(styles(30), Contains("style:position=\"25.70cm\"") && Contains("style:position=\"25.20cm\""));
}

TEST_CASE("a chart of a document a little higher than half a sheet lets another stand below it") {
    const auto height = [](std::size_t rows) {
        HeatMap map;
        map.title = Message{"Codes"};
        for (std::size_t n = 0; n < rows; ++n)
            map.rows.push_back({Message{"{0}", std::to_string(n)}, {}, {1.0}});
        map.columns = {Message{"one"}};
        Report report;
        report.title = Message{"Theme frequencies"};
        report.parts.emplace_back(std::move(map));
        const auto document = document_of(report, Catalogue{Language::english});
        for (const auto& block : document.blocks) {
            if (const auto* picture = std::get_if<Document::Picture>(&block.content)) return picture->height;
        }
        return 0.0;
    };
    bool halved = false;
    for (std::size_t rows = 2; rows < 40; ++rows) {
        const auto high = height(rows);
        CHECK((high <= 108.01 || high > 136));
        halved = halved || high == Approx(108);
    }
    CHECK(halved);
    CHECK(height(60) > 136);
}
