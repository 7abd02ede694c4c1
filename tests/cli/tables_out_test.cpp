// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and notes that go out to other programs.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/containers/archive.hpp"

#include "program.hpp"
#include "tests/support/bytes_of.hpp"

using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

// Of fill()'s focus group: P1 says twice what is coded with "prix", P3 once what is coded below
// "alimentaire".
void fill_coded(const Workshop& shop) {
    shop.fill();
    shop.done({"import", "p",
               shop.file("people.csv",
                         "participant;role;consent;métier\nP1;participant;anonymous;=chef(1)\n"
                         "P2;participant;named;\nAnim;moderator;;\n")});
    shop.done(
        {"code", "p", "FG1", "59", "66", "prix", "--polarity", "barrier", "--intensity", "4", "--as", "Zoé"});
    shop.done({"code", "p", "FG1", "74", "93", "prix", "--memo", "à revoir", "--as", "Zoé"});
    shop.done({"code", "p", "FG1", "171", "189", "cuisine", "--as", "Zoé"});
}

const json& row_of(const json& rows, const std::string& key, const std::string& value) {
    for (const auto& row : rows) {
        if (row.at(key) == value) return row;
    }
    FAIL("no row " + value);
    return rows;
}

}  // namespace

TEST_CASE("a table of codings that says something else of what is coded tells so, and changes nothing") {
    const Workshop shop;
    fill_coded(shop);
    const auto before = shop.done({"list", "p", "codings", "-f", "json"});
    const auto same = shop.file("same.csv",
                                "source;code;coder;begin;end;polarity;intensity\n"
                                "FG1;prix;Zoé;59;66;barrier;4\n");
    CHECK_THAT(shop.done({"import", "p", same}), !Contains("something else"));
    const auto other = shop.file("other.csv",
                                 "source;code;coder;begin;end;polarity;intensity\n"
                                 "FG1;prix;Zoé;59;66;lever;5\n");
    CHECK_THAT(shop.done({"import", "p", other}), Contains("Of one of these this table says something else"));
    CHECK(shop.done({"list", "p", "codings", "-f", "json"}) == before);
}

TEST_CASE("a coding is listed with its path in columns, its speaker and its source") {
    const Workshop shop;
    fill_coded(shop);
    const auto rows = shop.rows({"list", "p", "codings"});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["text"] == "Le prix");
    CHECK(rows[0]["level"] == json{{"1", "prix"}, {"2", nullptr}});
    CHECK(rows[0]["speaker"] == "P1 (FG1)");
    CHECK(rows[0]["role"] == "participant");
    CHECK(rows[0]["consent"] == "anonymous");
    CHECK(rows[0]["speaker_attributes"] == json{{"métier", "=chef(1)"}});
    CHECK(rows[0]["groups"] == "campus");
    CHECK(rows[0]["begin_ms"] == nullptr);
    CHECK(rows[2]["text"] == "on y cuisine local");
    CHECK(rows[2]["level"] == json{{"1", "alimentaire"}, {"2", "cuisine"}});
    CHECK(rows[2]["speaker_attributes"] == nullptr);
    const auto csv = shop.done({"list", "p", "codings", "-f", "csv"});
    CHECK_THAT(csv, Contains("path,level.1,level.2,coder,"));
    CHECK_THAT(csv, Contains("speaker_attributes.métier"));
    CHECK_THAT(csv, Contains(",'=chef(1),"));
    // On a terminal there is no room for all that; a workbook has it.
    CHECK_THAT(shop.done({"list", "p", "codings"}), !Contains("Level"));
    shop.done({"list", "p", "codings", "-o", "codings.xlsx"});
    const coding::containers::Archive workbook{std::filesystem::path{shop.path("codings.xlsx")}};
    CHECK_THAT(workbook.read("xl/worksheets/sheet2.xml").value_or(""), Contains(">Level 2<"));
    // To a pipe too, where a workbook cannot be written from place to place.
    const auto turns = shop.done({"list", "p", "turns", "-f", "xlsx"});
    const coding::containers::Archive piped{bytes_of(turns)};
    CHECK_THAT(piped.read("xl/worksheets/sheet2.xml").value_or(""),
               Contains(">P1<") && Contains("trop cher pour nous"));
}

TEST_CASE("times of a coding are those of the turns it begins and ends in") {
    const Workshop shop;
    shop.fill();
    shop.done({"import", "p",
               shop.file("Captions.vtt",
                         "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anne>On trie.\n\n"
                         "00:00:05.000 --> 00:00:09.500\n<v Bruno>Trop cher.\n")});
    const auto turns = shop.rows({"list", "p", "turns", "--source", "Captions"});
    REQUIRE(turns.size() == 2);
    CHECK(turns[0]["words"] == 2);
    shop.done({"code", "p", "Captions", std::to_string(turns[0]["begin"].get<int>()),
               std::to_string(turns[1]["end"].get<int>()), "prix"});
    const auto coded = shop.rows({"list", "p", "codings"}).at(0);
    CHECK(coded["begin_ms"] == 1000);
    CHECK(coded["end_ms"] == 9500);
}

