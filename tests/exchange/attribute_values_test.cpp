// SPDX-License-Identifier: GPL-3.0-or-later
// Two values of one attribute for one person or source: the last stays, and the report of the import tells.
#include <catch2/catch.hpp>

#include "libcoding/exchange/colour_words.hpp"
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
    CHECK(in_english(report.notes) ==
          "Two values of “age” for “Zoé”: “31” was taken, “30” left.\n"
          "Two values of “age” for “Talk”: “43” was taken, “42” left.\n");
    const auto zoe = store::find_participant(desk.project, "Zoé").value();
    CHECK(store::values(desk.project, zoe.id).at("age") == "31");

    // What the project has already is another value too.
    const auto again = desk.import(
        with_cases("<Case guid=\"" + numbered_guid(60) + "\" name=\"Zoé\">" + age_is(32) + "</Case>"));
    CHECK(in_english(again.notes) == "Two values of “age” for “Zoé”: “32” was taken, “31” left.\n");
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
          "The colour of one code is no colour that Focale knows, and left out: “mauvish” of “goût”.\n"
          "Two values of “âge” for “Anna”: “35” was taken, “34” left.\n");
    const auto codebook = store::codebook(desk.project);
    CHECK(codebook.codes()[*codebook.find("prix")].colour == "#ff0000");
}

TEST_CASE("a table of participants that says two things of one person is told") {
    ImportDesk desk;
    desk.import({desk.file("A.txt", tests::short_talk)});
    const auto report = desk.import({desk.file(
        "people.csv", "participant;consent;âge\nP1;anonymous;40\nP2;;50\nP1;none;41\nP2;;50\nHélène;;\n")});
    CHECK(in_english(report.files[0].notes) ==
          "Two values of “consent” for “P1 (A)”: “none” was taken, “anonymous” left.\n"
          "Two values of “âge” for “P1 (A)”: “41” was taken, “40” left.\n");
    std::string many = "participant";
    for (int column = 0; column < 13; ++column) many += ";c" + std::to_string(column);
    const auto row = [](const std::string& value) {
        std::string cells = "\nP1";
        for (int column = 0; column < 13; ++column) cells += ";" + value;
        return cells;
    };
    const auto notes = desk.import({desk.file("many.csv", many + row("x") + row("y"))}).files[0].notes;
    REQUIRE(notes.size() == 11);
    CHECK(in_english({notes.back()}) == "3 further values took the place of another.\n");
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
