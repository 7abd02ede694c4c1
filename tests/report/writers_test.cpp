// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/report/writers.hpp"

#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/error.hpp"
#include "libcoding/report/cell_text.hpp"
#include "libcoding/report/numbers.hpp"
#include "libcoding/report/table_pages.hpp"
#include "libcoding/text/display_width.hpp"

#include "small_report.hpp"
#include "tests/store/temporary_project.hpp"

using namespace coding;
using namespace coding::report;
using Catch::Matchers::Contains;

TEST_CASE("numbers are written as the language writes them") {
    const Numbers english{Language::english};
    const Numbers french{Language::french};
    CHECK(english.count(1204) == "1,204");
    CHECK(french.count(1204) == "1\u202f204");
    CHECK(french.count(-3) == "−3");
    CHECK(english.share(0.1234) == "12.3%");
    CHECK(french.share(0.1234) == "12,3\u00A0%");
    CHECK(english.coefficient(-0.0001) == "0.000");
    CHECK(french.rate(-0.04) == "0,0");
    CHECK(french.balance(-0.001) == "0,00");
    CHECK(english.share(0.0004) == "<\u00A00.1%");
    CHECK(french.share(0.0001) == "<\u00A00,1\u00A0%");
    CHECK(english.share(0.0006) == "0.1%");
    CHECK(english.share(0) == "0.0%");
    CHECK(english.interval({0, 0.0001}) == "0.0–0.0%");
    CHECK(french.rate(2.25) == "2,2");
    CHECK(english.number(-0.4) == "−0.40");
    CHECK(french.balance(0.5249) == "+0,52");
    CHECK(french.balance(-1) == "−1,00");
    CHECK(french.balance(0) == "0,00");
    CHECK(english.interval({0.041, 0.0599}) == "4.1–6.0%");
    CHECK(french.interval({0.041, 0.0599}) == "4,1–6,0\u00A0%");
}

TEST_CASE("a part is told of its whole, but of nothing alone") {
    Table table;
    table.columns.push_back({{"people"}, Message{"People"}, ColumnType::count, {}, Shown::everywhere, 0, 1});
    table.columns.push_back({{"present"}, Message{"Present"}, ColumnType::count, {}, Shown::never, 0, {}});
    const Catalogue english{Language::english};
    const Numbers numbers{Language::english};
    Table::Row row;
    row.cells = {std::int64_t{3}, std::int64_t{8}};
    CHECK(cell_text(table, row, 0, numbers, english) == "3\u00A0/\u00A08");
    row.cells = {std::int64_t{0}, std::int64_t{0}};
    CHECK(cell_text(table, row, 0, numbers, english) == "0");
}

TEST_CASE("what does not fit beside the heads of a table follows with all heads again") {
    Table table;
    table.heads = 2;
    const auto add = [&](const char* key, ColumnType type) {
        table.columns.push_back({{key}, Message{"{0}", key}, type, {}, Shown::everywhere, 0, {}});
    };
    add("code", ColumnType::code);
    add("other", ColumnType::text);
    for (const auto* key : {"together", "near", "words", "turns"}) add(key, ColumnType::count);
    for (const auto* other : {"time", "place"}) {
        Table::Row row;
        row.cells = {std::string{"price"}, std::string{other}};
        for (std::int64_t n = 1; n <= 4; ++n) row.cells.emplace_back(n);
        table.rows.push_back(row);
    }
    Report report;
    report.parts.emplace_back(table);
    std::ostringstream out;
    write_text(out, report, Catalogue{Language::english}, 34);
    const auto text = out.str();
    for (const auto* row : {"price  time", "price  place"}) {
        INFO(text);
        const auto first = text.find(row);
        REQUIRE(first != std::string::npos);
        CHECK(text.find(row, first + 1) != std::string::npos);
    }
    const auto pages = table_pages(table, {0, 1, 2, 3, 4, 5}, {10, 10, 8, 8, 8, 8}, 40);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0] == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(pages[1] == std::vector<std::size_t>{0, 1, 4, 5});
}

