// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "program.hpp"
#include "tests/support/validated_json.hpp"

using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

// Fiction, in the form that LimeSurvey gives it.
const std::string answers =
    "\"ID de la réponse\";\"Date de soumission\";\"Dernière page\";\"Langue de départ\";\"Population\";\"Q3. "
    "Qu’est-ce qui vous freine ?\";\"Courriel\"\n"
    "\"3\";\"2026-03-12 10:11:12\";\"2\";\"fr\";\"formateurs\";\"Le bus ne passe plus après dix-huit "
    "heures.\";\"a@exemple.fr\"\n"
    "\"4\";\"2026-03-13 09:00:00\";\"2\";\"fr\";\"grand public\";\"Le prix, toujours trop haut pour "
    "nous.\";\"b@exemple.fr\"\n";

}  // namespace

TEST_CASE("a table of which somebody says the columns is a survey, however short its answers") {
    const Workshop shop;
    shop.done({"new", "p"});
    const auto file = shop.file("courte.csv", "Pseudo,Q3\nlune,Le prix.\nsoleil,Rien.\n");
    CHECK(shop.run({"import", "p", file}).status == 1);
    shop.done({"import", "p", file, "--open", "Q3", "--name", "Pseudo"});
    CHECK(shop.rows({"list", "p", "turns"}).size() == 2);
}

TEST_CASE("answers to a survey come in, are told of in both languages, and split by question and attribute") {
    const Workshop shop;
    shop.done({"new", "p", "--template", "blank"});
    const auto file = shop.file("enquete.csv", answers);
    const auto told = shop.done({"import", "p", file, "--dry-run"});
    CHECK_THAT(told, Contains("survey, csv, 2 rows taken"));
    CHECK_THAT(told,
               Contains("Open: “Q3. Qu’est-ce qui vous freine ?”, question Q3 of the guide, 2 answers"));
    CHECK_THAT(told, Contains("Attributes: Population"));
    CHECK_THAT(told, Contains("Courriel (tells who somebody is)"));
    CHECK(shop.rows({"list", "p", "sources"}).empty());
    const auto in_french = shop.run({"import", "p", file, "--dry-run"}, "fr_FR.UTF-8").out;
    CHECK_THAT(in_french, Contains("Courriel (dit qui est quelqu’un)"));
    CHECK_THAT(in_french, Contains("réponses à une enquête, csv, 2 lignes prises"));

    const auto report = shop.done({"import", "p", file, "-f", "json"});
    CHECK(schema_faults("import", report) == "");
    CHECK(json::parse(report).at("rows")[0].at("columns")[5].at("taken_as") == "open");
    const auto turns = shop.rows({"list", "p", "turns"});
    REQUIRE(turns.size() == 2);
    CHECK(turns[0]["question"] == "Q3");
    CHECK(turns[0]["participant"] == "R3 (enquete)");
    CHECK(turns[0]["text"] == "Le bus ne passe plus après dix-huit heures.");
    shop.done({"import", "p", shop.file("grille.csv", "path;kind\nprix;frein\n")});
    shop.done({"autocode", "p", "--pattern", "prix", "--code", "prix"});
    const auto by_question = shop.rows({"report", "p", "frequency", "--by", "question"});
    CHECK(json(by_question).dump().find("\"Q3\"") != std::string::npos);
    const auto of_public = shop.rows({"list", "p", "codings"});
    REQUIRE(of_public.size() == 1);
    CHECK(of_public[0]["speaker_attributes"]["Population"] == "grand public");

    CHECK_THAT(shop.run({"import", "p", file}).err, Contains("in the project already"));
    shop.done({"undo", "p"});
    shop.done({"undo", "p"});
    shop.done({"undo", "p"});
    CHECK(shop.rows({"list", "p", "sources"}).empty());
    shop.done({"import", "p", file, "--open", "Population", "--closed", "Q3", "--leave-out", "Courriel",
               "--name", "Date de soumission"});
    CHECK(shop.rows({"list", "p", "turns"})[1]["text"] == "grand public");
    CHECK_THAT(shop.run({"import", "p", file, "--open", "Q9"}).err, Contains("in the project already"));
    CHECK_THAT(shop.run({"import", "p", shop.file("neu.csv", answers + "\n\"9\"\n"), "--open", "Q9"}).err,
               Contains("“Q9”"));
}

TEST_CASE(
    "an export tells what other programs have no field for, and what is not in it; nothing is lost to "
    "Focale") {
    const Workshop shop;
    shop.done({"new", "p", "--template", "blank"});
    shop.done({"import", "p", shop.file("enquete.csv", answers),
               shop.file("C.vtt",
                         "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Anne>On trie tout.\n\n"
                         "00:00:05.000 --> 00:00:09.000\n<v Bruno>Trop cher.\n")});
    CHECK_THAT(shop.done({"history", "p"}), Contains("Imported 3 sources and 1 table"));
    const auto told = shop.run({"export", "p", "p.qdpx"}).err;
    CHECK_THAT(told,
               Contains("though other programs have no field for it:\n4 turns with speaker and time and 1 "
                        "guide question"));
    CHECK_THAT(told, Contains("Who speaks in 3 texts without names"));
    CHECK_THAT(told, Contains("Not in the file:\nThe history"));
    for (const std::string language : {"en", "fr"}) {
        const auto report = shop.done({"export", "p", "p.qdpx", "-f", "json", "--lang", language});
        CHECK(schema_faults("export", report) == "");
        CHECK(json::parse(report).at("rows")[0].at("for_focale").size() == 2);
    }
    CHECK(schema_faults("export", shop.done({"export", "p", "C.srt", "--source", "C", "-f", "json"})) == "");

    shop.done({"new", "q", "--template", "blank"});
    shop.done({"import", "q", "p.qdpx"});
    for (const std::string what : {"turns", "participants"}) {
        CHECK(shop.done({"list", "q", what, "-f", "csv"}) == shop.done({"list", "p", what, "-f", "csv"}));
    }
}
