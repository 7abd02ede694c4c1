// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/workbook.hpp"

#include <limits>

#include <catch2/catch.hpp>

#include "libcoding/containers/archive.hpp"
#include "libcoding/containers/spreadsheet.hpp"
#include "libcoding/containers/xml.hpp"
#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

#include "tests/support/bytes_of.hpp"

using namespace coding;
using namespace coding::containers;
using Catch::Contains;

namespace {

std::string part(const std::string& workbook, const std::string& name) {
    return Archive{bytes_of(workbook)}.read(name).value();
}

Workbook with(std::vector<Workbook::Row> rows) {
    Workbook workbook;
    auto& sheet = workbook.sheets.emplace_back();
    sheet.name = "One";
    sheet.rows = std::move(rows);
    return workbook;
}

}  // namespace

TEST_CASE("a workbook is read back as it was written: texts, whole numbers, shares, truths, gaps") {
    Workbook workbook;
    const auto percent = workbook.style_of({.number_format = "0.0%"});
    auto& sheet = workbook.sheets.emplace_back();
    sheet.name = "Codes";
    sheet.rows = {{{{"code"}, {"n"}, {"share"}, {"any"}, {"gap"}}},
                  {{{" =1+1\n«é» 👩‍🌾 "}, {std::int64_t{-3}}, {0.125, percent}, {true}, {}}},
                  {{{"<b>&\"'\x01"}, {2.5}, {std::numeric_limits<double>::quiet_NaN()}, {false}, {"x"}}}};
    const auto bytes = xlsx_bytes(workbook);
    const auto table = read_spreadsheet(bytes_of(bytes));
    CHECK(table.header == std::vector<std::string>{"code", "n", "share", "any", "gap"});
    REQUIRE(table.rows.size() == 2);
    CHECK(text::trimmed(table.rows[0].cells[0]) == "=1+1\n«é» 👩‍🌾");
    CHECK(table.rows[0].cells[1] == "-3");
    CHECK(table.rows[0].cells[2] == "12.5%");
    CHECK(table.rows[0].cells[3] == "true");
    CHECK(table.rows[1].cells == std::vector<std::string>{"<b>&\"'\uFFFD", "2.5", "", "false", "x"});
    CHECK(xlsx_bytes(workbook) == bytes);
}

TEST_CASE("a text that is longer than a cell holds is cut between characters, with an ellipsis") {
    std::string emoji;
    for (int n = 0; n < 16'383; ++n) emoji += "👍";  // two units each in UTF-16
    for (const auto& [text, kept] : std::vector<std::pair<std::string, std::string>>{
             {emoji + "x", emoji + "x"}, {emoji + "xy", emoji + "…"}}) {
        const auto table = read_spreadsheet(bytes_of(xlsx_bytes(with({{{{"head"}}}, {{{text}}}}))));
        CHECK(table.rows.at(0).cells.at(0) == kept);
    }
}

TEST_CASE("a sheet holds its heads in view, filters below them, and sets the tree as outline levels") {
    auto workbook =
        with({{{{"code"}, {"n"}}}, {{{"a"}, {std::int64_t{1}}}}, {{{"b"}, {std::int64_t{2}}}, 2}});
    auto& sheet = workbook.sheets[0];
    sheet.head_rows = 1;
    sheet.head_columns = 1;
    sheet.filtered = true;
    sheet.widths = {30, 9.26};
    const auto bytes = xlsx_bytes(workbook);
    const auto xml = part(bytes, "xl/worksheets/sheet1.xml");
    CHECK_THAT(xml, Contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" "
                             "state=\"frozen\"/>"));
    CHECK_THAT(xml, Contains("<autoFilter ref=\"A1:B3\"/>"));
    CHECK_THAT(xml, Contains("<row r=\"3\" outlineLevel=\"2\">"));
    CHECK_THAT(xml, Contains("outlineLevelRow=\"2\""));
    CHECK_THAT(xml, Contains("<outlinePr summaryBelow=\"0\"/>"));
    CHECK_THAT(xml, Contains("<col min=\"2\" max=\"2\" width=\"9.3\" customWidth=\"1\"/>"));
    CHECK_THAT(part(bytes, "xl/workbook.xml"), Contains("'One'!$1:$1"));
}