TEST_CASE("a terminal's columns are counted for accents, wide characters and emoji") {
    CHECK(text::display_width("énergie") == 7);
    CHECK(text::display_width("e\u0301nergie") == 7);
    CHECK(text::display_width("省エネ") == 6);
    CHECK(text::display_width("👩‍🌾") == 2);
    CHECK(text::display_width("👍🏽") == 2);
    CHECK(text::display_width("❤\uFE0F") == 2);
    CHECK(text::display_width("🇫🇷") == 2);
    CHECK(text::display_width("\u202A\u200Bx") == 1);
}

TEST_CASE("lines are broken at spaces, never at no-break spaces") {
    CHECK(text::wrapped("un deux trois", 8) == std::vector<std::string>{"un deux", "trois"});
    CHECK(text::wrapped("12\u00A0% des mots", 4) == std::vector<std::string>{"12\u00A0%", "des", "mots"});
    CHECK(text::wrapped("anticonstitutionnellement oui", 5) ==
          std::vector<std::string>{"anticonstitutionnellement", "oui"});
}

TEST_CASE("a report as text is aligned, indented and says all it must") {
    CHECK(written(Format::text, small_report(), Language::english) ==
          R"(Theme frequencies – Énergie & <b>cie</b>
========================================
1 source · 18,234 words
Scope: with moderators’ and observers’ turns
State of the project: entry 1,207 of its history, 12 March 2026, abcdef012345

! Zoé makes 62% of the 8 codings of “x”.

Codes and themes
----------------
                                             Share
                                                of        95%
Code                  Codings  Participants  words   interval
─────────────────────────────────────────────────────────────
énergie                 1,204         3 / 8  12.3%  5.0–25.0%
  sobriété | 省エネ         7         3 / 8  12.3%  5.0–25.0%
  =cmd|' /C calc'!A0        0             –      –          –

By group: codings and balance
-----------------------------
         a.b
         ───────
Code     Codings
────────────────
énergie        5

In their words
--------------
“Moi je dis <oui>, mais pas & tout”
  — O’Brien "Zoé" 👩‍🌾, FG1 · énergie / prix · barrier · intensity 4 · 2 coders

How it was counted
------------------
Codings: codings for every thousand words spoken in scope.
)");
}

TEST_CASE("a report as text speaks French as French is set") {
    const auto text = written(Format::text, small_report(), Language::french);
    CHECK_THAT(text, Contains("1 source · 18\u202f234 mots"));
    CHECK_THAT(text, Contains("Périmètre\u00A0: avec"));
    CHECK_THAT(text, Contains("5,0–25,0\u00A0%"));
    CHECK_THAT(text, Contains("«\u00A0Moi je dis <oui>, mais pas & tout\u00A0»"));
    CHECK_THAT(text, Contains("frein · intensité 4 · 2 codeurs"));
}

TEST_CASE("no line of a report as text is wider than asked, however many columns it has") {
    auto report = small_report();
    auto& table = std::get<Table>(report.parts[2]);
    for (int i = 0; i < 30; ++i) {
        table.columns.push_back({{"columns", std::to_string(i)},
                                 Message{"Codings"},
                                 ColumnType::count,
                                 Message{"{0}", "groupe " + std::to_string(i / 2)},
                                 Shown::everywhere,
                                 1,
                                 {}});
        for (auto& row : table.rows) row.cells.emplace_back(std::int64_t{i});
    }
    std::ostringstream out;
    write_text(out, report, Catalogue{Language::french}, 80);
    std::istringstream lines{out.str()};
    for (std::string line; std::getline(lines, line);) CHECK(text::display_width(line) <= 80);
    CHECK_THAT(out.str(), Contains("groupe 14"));
}

TEST_CASE("a long quote is cut between words in text alone") {
    auto report = small_report();
    auto& quote = std::get<Quotes>(report.parts[3]).quotes[0];
    quote.text.clear();
    for (int i = 0; i < 100; ++i) quote.text += "encore ";
    const auto text = written(Format::text, report, Language::english);
    CHECK_THAT(text, Contains("encore\u00A0[…]”"));
    CHECK(text.size() < 2000);
    CHECK_THAT(written(Format::html, report, Language::english), Contains(quote.text));
    CHECK_THAT(written(Format::markdown, report, Language::english), Contains(quote.text));
}

