// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/csv.hpp"

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"

using namespace coding;
using namespace coding::containers;
using Cells = std::vector<std::string>;

TEST_CASE("a table has a heading row and rows with their lines") {
    const auto table = read_csv("speaker,text\nZoé,Bonjour.\nP1,\"deux\nlignes\"\n\nP2,fin");
    CHECK(table.header == Cells{"speaker", "text"});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == Cells{"Zoé", "Bonjour."});
    CHECK(table.rows[1].cells == Cells{"P1", "deux\nlignes"});
    CHECK(table.rows[1].line == 3);
    CHECK(table.rows[2].cells == Cells{"P2", "fin"});
    CHECK(table.rows[2].line == 6);
}

TEST_CASE("a line that tells spreadsheets the sign between cells is no row") {
    const auto table = read_csv("sep=;\nspeaker;text\nZoé;Bonjour, tous.\n");
    CHECK(table.separator == ';');
    CHECK(table.header == Cells{"speaker", "text"});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].line == 3);
    CHECK(read_csv("\"sep=,\"\na,b\n1,2\n").header == Cells{"a", "b"});
    CHECK(read_csv("sep=é,b\n1,2\n").header == Cells{"sep=é", "b"});
}

TEST_CASE("the separator is found from the heading row, outside quotes") {
    CHECK(read_csv("a,b\n1;2;3;4").separator == ',');
    CHECK(read_csv("a;b\n1,5;2,5").rows[0].cells == Cells{"1,5", "2,5"});
    CHECK(read_csv("a\tb\n1,5\t2;5").rows[0].cells == Cells{"1,5", "2;5"});
    CHECK(read_csv("\"nom, prénom, âge\";code\n\"x\";y").header == Cells{"nom, prénom, âge", "code"});
    CHECK(read_csv("\n\na;b\n").separator == ';');
    CHECK(read_csv("alone\n1\n").separator == ',');
}

TEST_CASE("doubled quotes are one, quotes inside a plain cell stay") {
    const auto table = read_csv("a,b\n\"il a dit \"\"non\"\"\",5\" de haut\n\"\"\"\",\"\"\n");
    CHECK(table.rows[0].cells == Cells{"il a dit \"non\"", "5\" de haut"});
    CHECK(table.rows[1].cells == Cells{"\"", ""});
}

TEST_CASE("text after a closing quote is kept") {
    CHECK(read_csv("a,b\n\"x\" y,z\n").rows[0].cells == Cells{"x y", "z"});
}

TEST_CASE("rows may have fewer cells or more than the heading") {
    const auto table = read_csv("a,b,c\n1\n1,2,3,4\n1,\n");
    CHECK(table.rows[0].cells == Cells{"1"});
    CHECK(table.rows[0].cell(2).empty());
    CHECK(table.rows[1].cells.size() == 4);
    CHECK(table.rows[2].cells == Cells{"1", ""});
}

TEST_CASE("rows without any text are left out") {
    CHECK(read_csv("a;b\n;\n  ; \n1;2\n;;;\n").rows.size() == 1);
}

TEST_CASE("a quote that never closes is an error on the line where it opens") {
    try {
        read_csv("a,b\n1,2\n3,\"never\nclosed\n");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::input);
        CHECK(error.where().line == 3);
    }
}

TEST_CASE("an empty table is an error") {
    CHECK_THROWS_AS(read_csv(""), Error);
    CHECK_THROWS_AS(read_csv("\n \n;;\n"), Error);
}

TEST_CASE("columns are found by folded names, in the order of wishes") {
    const auto table = read_csv("Prise de parole, Énoncé ,Locuteur\n1,2,3\n");
    CHECK(table.column({"locuteur"}) == 2);
    CHECK(table.column({"enonce"}) == 1);
    CHECK(table.column({"speaker", "PRISE DE PAROLE"}) == 0);
    CHECK_FALSE(table.column({"speaker", "turn"}));
}

TEST_CASE("a written row reads back as it was") {
    const Cells cells{"plain",      "",           "with,comma", "with;semicolon", "with\ttab",
                      "two\nlines", "\"quoted\"", " spaced ",   "Zoé \U0001F33E"};
    for (const char separator : {',', ';', '\t'}) {
        const auto table = read_csv(csv_row(Cells{"a", "b", "c"}, separator) + csv_row(cells, separator));
        REQUIRE(table.separator == separator);
        CHECK(table.rows.at(0).cells == cells);
    }
    CHECK(csv_row(Cells{"a", "b c", "d"}) == "a,b c,d\n");
    CHECK(csv_row(Cells{"a;b", "c"}, ';') == "\"a;b\";c\n");
}

TEST_CASE("a large table is read in one pass") {
    std::string text = "a,b\n";
    for (int i = 0; i < 100'000; ++i) text += "\"x\",y\n";
    CHECK(read_csv(text).rows.size() == 100'000);
}
