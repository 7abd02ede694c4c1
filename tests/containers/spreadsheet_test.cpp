// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/spreadsheet.hpp"

#include <catch2/catch.hpp>

#include "libcoding/containers/cell_values.hpp"
#include "libcoding/error.hpp"

#include "tests/support/zip_maker.hpp"

using namespace coding;
using namespace coding::containers;

namespace {

using Cells = std::vector<std::string>;

std::string xlsx(const std::string& sheet, const std::string& workbook_properties = {},
                 const std::string& sheets = "<sheet name=\"Gens\" sheetId=\"1\" r:id=\"rId1\"/>") {
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return make_zip(
        {{"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + r + "\">" + workbook_properties +
                                 "<sheets>" + sheets + "</sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
          "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"},
         {"xl/sharedStrings.xml",
          "<sst xmlns=\"" + main +
              "\"><si><t>nom</t></si><si><r><t>Zo</t></r><r><t>é</t></r><rPh><t>zo</t></rPh></si></sst>"},
         {"xl/styles.xml",
          "<styleSheet xmlns=\"" + main +
              "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000\"/><numFmt numFmtId=\"165\" "
              "formatCode=\"[h]:mm:ss\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>"
              "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"165\"/>"
              "<xf numFmtId=\"164\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"},
         {"xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet + "</sheetData></worksheet>"},
         {"xl/worksheets/sheet2.xml",
          "<worksheet xmlns=\"" + main +
              "\"><sheetData><row><c t=\"str\"><v>second</v></c></row></sheetData>"
              "</worksheet>"}});
}

std::string ods(const std::string& tables, const std::string& styles = {}) {
    return make_zip(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" "
          "xmlns:calcext=\"c\"><office:automatic-styles>" +
              styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
              "</office:spreadsheet></office:body></office:document-content>"}});
}

std::string ods_row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

std::string said(const std::string& text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

Table read(const std::string& file, const SheetLimits& limits = {}) {
    return read_spreadsheet(std::as_bytes(std::span{file}), limits);
}

Error refusal(const std::string& file, const SheetLimits& limits = {}) {
    try {
        read(file, limits);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        return error;
    }
    FAIL("It was not refused.");
    return Error{ErrorKind::input, Message{}};
}

}  // namespace

TEST_CASE("the cells of an XLSX are as a person would have typed them") {
    const auto table = read(xlsx(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" "
        "t=\"inlineStr\"><is><t>âge</t></is></c></row>"
        "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\"><v>42</v></c><c r=\"D4\" "
        "s=\"1\"><v>46093</v>"
        "</c></row><row r=\"5\"><c r=\"A5\" s=\"2\"><v>46093.604166666664</v></c><c r=\"B5\" s=\"3\">"
        "<v>2.1527777777777778E-2</v></c><c s=\"4\"><f>A1</f><v>1000</v></c><c s=\"5\"><v>0.5</v></c>"
        "<c t=\"b\"><v>1</v></c><c><v>0.30000000000000004</v></c><c t=\"d\"><v>2026-03-12T14:30:00</v></c>"
        "<c t=\"str\"><v>a_x000D_b</v></c></row>"));
    CHECK(table.header == Cells{"nom", "âge"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].line == 4);
    CHECK(table.rows[0].cells == Cells{"Zoé", "42", "", "2026-03-12"});
    CHECK(table.rows[1].cells ==
          Cells{"2026-03-12 14:30", "0:31:00", "01000", "50%", "true", "0.3", "2026-03-12 14:30", "ab"});
}

