// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "libcoding/store/database.hpp"

#include "program.hpp"
#include "tests/support/validated_json.hpp"
#include "tests/support/zip_maker.hpp"

using Catch::Matchers::Contains;
using nlohmann::json;

namespace {

// What QualCoder calls its tables and columns, and no more of them than this study needs.
const std::string qualcoder_statements =
    "CREATE TABLE project (databaseversion text, about text, memo text);"
    "INSERT INTO project VALUES ('v11','QualCoder 3.5','');"
    "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner "
    "text, date text, av_text_id integer);"
    "INSERT INTO source VALUES (1,'FG1','Anna : c’est cher 🙂.' || char(13,10) || 'Bob : "
    "oui.',NULL,'','Zoé','',"
    "NULL),(2,'photo.png',NULL,'/images/photo.png','','Zoé','',NULL);"
    "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date "
    "text, color text);"
    "INSERT INTO code_name VALUES (1,'prix','',NULL,'Zoé','','#ff8800');"
    "CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, "
    "date text, memo text, important integer);"
    "INSERT INTO code_text VALUES (1,1,'oui',28,31,'Zoé','','',NULL),(1,1,'cher',99,103,'Zoé','','',NULL);";

void make_project(const Workshop& shop) {
    std::filesystem::create_directories(shop.path("Terrain.qda"));
    const coding::store::Database database{shop.path("Terrain.qda/data.qda"),
                                           coding::store::Database::Mode::create};
    database.execute(qualcoder_statements);
}

}  // namespace

TEST_CASE("a QualCoder project is brought in, told of in both languages, and goes out again") {
    const Workshop shop;
    make_project(shop);
    shop.done({"new", "p"});
    const auto told = shop.done({"import", "p", "Terrain.qda", "--dry-run"});
    CHECK_THAT(told, Contains("1 source, 1 code, 2 codings"));
    CHECK_THAT(told, Contains("Written by QualCoder 3.5"));
    CHECK_THAT(told, Contains("1 picture stays in the other program"));
    CHECK_THAT(told, Contains("1 passage was put where the words that it quotes stand"));
    CHECK_THAT(shop.run({"import", "p", "Terrain.qda", "--dry-run"}, "fr_FR.UTF-8").out,
               Contains("1 image reste dans l’autre programme"));
    const auto report = shop.done({"import", "p", "Terrain.qda", "-f", "json"});
    CHECK(schema_faults("import", report) == "");
    CHECK(json::parse(report).at("rows")[0].at("format") == "qualcoder");
    const auto codings = shop.rows({"list", "p", "codings"});
    REQUIRE(codings.size() == 2);
    CHECK(codings[0]["text"] == "cher");
    CHECK(codings[1]["text"] == "oui");
    CHECK(codings[1]["speaker"] == "Bob");
    CHECK_THAT(shop.run({"history", "p"}).out, Contains("Imported the project “Terrain.qda”"));

    shop.done({"export", "p", "Retour.qda"});
    CHECK(shop.run({"export", "p", "Retour.qda"}).status == 1);
    shop.done({"new", "q"});
    shop.done({"import", "q", "Retour.qda"});
    const auto back = shop.rows({"list", "q", "codings"});
    REQUIRE(back.size() == 2);
    for (std::size_t index = 0; index < 2; ++index) {
        for (const auto* field : {"source", "path", "coder", "begin", "end", "text"}) {
            CHECK(back[index][field] == codings[index][field]);
        }
    }
}

TEST_CASE("what of a REFI-QDA project is kept unseen is told in words") {
    const Workshop shop;
    shop.done({"new", "p"});
    const auto guid = [](char last) { return std::string("00000000-0000-0000-0000-00000000000") + last; };
    const auto file = shop.file(
        "their.qdpx",
        make_zip(
            {{"project.qde",
              "<?xml version=\"1.0\" encoding=\"utf-8\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" "
              "name=\"Fiction\" origin=\"Other\"><CodeBook><Codes><Code guid=\"" +
                  guid('1') +
                  "\" name=\"cost\" isCodable=\"true\"/></Codes></CodeBook><Sources><PictureSource guid=\"" +
                  guid('2') + "\" name=\"Map\"><PictureSelection guid=\"" + guid('3') +
                  "\" firstX=\"0\" firstY=\"0\" secondX=\"5\" secondY=\"5\"/></PictureSource></Sources>"
                  "<Sets><Set guid=\"" +
                  guid('4') + "\" name=\"a\"><MemberCode targetGUID=\"" + guid('1') +
                  "\"/></Set><Set guid=\"" + guid('5') + "\" name=\"b\"><MemberCode targetGUID=\"" +
                  guid('1') + "\"/></Set></Sets></Project>"}}));
    const auto told = [&](const std::string& language) {
        return shop.done({"import", "p", file, "--dry-run", "--lang", language});
    };
    CHECK_THAT(told("en"), Contains("Kept for the next export, not shown: 1 area of a picture, 1 picture, 2 "
                                    "sets of codes or notes."));
    CHECK_THAT(told("fr"), Contains("1 zone d’une image, 1 image, 2 ensembles de codes ou de notes."));
}

TEST_CASE("another program's damaged database is refused in one sentence") {
    const Workshop shop;
    make_project(shop);
    shop.done({"new", "p"});
    const auto state = shop.state();
    std::filesystem::resize_file(shop.path("Terrain.qda/data.qda"), 5000);
    const auto run = shop.run({"import", "p", "Terrain.qda"});
    CHECK(run.status == 1);
    CHECK_THAT(run.err, Contains("The database is damaged and cannot be read."));
    CHECK_THAT(run.err, Contains("Terrain.qda"));
    CHECK(shop.state() == state);
}