TEST_CASE("participants go out as a table and come back by it") {
    const Workshop shop;
    fill_coded(shop);
    const auto listed = shop.rows({"list", "p", "participants"});
    // Le prix, c’est trop cher pour nous + On continue. C’est tout.
    CHECK(row_of(listed, "participant", "P1 (FG1)")["words"] == 11);
    shop.done({"list", "p", "participants", "-o", "out.csv"});
    CHECK_THAT(shop.contents("out.csv"), Contains("'=chef(1)"));
    shop.done({"new", "q"});
    shop.done({"import", "q", "FG1.txt", "out.csv"});
    CHECK(shop.rows({"list", "q", "participants"}) == listed);
    // A table that does not come from here means what it says.
    shop.done({"import", "q", shop.file("other.csv", "participant;words\nP1;peu\n")});
    CHECK(row_of(shop.rows({"list", "q", "participants"}), "participant", "P1 (FG1)").size() ==
          listed[0].size());
}

TEST_CASE("profiles are a row a source, participant or group and a column a code") {
    const Workshop shop;
    fill_coded(shop);
    const json codes{
        {"alimentaire", 1}, {"alimentaire / cuisine", 1}, {"prix", 2}, {"lieu", 0}, {"convivialité", 0}};
    const auto sources = shop.rows({"report", "p", "profiles"});
    REQUIRE(sources.size() == 1);
    CHECK(sources[0]["unit"] == "FG1");
    CHECK(sources[0]["codes"] == codes);
    CHECK(shop.rows({"report", "p", "profiles", "--by", "group"})[0]["unit"] == "campus");

    const auto people = shop.rows({"report", "p", "profiles", "--by", "participant"});
    const auto& first = row_of(people, "unit", "#2");  // P1 wants no name
    CHECK(first["codes"]["prix"] == 2);
    CHECK(first["codes"]["alimentaire"] == 0);
    CHECK(first["words"] == 11);
    CHECK(first["attributes"] == json{{"métier", "=chef(1)"}});
    CHECK(row_of(people, "unit", "P2 (FG1)")["codes"]["prix"] == 0);
    CHECK(row_of(people, "unit", "P3 (FG1)")["codes"]["alimentaire"] == 1);

    const auto binary = shop.rows({"report", "p", "profiles", "--measure", "binary"});
    CHECK(binary[0]["codes"]["prix"] == 1);
    CHECK(binary[0]["codes"]["lieu"] == 0);
    // Le prix + trop cher pour nous
    CHECK(shop.rows({"report", "p", "profiles", "--measure", "words"})[0]["codes"]["prix"] == 6);
    CHECK_THAT(shop.done({"report", "p", "profiles", "-f", "csv"}),
               Contains("unit,turns,words,codes.alimentaire,codes.alimentaire / cuisine,codes.prix"));
    CHECK(shop.run({"report", "p", "profiles", "--measure", "share"}).status == 2);
}

TEST_CASE("the vocabulary counts every word by turns, sources and people") {
    const Workshop shop;
    fill_coded(shop);
    // Articles before an apostrophe are those of the language.
    shop.done({"new", "v", "--language", "fr", "--template", "codebook.csv"});
    shop.done({"import", "v", "FG1.txt"});
    shop.done({"code", "v", "FG1", "59", "66", "prix"});
    const auto rows = shop.rows({"report", "v", "vocabulary", "--by", "source"});
    const auto& price = row_of(rows, "word", "prix");
    CHECK(price["found"] == 2);
    CHECK(price["turns"] == 2);
    CHECK(price["sources"] == 1);
    CHECK(price["participants"] == 2);
    CHECK(price["stop_word"] == false);
    CHECK(price["columns"] == json{{"FG1", 2}});
    // P1: c’est, c’est; P2: n’est, c’est.
    const auto& is = row_of(rows, "word", "est");
    CHECK(is["found"] == 4);
    CHECK(is["turns"] == 3);
    CHECK(is["participants"] == 2);
    CHECK(is["stop_word"] == true);
    CHECK(row_of(rows, "folded", "eloignement")["word"] == "éloignement");

    std::int64_t sum = 0;
    for (const auto& row : rows) sum += row["found"].get<std::int64_t>();
    CHECK(sum == shop.rows({"report", "v", "profiles"})[0]["words"]);
    CHECK(shop.rows({"report", "v", "vocabulary", "--at-most", "3"}).size() == 3);
    // Of what is coded alone, where codes are asked for.
    CHECK(row_of(shop.rows({"report", "v", "vocabulary", "--code", "prix"}), "word", "prix")["found"] == 1);
}