TEST_CASE("a report as CSV has keys as headings, plain figures and faithful texts") {
    CHECK(written(Format::csv, small_report(), Language::french) ==
          "code,codings,participants,present,share,ci95.low,ci95.high,columns.a.b.codings\n"
          "énergie,1204,3,8,0.1234,0.05,0.25,5\n"
          "sobriété | 省エネ,7,3,8,0.1234,0.05,0.25,\n"
          "'=cmd|' /C calc'!A0,0,,8,,,,\n");
}

TEST_CASE("in CSV a name that begins like a formula stays as it is unless it would do something") {
    auto report = small_report();
    auto& rows = std::get<Table>(report.parts[2]).rows;
    rows[0].cells[0] = std::string{"-gaspillage"};
    rows[1].cells[0] = std::string{"@home \"x\", y"};
    rows[2].cells[0] = std::string{"=HYPERLINK(\"a\")"};
    const auto csv = written(Format::csv, report, Language::english);
    CHECK_THAT(csv, Contains("\n-gaspillage,"));
    CHECK_THAT(csv, Contains("\n\"@home \"\"x\"\", y\","));
    CHECK_THAT(csv, Contains("\n\"'=HYPERLINK(\"\"a\"\")\","));
}

TEST_CASE("a report as JSON nests by key, keeps dots in names, and is the same each time") {
    const auto text = written(Format::json, small_report(), Language::english);
    CHECK(text == written(Format::json, small_report(), Language::english));
    const auto root = nlohmann::json::parse(text);
    CHECK(root["report"] == "frequency");
    CHECK(root["state"]["history"] == "234154115625855644");
    CHECK(root["totals"]["words"] == 18234);
    CHECK(root["rows"][0]["columns"]["a.b"]["codings"] == 5);
    CHECK(root["rows"][1]["columns"].is_null());
    CHECK(root["rows"][0]["ci95"] == nlohmann::json{0.05, 0.25});
    CHECK(text.find("\"report\"") < text.find("\"state\""));
    CHECK(text.find("\"state\"") < text.find("\"rows\""));
}

TEST_CASE("a report as Markdown escapes what would be markup") {
    const auto text = written(Format::markdown, small_report(), Language::english);
    CHECK_THAT(text, Contains("# Theme frequencies – Énergie \\& \\<b\\>cie\\</b\\>"));
    CHECK_THAT(text, Contains("| **énergie** | 1,204 | 3\u00A0/\u00A08 | 12.3% | 5.0–25.0% |"));
    CHECK_THAT(text, Contains("| \u2003sobriété \\| 省エネ | 7 |"));
    CHECK_THAT(text, Contains("> “Moi je dis \\<oui\\>, mais pas \\& tout”\n>\n> — O’Brien"));
}

TEST_CASE("a format is known by its name") {
    CHECK(format_from_name("md") == Format::markdown);
    CHECK(format_from_name("html") == Format::html);
    CHECK(format_from_name("xlsx") == Format::xlsx);
    CHECK(format_from_name("tex") == Format::latex);
    CHECK_THROWS_AS(format_from_name("pdf"), Error);
}

TEST_CASE("a report goes into a file in the format that its name says, or an error says why not") {
    const store::TemporaryFolder folder;
    const auto report = small_report();
    const Catalogue catalogue{Language::english};
    for (const auto& [name, format] : std::vector<std::pair<std::string, Format>>{{"r.csv", Format::csv},
                                                                                  {"r.json", Format::json},
                                                                                  {"r.html", Format::html},
                                                                                  {"r.xlsx", Format::xlsx},
                                                                                  {"r.docx", Format::docx},
                                                                                  {"r.odt", Format::odt},
                                                                                  {"r.tex", Format::latex},
                                                                                  {"r.txt", Format::text}}) {
        write_file(folder.path() / name, report, catalogue);
        std::ifstream in{folder.path() / name, std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        CHECK(text == written(format, report, Language::english));
    }
    CHECK_THROWS_AS(write_file(folder.path() / "none" / "r.csv", report, catalogue), Error);
}
