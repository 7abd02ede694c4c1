// SPDX-License-Identifier: GPL-3.0-or-later
// Two values of one attribute for one person or source: the last stays, and the report of the import tells.
#include <catch2/catch.hpp>

#include "libcoding/exchange/colour_words.hpp"
#include "libcoding/exchange/import_words.hpp"
#include "libcoding/language/catalogue.hpp"

#include "foreign_desk.hpp"
#include "import_desk.hpp"
#include "refi_desk.hpp"

using namespace coding;
using coding::exchange::refi::Files;
using coding::exchange::refi::numbered_guid;
using coding::exchange::refi::qde;
using coding::exchange::refi::RefiDesk;
using coding::exchange::refi::text_source;
using coding::tests::ForeignDesk;
using coding::tests::ImportDesk;

namespace {

std::string age_is(int value) {
    return "<VariableValue><VariableRef targetGUID=\"" + numbered_guid(50) + "\"/><IntegerValue>" +
           std::to_string(value) + "</IntegerValue></VariableValue>";
}

std::string told(const std::vector<exchange::ReplacedValue>& values) {
    std::string all;
    for (const auto& value : values)
        all += value.owner + ", " + value.attribute + ": " + value.before + " -> " + value.after + '\n';
    return all;
}

std::string in_english(const std::vector<Message>& messages) {
    std::string all;
    for (const auto& message : messages) all += Catalogue{Language::english}.text(message) + '\n';
    return all;
}

Files with_cases(const std::string& cases) {
    return {{"project.qde",
             qde("MAXQDA 24", text_source({}), {},
                 "<Variables><Variable guid=\"" + numbered_guid(50) +
                     "\" name=\"age\" typeOfVariable=\"Integer\"/></Variables><Cases>" + cases + "</Cases>")},
            {"sources/T.txt", "alpha beta gamma\n"}};
}

}  // namespace

TEST_CASE("two values of a variable in a REFI-QDA project are told, of a case and of a source") {
    const auto about = "<SourceRef targetGUID=\"" + numbered_guid(1) + "\"/>";
    RefiDesk desk;
    const auto report = desk.import(
        with_cases("<Case guid=\"" + numbered_guid(60) + "\" name=\"Zoé\">" + age_is(30) + age_is(31) +
                   "</Case>" + "<Case guid=\"" + numbered_guid(61) + "\">" + age_is(42) + about + "</Case>" +
                   "<Case guid=\"" + numbered_guid(62) + "\">" + age_is(42) + about + "</Case>" +
                   "<Case guid=\"" + numbered_guid(63) + "\">" + age_is(43) + about + "</Case>"));
    CHECK(told(report.replaced) == "Zoé, age: 30 -> 31\nTalk, age: 42 -> 43\n");
    const auto zoe = store::find_participant(desk.project, "Zoé").value();
    CHECK(store::values(desk.project, zoe.id).at("age") == "31");

    // What the project has already is another value too.
    const auto again = desk.import(
        with_cases("<Case guid=\"" + numbered_guid(60) + "\" name=\"Zoé\">" + age_is(32) + "</Case>"));
    CHECK(told(again.replaced) == "Zoé, age: 31 -> 32\n");
}

TEST_CASE("a value of a variable that the REFI-QDA project does not have is told as left out") {
    RefiDesk desk;
    auto unknown = age_is(5);
    unknown.replace(unknown.find(numbered_guid(50)), numbered_guid(50).size(), numbered_guid(51));
    const auto report = desk.import(
        with_cases("<Case guid=\"" + numbered_guid(60) + "\" name=\"Zoé\">" + unknown + "</Case>"));
    CHECK(in_english(report.left_out) == "One value is of a variable that the project does not have.\n");
}

