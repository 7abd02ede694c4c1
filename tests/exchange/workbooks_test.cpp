// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/file_bytes.hpp"
#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/preview.hpp"
#include "libcoding/model/codebook.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "import_desk.hpp"
#include "tests/support/zip_maker.hpp"

using namespace coding;
using namespace coding::exchange;
using tests::ImportDesk;
namespace fs = std::filesystem;

namespace {

/// Workbooks as a spreadsheet program saved them (with openpyxl), stripped to what the format asks for.
fs::path saved(const std::string& name) {
    return fs::path{FOCALE_SOURCE_DIR} / "tests" / "exchange" / "workbooks" / name;
}

/// An ODS of rows separated by \n, cells by |, behind another sheet.
std::string ods(const std::string& rows, const std::string& before = {}) {
    std::string table = "<t:table-row><t:table-cell v:value-type=\"string\"><x:p>";
    for (const char c : rows) {
        if (c == '|' || c == '\n') table += "</x:p></t:table-cell>";
        if (c == '\n') table += "</t:table-row><t:table-row>";
        if (c == '|' || c == '\n') {
            table += "<t:table-cell v:value-type=\"string\"><x:p>";
        } else {
            table += c;
        }
    }
    return make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                     {"content.xml",
                      "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\" xmlns:v=\"v\">"
                      "<o:body><o:spreadsheet>" +
                          before + "<t:table t:name=\"T\">" + table +
                          "</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body>"
                          "</o:document-content>"}});
}

}  // namespace

TEST_CASE("participants and turns come from the workbooks of a spreadsheet program") {
    ImportDesk desk;
    const auto report = desk.import({saved("participants.xlsx"), saved("turns.xlsx")});
    CHECK(report.files[0].kind == "participants");
    CHECK(report.files[0].format == "xlsx");
    CHECK(report.files[0].rows == 1);
    CHECK(report.files[1].kind == "transcript");
    CHECK(report.files[1].format == "xlsx");
    CHECK(report.files[1].turns == 2);
    const auto person = store::find_participant(desk.project(), "Hélène");
    REQUIRE(person);
    CHECK(person->role == Role::observer);
    const auto values = store::values(desk.project(), person->id);
    CHECK(values.at("âge") == "42");
    CHECK(values.at("entretien le") == "2026-03-12");
    CHECK(values.at("code postal") == "14000");
}

TEST_CASE("every kind of table may be a workbook") {
    ImportDesk desk;
    desk.import({saved("turns.xlsx"), desk.file("codes.ods", ods("path|kind\ncuisine|concept\nprix|frein")),
                 desk.file("presence.ods", ods("source|participant|from\nturns|Zoé|0:01:00")),
                 desk.file("guide.ods", ods("question|text\n1|Que cuisinez-vous ?")),
                 desk.file("codings.ods", ods("source|code|quote\nturns|prix|trop cher"))});
    const Codebook codes = store::codebook(desk.project());
    REQUIRE(codes.codes().size() == 2);
    CHECK(codes.codes()[1].kind == CodeKind::barrier);
    CHECK(store::find_participant(desk.project(), "Zoé"));
    CHECK(store::codings(desk.project()).size() == 1);
    CHECK(read_codebook_file(desk.file("again.ods", ods("path\nlieu"))).codes.size() == 1);
}

TEST_CASE("a workbook is looked at before it is imported") {
    ImportDesk desk;
    SilentProgress progress;
    const std::vector<fs::path> paths{saved("participants.xlsx"), saved("turns.xlsx")};
    const auto seen = preview_files(desk.project(), paths, progress);
    CHECK(seen[0].table == TableKind::participants);
    CHECK(seen[0].format == "xlsx");
    CHECK(seen[0].columns.size() == 5);
    CHECK_FALSE(seen[1].table);
    CHECK(seen[1].turns == 2);
}

TEST_CASE("a wrong row of a workbook is named, and nothing is imported") {
    ImportDesk desk;
    const auto file = desk.file("gens.ods", ods("participant|role\nPaul|participant\n|\nLise|chef"));
    try {
        desk.import({file});
        FAIL("It was imported.");
    } catch (const Error& error) {
        CHECK(error.where().file == file.string());
        CHECK(error.where().line == 4);
    }
    CHECK(store::participants(desk.project()).empty());
    CHECK_THROWS_AS(desk.import({desk.file("x.xlsx", std::string{"PK\x03\x04 broken"})}), Error);
}

TEST_CASE("a sheet that is a title and what is said of others is passed over where one follows") {
    const std::string title =
        "<t:table t:name=\"C\"><t:table-row><t:table-cell v:value-type=\"string\"><x:p>People"
        "</x:p></t:table-cell>";
    const std::string more =
        "</t:table-row><t:table-row><t:table-cell/><t:table-cell v:value-type=\"string\"><x:p>of "
        "May</x:p></t:table-cell></t:table-row></t:table>";
    ImportDesk desk;
    const auto report =
        desk.import({desk.file("gens.ods", ods("participant|role\nPaul|animation", title + more))});
    CHECK(report.files[0].kind == "participants");
    CHECK(store::find_participant(desk.project(), "Paul")->role == Role::moderator);
    // A first row that names two columns is a table.
    const auto second = "<t:table-cell v:value-type=\"string\"><x:p>kind</x:p></t:table-cell>";
    CHECK_THROWS_AS(
        desk.import({desk.file("two.ods", ods("participant|role\nLise|", title + second + more))}), Error);
}