TEST_CASE("coded texts become a folder of linked notes, once") {
    const Workshop shop;
    fill_coded(shop);
    shop.done({"export", "p", "Notes/"});
    const auto source = shop.contents("Notes/Sources/FG1.md");
    CHECK_THAT(source, Contains("\"kind\": \"focus_group\"\n"));
    CHECK_THAT(source, Contains("**P1 (FG1)**: Le prix #prix, c’est trop cher pour nous #prix. ^b"));
    CHECK_THAT(source, Contains("on y cuisine local #alimentaire/cuisine. ^b"));
    const auto code = shop.contents("Notes/Codes/alimentaire - cuisine.md");
    CHECK_THAT(code, Contains("#alimentaire/cuisine\n\n[[Codes/alimentaire|alimentaire]]"));
    const auto link = code.find("> on y cuisine local\n>\n> — P3 (FG1) · [[Sources/FG1#^b");
    REQUIRE(link != std::string::npos);
    // The anchor that is linked stands behind that turn.
    const auto from = code.find("#^b", link) + 1;
    const auto anchor = code.substr(from, code.find('|', from) - from);
    CHECK_THAT(source, Contains("cuisine. " + anchor + "\n"));
    CHECK_THAT(shop.contents("Notes/Codes/prix.md"), Contains("barrier · Intensity 4 · Zoé"));
    CHECK_THAT(shop.contents("Notes/Codes/prix.md"), Contains("> Memo — à revoir"));

    const auto again = shop.run({"export", "p", "Notes/"});
    CHECK(again.status == 1);
    CHECK_THAT(again.err, Contains("already"));
    CHECK(shop.contents("Notes/Sources/FG1.md") == source);
    CHECK_FALSE(std::filesystem::exists(shop.path("Notes.unfinished")));
    CHECK(shop.run({"export", "p", "Notes"}).status == 2);
}

TEST_CASE("notes have names that every system takes, and no markup comes from the words") {
    const Workshop shop;
    shop.done({"new", "p", "--template",
               shop.file("codes.csv", "path;kind\nR&D: l’eau?;\nr&d l’eau;\ncon;\n2026;\n")});
    shop.done({"import", "p", shop.file("FG1.txt", "P1 : Un #mot, **fort** et [[lié]] ==x==.\n")});
    shop.done({"code", "p", "FG1", "5", "12", "2026"});
    shop.done({"export", "p", "Notes/"});
    for (const std::string name : {"R&D- l’eau-", "r&d l’eau", "_con", "2026"}) {
        CHECK(std::filesystem::exists(shop.path("Notes/Codes/" + name + ".md")));
    }
    CHECK_THAT(shop.contents("Notes/Codes/R&D- l’eau-.md"), Contains("\n#R-D-l-eau\n"));
    CHECK_THAT(shop.contents("Notes/Codes/r&d l’eau.md"), Contains("\n#r-d-l-eau-2\n"));
    CHECK_THAT(shop.contents("Notes/Sources/FG1.md"),
               Contains("Un \\#mot #_2026, \\*\\*fort\\*\\* et \\[\\[lié\\]\\] \\=\\=x\\=\\=."));
}

TEST_CASE("a list as a workbook, which begins with a sheet about itself, is the table that comes in") {
    for (const std::string language : {"en", "fr"}) {
        INFO(language);
        const Workshop shop;
        fill_coded(shop);
        const auto people = shop.rows({"list", "p", "participants"});
        const auto codings = shop.rows({"list", "p", "codings"});
        for (const std::string what : {"participants", "codings"})
            shop.done({"list", "p", what, "-f", "xlsx", "-o", shop.path(what + ".xlsx"), "--lang", language});
        CHECK_THAT(shop.done({"import", "p", shop.path("codings.xlsx")}), Contains("3 codings were there"));
        shop.done({"import", "p", shop.path("participants.xlsx")});
        CHECK(shop.rows({"list", "p", "participants"}) == people);
        for (const auto& coding : codings) {
            shop.done({"uncode", "p", coding["source"], std::to_string(coding["begin"].get<int>()),
                       std::to_string(coding["end"].get<int>()), coding["code"], "--as", "Zoé"});
        }
        CHECK(shop.rows({"list", "p", "codings"}).empty());
        shop.done({"import", "p", shop.path("codings.xlsx")});
        auto back = shop.rows({"list", "p", "codings"});
        REQUIRE(back.size() == codings.size());
        for (std::size_t row = 0; row < back.size(); ++row) back[row]["id"] = codings[row]["id"];
        CHECK(back == codings);
    }
}