TEST_CASE("the cells of an ODS are as a person would have typed them") {
    const auto table = read(ods(
        "<table:table table:name=\"Gens\">" + ods_row(said("nom") + said("âge")) +
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>" +
        ods_row("<table:table-cell office:value-type=\"float\" office:value=\"1000\"><text:p>01000</text:p>"
                "</table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"1.5\">"
                "<text:p>1,50</text:p></table:table-cell><table:table-cell "
                "table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"date\" "
                "office:date-value=\"2026-03-12\"><text:p>12/03/26</text:p></table:table-cell>"
                "<table:table-cell office:value-type=\"time\" office:time-value=\"PT00H31M00S\"><text:p>00:31"
                "</text:p></table:table-cell><table:table-cell office:value-type=\"percentage\" "
                "office:value=\"0.5\"><text:p>50 %</text:p></table:table-cell>") +
        ods_row("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>no</text:p>"
                "</office:annotation><text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c</text:p>"
                "</table:table-cell>") +
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"));
    CHECK(table.header == Cells{"nom", "âge"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].line == 5);
    CHECK(table.rows[0].cells == Cells{"01000", "1.5", "", "", "2026-03-12", "0:31:00", "50%"});
    CHECK(table.rows[1].cells == Cells{"a  b\nc"});
}

TEST_CASE("the first sheet that is shown and holds anything is the table") {
    CHECK(read(xlsx("<row/>", {},
                    "<sheet name=\"a\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId9\"/><sheet name=\"c\" "
                    "r:id=\"rId2\"/>"))
              .header == Cells{"second"});
    const std::string first = "<row><c><v>1</v></c></row>";
    CHECK(read(xlsx(first, {},
                    "<sheet name=\"a\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"c\" r:id=\"rId2\"/>"))
              .header == Cells{"second"});
    const auto two = [](const std::string& style) {
        return "<table:table table:style-name=\"" + style + "\">" + ods_row(said("un")) +
               "</table:table><table:table>" + ods_row(said("deux")) + "</table:table>";
    };
    const std::string hidden =
        "<style:style style:name=\"away\"><style:table-properties table:display=\"false\"/></style:style>";
    CHECK(read(ods(two("away"), hidden)).header == Cells{"deux"});
    CHECK(read(ods(two("here"), hidden)).header == Cells{"un"});
}

TEST_CASE("days are told by both calendars of spreadsheets and by codes of any language") {
    CHECK(typed_number(1, builtin_format(14)) == "1900-01-01");
    CHECK(typed_number(61, builtin_format(14)) == "1900-03-01");
    CHECK(typed_number(0, builtin_format(14), true) == "1904-01-01");
    CHECK(typed_number(44631, builtin_format(14), true) == "2026-03-12");
    CHECK(typed_number(1.5, format_of_code("[h]:mm:ss")) == "36:00:00");
    CHECK(typed_number(-1, builtin_format(14)) == "-1");
    CHECK(format_of_code("[$-40C]d\\ mmmm\\ yyyy;@").kind == NumberFormat::Kind::date);
    CHECK(format_of_code("dd/mm/yyyy\\ hh:mm").kind == NumberFormat::Kind::date_time);
    CHECK(format_of_code("#,##0.00\\ \"days\"").kind == NumberFormat::Kind::plain);
    CHECK(format_of_code("General").kind == NumberFormat::Kind::plain);
    CHECK(format_of_code("[Red]0%").kind == NumberFormat::Kind::percent);
    CHECK(typed_duration("PT36H05M07.5S") == "36:05:07");
    CHECK(typed_duration("P1D") == "P1D");
}

TEST_CASE("a cell that holds an error is named with its sheet") {
    const auto broken = refusal(xlsx("<row r=\"3\"><c r=\"AB3\" t=\"e\"><v>#REF!</v></c></row>"));
    CHECK(broken.where().element == "Gens!AB3");
    CHECK(std::string{broken.what()} == "The cell holds an error: #REF!.");
    const auto failed =
        refusal(ods("<table:table table:name=\"Gens\">" +
                    ods_row("<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell "
                            "office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p>"
                            "</table:table-cell>") +
                    "</table:table>"));
    CHECK(failed.where().element == "Gens!C1");
    CHECK(refusal(xlsx("<row><c t=\"s\"><v>7</v></c></row>")).where().element == "Gens!A1");
}

TEST_CASE("a sheet that claims to be endless is refused") {
    CHECK(refusal(xlsx("<row><c r=\"XFD1\"><v>1</v></c></row>")).where().element == "Gens!XFD1");
    refusal(ods("<table:table><table:table-row table:number-rows-repeated=\"1000000000\">" + said("a") +
                said("b") + said("c") + said("d") + said("e") + "</table:table-row></table:table>"),
            {.cells = 100'000});
    refusal(xlsx("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>"), {.bytes = 5});
}

TEST_CASE("what is no sound workbook is refused and does no harm") {
    const auto sound = xlsx("<row><c t=\"s\"><v>0</v></c></row>");
    CHECK(read(sound).header == Cells{"nom"});
    for (std::size_t length = 0; length < sound.size(); length += 7) refusal(sound.substr(0, length));
    refusal(xlsx("<row><c>"));
    refusal(xlsx(""));
    refusal(ods(""));
    refusal(make_zip({{"word/document.xml", "<a/>"}}));
    refusal(make_zip({{"xl/workbook.xml", "<a/>"}}));
    refusal(make_zip({{"xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}}));
    const auto locked = make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                  {"META-INF/manifest.xml", "<m><encryption-data/></m>"},
                                  {"content.xml", "x"}});
    CHECK(std::string{refusal(locked).what()} == "The workbook is locked with a password.");
    CHECK_FALSE(spreadsheet_format(std::as_bytes(std::span{sound}.first(40))));
    CHECK(spreadsheet_format(std::as_bytes(std::span{sound})) == "xlsx");
}
