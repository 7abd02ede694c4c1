// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/import.hpp"

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/import_file.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"

#include "import_desk.hpp"

using namespace coding;
using namespace coding::exchange;
using tests::ImportDesk;
using tests::short_talk;
namespace fs = std::filesystem;

TEST_CASE("codes are one person a source, names one person in all") {
    ImportDesk desk;
    desk.import({desk.file("A.txt", short_talk), desk.file("B.txt", short_talk + "P1 : B.\n")});
    CHECK(desk.names() == std::vector<std::string>{"Hélène", "P1 (A)", "P1 (B)", "P2 (A)", "P2 (B)"});
}

TEST_CASE("a table of participants names codes by their source, or alone where that is enough") {
    ImportDesk desk;
    desk.import({desk.file("A.txt", short_talk)});
    desk.import({desk.file("people.csv", "participant;role;âge\nP1;;40\nhelene;moderator;50\n")});
    const auto person = store::find_participant(desk.project(), "P1 (A)");
    REQUIRE(person);
    CHECK(store::values(desk.project(), person->id).at("âge") == "40");
    CHECK(store::find_participant(desk.project(), "Hélène")->role == Role::moderator);

    desk.import({desk.file("B.txt", short_talk + "P1 : B.\n")});
    CHECK_THROWS_AS(desk.import({desk.file("people.csv", "participant;âge\nP1;41\n")}), Error);
    desk.import({desk.file("people.csv", "participant;source;âge\nP1;B;41\n")});
    CHECK(store::values(desk.project(), store::find_participant(desk.project(), "P1 (B)")->id).at("âge") ==
          "41");
    CHECK(store::values(desk.project(), person->id).at("âge") == "40");
}

TEST_CASE("a table that begins with Excel's word on its separator is known by its heading all the same") {
    ImportDesk desk;
    const auto people = desk.import({desk.file("people.csv", "sep=;\r\nparticipant;âge\r\nAnna;34\r\n")});
    CHECK(people.files[0].kind == "participants");
    const auto talk = desk.import({desk.file("talk.csv", "sep=,\nspeaker,text\nAnna,Oui.\nBob,Non.\n")});
    CHECK(talk.files[0].turns == 2);
}

TEST_CASE("a table that comes before the transcript names its people") {
    ImportDesk desk;
    desk.import({desk.file("people.csv", "participant;âge\nP1;40\n")});
    desk.import({desk.file("A.txt", short_talk)});
    CHECK(desk.names() == std::vector<std::string>{"Hélène", "P1", "P2 (A)"});
}

TEST_CASE("a folder is gone through in the order of names, without what is no transcript") {
    ImportDesk desk;
    desk.file("talks/b.txt", short_talk + "P1 : B.\n");
    desk.file("talks/a/x.txt", short_talk + "P1 : X.\n");
    desk.file("talks/.hidden.txt", short_talk);
    desk.file("talks/sound.mp3", "noise");
    desk.import({desk.folder() / "talks"});
    std::vector<std::string> found;
    for (const auto& source : store::sources(desk.project())) found.push_back(source.name);
    CHECK(found == std::vector<std::string>{"x", "b"});
}

TEST_CASE("what a folder holds besides is counted") {
    ImportDesk desk;
    const auto talk = desk.file("talks/b.txt", short_talk);
    desk.file("talks/a/sound.MP3", "noise");
    desk.file("talks/room.jpg", "light");
    desk.file("talks/.hidden.txt", short_talk);
    desk.file("talks/~$b.docx", "lock");
    desk.file("talks/.git/config", "a");  // a hidden folder is one thing
    desk.file("talks/.git/sound.mp3", "noise");
    const auto passed = passed_over(desk.folder() / "talks");
    CHECK(passed.media == 2);
    CHECK(passed.hidden == 3);
    CHECK(passed_over(talk).hidden == 0);
    CHECK(passed_over(desk.folder() / "nowhere").media == 0);
}