TEST_CASE("two values of an attribute in a QualCoder project are told") {
    ForeignDesk desk;
    const auto path = desk.database(
        "P.qda/data.qda",
        "CREATE TABLE project (databaseversion text, date text, memo text, about text);"
        "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, "
        "owner text, date text, av_text_id integer);"
        "CREATE TABLE code_cat (catid integer primary key, name text, memo text, supercatid integer);"
        "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, color text);"
        "CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 "
        "integer, pos1 integer, owner text, memo text);"
        "CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);"
        "CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id "
        "integer, date text, owner text);"
        "INSERT INTO project VALUES ('v17','','','QualCoder 4.0');"
        "INSERT INTO source VALUES (3,'FG1','Un mot.',NULL,'','Zoé','',NULL);"
        "INSERT INTO code_name VALUES (1,'prix','',NULL,'red'),(2,'goût','',NULL,'mauvish');"
        "INSERT INTO cases VALUES (1,'Anna','','Zoé','');"
        "INSERT INTO attribute VALUES (1,'âge','case','34',1,'','Zoé'),(2,'âge','case','35',1,'','Karim'),"
        "(3,'lieu','file','Caen',3,'','Zoé'),(4,'lieu','file','Caen',3,'','Karim');");
    const auto report = desk.brought(path.parent_path());
    CHECK(in_english(report.notes) ==
          "The colour of one code is no colour that Focale knows, and left out: “mauvish” of “goût”.\n");
    CHECK(told(report.replaced) == "Anna, âge: 34 -> 35\n");
    const auto codebook = store::codebook(desk.project);
    CHECK(codebook.codes()[*codebook.find("prix")].colour == "#ff0000");
}

TEST_CASE("values that a table of participants changes are told, with what they were") {
    ImportDesk desk;
    desk.import({desk.file("A.txt", tests::short_talk)});
    const auto first = desk.import({desk.file("people.csv",
                                              "participant;consent;âge;role\nP1;anonymous;40;\nP2;;50;\nP1;"
                                              "none;41;\nP2;;50;\nHélène;;;moderator\n")});
    CHECK(told(first.files[0].replaced) == "P1 (A), consent: anonymous -> none\nP1 (A), âge: 40 -> 41\n");
    // What the project says, too; not what it did not say, and not what it says already.
    const auto again = desk.import({desk.file(
        "again.csv",
        "participant;rôle;consentement;âge;ville\nP1;;anonyme;42;Caen\nP2;observatrice;nominatif;50;\n"
        "Hélène;participante;;;\n")});
    CHECK(told(again.files[0].replaced) ==
          "P1 (A), consentement: none -> anonymous\nP1 (A), âge: 41 -> 42\n"
          "Hélène, rôle: moderator -> participant\n");
    CHECK(exchange::as_text(exchange::import_lines(again, Catalogue{Language::english})) ==
          "again.csv\n  participants, csv, 3 rows taken\n  3 values changed:\n"
          "    P1 (A), consentement: none → anonymous\n    P1 (A), âge: 41 → 42\n"
          "    Hélène, rôle: moderator → participant\n");
    CHECK(store::find_participant(desk.project(), "P2 (A)")->role == Role::observer);
}

TEST_CASE("a row that says nothing of consent leaves what a row above it says") {
    ImportDesk desk;
    desk.import({desk.file("people.csv", "participant;consent;âge\nAnna;anonymous;40\nAnna;;41\n")});
    CHECK(store::find_participant(desk.project(), "Anna")->consent == Consent::anonymous);
}

TEST_CASE("colours are read from digits, parts and names, and from nothing that is not sure") {
    using exchange::colour_said;
    CHECK(colour_said(" #0AF ") == "#00aaff");
    CHECK(colour_said("A0b1C2") == "#a0b1c2");
    CHECK(colour_said("Red") == "#ff0000");
    CHECK(colour_said("rebeccapurple") == "#663399");
    CHECK(colour_said("aliceblue") == "#f0f8ff");
    CHECK(colour_said("yellowgreen") == "#9acd32");
    CHECK(colour_said("rgb(255, 0, 10)") == "#ff000a");
    CHECK(colour_said("").value().empty());
    for (const auto* odd :
         {"lilac", "#ff0000ff", "#ff00", "#12345g", "rgb(256,0,0)", "rgb(1,2)", "rgb(1,2,3", "#red", "-1"})
        CHECK_FALSE(colour_said(odd));
}