TEST_CASE("every part of a workbook is well-formed, with pictures and links too") {
    auto workbook = with({{{{"x"}}}});
    workbook.title = "A & B";
    auto& sheet = workbook.sheets[0];
    sheet.links = {{0, 0, "One"}};
    sheet.merges = {{0, 0, 2}};
    sheet.pictures = {{1, "\x89PNG…", 100, 50, "\"T\"", "<d>"}};
    const auto bytes = xlsx_bytes(workbook);
    const Archive archive{bytes_of(bytes)};
    for (const auto& name : archive.names()) {
        INFO(name);
        if (name.ends_with(".png")) continue;
        CHECK_NOTHROW(parse_xml(archive.read(name).value(), {}));
    }
    CHECK(archive.read("xl/media/sheet1-1.png") == "\x89PNG…");
    CHECK_THAT(archive.read("xl/worksheets/sheet1.xml").value(), Contains("location=\"'One'!A1\""));
}

TEST_CASE("names of sheets are what Excel allows, and no two are the same") {
    auto workbook = with({});
    CHECK(workbook.unique_name("ONE") == "ONE 2");
    CHECK(workbook.unique_name("L’été: [a/b]") == "L’été   a b");
    CHECK(workbook.unique_name("'it's'") == "it s");
    CHECK(workbook.unique_name("??") == "1");
    const std::string long_name(40, 'x');
    workbook.sheets.emplace_back().name = workbook.unique_name(long_name);
    CHECK(workbook.sheets.back().name == std::string(30, 'x') + "…");
    CHECK(workbook.unique_name(long_name) == std::string(28, 'x') + "… 2");
    CHECK(text::count_code_points(workbook.unique_name(std::string(30, 'y') + "👍👍")) == 31);
    CHECK(workbook.unique_name(std::string(31, 'z')) == std::string(31, 'z'));
    // Words stay whole, and what is left ends in no comma.
    CHECK(workbook.unique_name("Codages pour 1 000 mots par code") == "Codages pour 1 000 mots par…");
    CHECK(workbook.unique_name("Tableau de couverture, cases vides d’abord") ==
          "Tableau de couverture, cases…");
    CHECK(workbook.unique_name("Accord et désaccord entre gens, présence") ==
          "Accord et désaccord entre gens…");
}

TEST_CASE("a sheet of more columns than a workbook takes is refused") {
    Workbook::Row row;
    row.cells.resize(Workbook::most_columns + 1);
    CHECK_THROWS_AS(xlsx_bytes(with({row})), Error);
    row.cells.pop_back();
    CHECK_NOTHROW(xlsx_bytes(with({row})));
}

TEST_CASE("a printed sheet is turned where it is wide, and says which page it is") {
    auto workbook = with({{{{"code"}, {"n"}}}, {{{"a"}, {std::int64_t{1}}}}});
    auto& sheet = workbook.sheets[0];
    sheet.head_rows = 1;
    const auto printed = [&](std::vector<double> widths) {
        sheet.widths = std::move(widths);
        return part(xlsx_bytes(workbook), "xl/worksheets/sheet1.xml");
    };
    CHECK_THAT(printed({30, 9}), Contains("orientation=\"portrait\" fitToHeight=\"0\""));
    CHECK_THAT(printed({60, 40}), Contains("orientation=\"landscape\" fitToHeight=\"0\""));
    CHECK_THAT(printed({30, 9}), Contains("<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>"));
    CHECK_THAT(printed({30, 9}), !Contains("rowBreaks"));
    sheet.breaks = {1};
    CHECK_THAT(printed({30, 9}), Contains("<brk id=\"1\" max=\"16383\" man=\"1\"/>"));
}

TEST_CASE("of a sheet for programs the first rows alone are printed") {
    auto workbook = with({{{{"code"}, {"n"}}}, {{{"a"}, {std::int64_t{1}}}}});
    auto& sheet = workbook.sheets[0];
    sheet.head_rows = 1;
    sheet.widths.assign(28, 9);  // A to AB
    CHECK_THAT(part(xlsx_bytes(workbook), "xl/workbook.xml"), !Contains("Print_Area"));
    sheet.printed_rows = 50;
    CHECK_THAT(part(xlsx_bytes(workbook), "xl/workbook.xml"),
               Contains("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'One'!$A$1:$AB$50<"));
}