TEST_CASE("an import is one act that undo takes back and redo brings again") {
    ImportDesk desk;
    const auto before = store::history(desk.project()).size();
    ImportOptions options;
    options.groups = {"campus"};
    desk.import({desk.file("A.txt", short_talk), desk.file("codes.csv", "path;kind\nprix;barrier\n"),
                 desk.file("codings.csv", "source;code;quote;codeur\nA;prix;Deux mots;Zoé\nA;prix;Un mot;\n"),
                 desk.file("guide.csv", "question;text;code\nQ1;Quoi ?;prix\n"),
                 desk.file("people.csv", "participant;role;âge\nHélène;moderator;50\n"),
                 desk.file("presence.csv", "source;participant;from;to\nA;P1;;0:10:00\n")},
                options);
    CHECK(store::history(desk.project()).size() == before + 1);
    REQUIRE(store::codings(desk.project()).size() == 2);
    CHECK(store::codings(desk.project())[0].polarity == Polarity::barrier);
    CHECK(store::coders(desk.project()).size() == 2);
    store::undo(desk.project(), "Maud");
    CHECK(store::sources(desk.project()).empty());
    CHECK(store::codings(desk.project()).empty());
    store::redo(desk.project(), "Maud");
    CHECK(store::codings(desk.project()).size() == 2);
}

TEST_CASE("a dry run reports and changes nothing") {
    ImportDesk desk;
    const auto before = desk.project().state().sha256;
    ImportOptions options;
    options.dry_run = true;
    const auto report = desk.import({desk.file("A.txt", short_talk)}, options);
    CHECK(report.files.at(0).turns == 6);
    CHECK_FALSE(report.entry);
    CHECK(desk.project().state().sha256 == before);
    CHECK(store::sources(desk.project()).empty());
}

TEST_CASE("many codings come as one batch, in the order of the table's lines") {
    ImportDesk desk;
    std::string text, table{"source;code;begin;end\n"};
    for (int line = 0; line < 300; ++line)
        text += (line % 2 == 0 ? "Ana : " : "Zoé : ") + std::to_string(line) + " mots.\n";
    for (int row = 0; row < 20'100; ++row) {
        table += "A;c;" + std::to_string(row % 150) + ";" + std::to_string(row % 150 + 1 + row / 150) + "\n";
    }
    desk.import({desk.file("A.txt", text), desk.file("codes.csv", "path;kind\nc;concept\n")});
    const auto report = desk.import({desk.file("codings.csv", table)});
    CHECK(report.files.at(0).rows == 20'100);
    CHECK(store::history(desk.project(), 1).at(0).action == Action::bulk);
    store::undo(desk.project(), "Maud");
    CHECK(store::codings(desk.project()).empty());
    store::redo(desk.project(), "Maud");
    CHECK(store::codings(desk.project()).size() == 20'100);
}

TEST_CASE("words of a coding are found whatever their apostrophes, and verified beside positions") {
    ImportDesk desk;
    desk.import({desk.file("A.txt", "Ana : L’été, c’est l’été.\nZoé : Oui.\nAna : Bon.\n"),
                 desk.file("codes.csv", "path;kind\nc;concept\n")});
    desk.import({desk.file("codings.csv", "source;code;quote\na;C;c'est l'ete\n")});
    const auto codings = store::codings(desk.project());
    REQUIRE(codings.size() == 1);
    CHECK(codings[0].span == Span{13, 24});
    CHECK_THROWS_AS(desk.import({desk.file("codings.csv", "source;code;quote\nA;c;été\n")}), Error);
    CHECK_THROWS_AS(desk.import({desk.file("codings.csv", "source;code;begin;end;quote\nA;c;0;3;été\n")}),
                    Error);
    desk.import({desk.file("codings.csv", "source;code;begin;end;quote\nA;c;0;3;Ana\n")});
    CHECK(store::codings(desk.project()).size() == 2);
}
