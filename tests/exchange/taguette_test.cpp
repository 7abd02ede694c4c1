// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/exchange/foreign_program.hpp"
#include "libcoding/exchange/taguette/html_text.hpp"
#include "libcoding/exchange/taguette/taggers.hpp"
#include "libcoding/store/integrity.hpp"

#include "foreign_desk.hpp"

using namespace coding;
using namespace coding::exchange;
using coding::tests::ForeignDesk;
using coding::tests::tells;

namespace {

// As Taguette 1.4 makes them.
const std::string taguette_schema =
    "CREATE TABLE users (login VARCHAR(30) NOT NULL, created DATETIME NOT NULL, hashed_password "
    "VARCHAR(192), "
    "disabled BOOLEAN NOT NULL, CONSTRAINT pk_users PRIMARY KEY (login));"
    "CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, "
    "description TEXT NOT NULL, created DATETIME NOT NULL);"
    "CREATE TABLE project_members (project_id INTEGER NOT NULL, user_login VARCHAR(30) NOT NULL, privileges "
    "VARCHAR(11) NOT NULL, PRIMARY KEY (project_id, user_login));"
    "CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, "
    "description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id "
    "INTEGER "
    "NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);"
    "CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL, "
    "user_login "
    "VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL);"
    "CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL, "
    "start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);"
    "CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, path "
    "VARCHAR(200) NOT NULL, description TEXT NOT NULL, UNIQUE (project_id, path));"
    "CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY "
    "(highlight_id, tag_id));";

const std::string page =
    "<h1>Titre</h1>\n<p>Anna : J’aime 🙂 <b>le marché</b> &amp; <i>la\nville</i>.</p><p>Bob : "
    "oui.<br>Non.</p>";
const std::string text_of_page = "Titre\nAnna : J’aime 🙂 le marché & la ville.\nBob : oui.\nNon.";

const std::string taguette_study =
    "INSERT INTO users VALUES ('admin','2025-03-04 10:20:30.000000',NULL,0),('karim','',NULL,0);"
    "INSERT INTO projects VALUES (1,'Étude','Ce que l’on cherche','2025-03-04 10:20:30.000000');"
    "INSERT INTO project_members VALUES (1,'admin','ADMIN'),(1,'karim','TAG');"
    "INSERT INTO documents VALUES (1,'FG1','Salle froide','fg1.html','2025-03-04 "
    "10:20:30.5',1,'LEFT_TO_RIGHT','" +
    page +
    "');"
    "INSERT INTO tags VALUES (1,1,'lieu','où'),(2,1,'lieu.marché','le samedi'),(3,1,'avis.oui',''),"
    "(4,1,'1.5 degré',''),(5,1,'etc.','');"
    "INSERT INTO highlights VALUES (1,1,27,48,'<b>le marché</b> &amp; <i>la\nville</i>'),"
    "(2,1,55,58,'<p>oui</p>'),(3,1,43,52,'<p><i>ville</i>.</p><p>Bob</p>'),(4,1,59,63,'<p>Non.</p>');"
    "INSERT INTO highlight_tags VALUES (1,2),(2,3),(2,5),(3,1);"
    "INSERT INTO commands VALUES (1,'','admin',1,1,'{\"type\": \"highlight_add\", \"highlight_id\": 2, "
    "\"tags\": "
    "[3]}'),(2,'','karim',1,1,'{\"type\": \"highlight_add\", \"highlight_id\": 2, \"tags\": [3, 5]}'),"
    "(3,'','karim',1,1,'{\"type\": \"highlight_add\", \"highlight_id\": 1, \"tags\": "
    "[2]}'),(4,'','karim',1,NULL,"
    "'not JSON'),(5,'','admin',1,1,'{\"type\": \"highlight_add\", \"highlight_id\": 3, \"tags\": [9]}');";

}  // namespace

TEST_CASE("all that a Taguette project holds comes in, or is told of") {
    ForeignDesk desk;
    const auto path = desk.database("taguette.sqlite3", taguette_schema + taguette_study);
    CHECK(foreign_program(path) == ForeignProgram::taguette);
    const auto report = desk.brought(path);
    CHECK(report.name == "Étude");
    CHECK(desk.codings() == std::vector<std::string>{"FG1: avis / oui: admin: oui", "FG1: etc.: karim: oui",
                                                     "FG1: lieu / marché: karim: le marché & la ville",
                                                     "FG1: lieu: admin: ville.\nBob"});
    CHECK(desk.codes() ==
          std::vector<std::string>{"lieu", "lieu / marché", "avis", "avis / oui", "1.5 degré", "etc."});
    const auto source = store::find_source(desk.project, "FG1");
    REQUIRE(source);
    CHECK(store::source_text(desk.project, source->id) == text_of_page);
    CHECK(source->file_name == "fg1.html");
    REQUIRE(report.texts.size() == 1);
    CHECK(report.texts[0].found.unit.counted == refi::Counted::utf8);
    CHECK(report.texts[0].found.certainty == refi::Certainty::proven);
    CHECK(desk.memo("Salle froide").on == MemoSubject{source->id});
    CHECK(desk.memo("Ce que l’on cherche").on == MemoSubject{WholeProject{}});
    const auto codebook = store::codebook(desk.project);
    CHECK(codebook.codes()[*codebook.find("lieu / marché")].definition == "le samedi");
    CHECK(tells(report.left_out, "no tag"));
    CHECK(store::groups(desk.project).empty());
    SilentProgress progress;
    CHECK(store::check(desk.project, progress).empty());
}

TEST_CASE("tags that name the tag above them lie below it, whatever their paths say; a circle is no tree") {
    ForeignDesk desk;
    const auto path = desk.database(
        "taguette.sqlite3",
        taguette_schema + taguette_study +
            "ALTER TABLE tags ADD COLUMN parent_id INTEGER; UPDATE tags SET parent_id = 1 WHERE id = 2;"
            "INSERT INTO tags VALUES "
            "(10,1,'quai','',11),(11,1,'gare','',1),(12,1,'a','',13),(13,1,'b','',12),"
            "(14,1,'seul','',99);");
    desk.brought(path);
    const auto codes = desk.codes();
    const auto has = [&](const char* code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    CHECK(has("lieu / marché"));
    CHECK(has("lieu / gare / quai"));
    CHECK(has("lieu / gare"));
    CHECK(has("seul"));
    CHECK_FALSE(has("lieu / lieu"));
    CHECK(codes.size() <= 14);
    SilentProgress progress;
    CHECK(store::check(desk.project, progress).empty());
}

TEST_CASE("several Taguette projects in one database are a group each, and equal tags one code") {
    ForeignDesk desk;
    const auto report = desk.brought(desk.database(
        "t.sqlite3", taguette_schema + taguette_study +
                         "INSERT INTO projects VALUES (2,'Autre','','');"
                         "INSERT INTO documents VALUES (2,'FG1','','','',2,'LEFT_TO_RIGHT','<p>oui</p>');"
                         "INSERT INTO tags VALUES (9,2,'avis.oui','');"
                         "INSERT INTO highlights VALUES (9,2,0,3,'<p>oui</p>');"
                         "INSERT INTO highlight_tags VALUES (9,9);"));
    CHECK(report.sources == 2);
    CHECK(report.groups == 2);
    const auto codings = desk.codings();
    CHECK(std::find(codings.begin(), codings.end(), "FG1 (2): avis / oui: Maud: oui") != codings.end());
}

TEST_CASE("bytes of text nodes are found again in the text of a page") {
    const auto found = taguette::html_text("<p>é</p><p>b</p><pre>c\nd</pre>");
    CHECK(found.text == "é\nb\nc\nd");
    CHECK(found.begin(0) == 0);
    CHECK(found.end(2) == 1);
    CHECK(found.begin(2) == 2);
    CHECK(found.end(3) == 3);
    CHECK(found.begin(5) == 6);
    CHECK(found.begin(99) == -1);
    CHECK(found.end(0) == -1);
    CHECK(found.end(6) == 7);
}

TEST_CASE("a tag is whose who put it there") {
    taguette::Taggers taggers;
    taggers.read("a", R"({"type": "highlight_add", "highlight_id": 1, "tags": [1]})");
    taggers.read("b", R"({"type": "highlight_add", "highlight_id": 1, "tags": [1, 2]})");
    taggers.read("c", R"({"type": "highlight_add", "highlight_id": 1, "tags": [2]})");
    taggers.read("d", R"({"type": "highlight_add", "highlight_id": 1, "tags": [2, 1]})");
    taggers.read("e", R"({"type": "highlight_delete", "highlight_id": 1})");
    for (const auto* odd :
         {"", "[]", "{", R"({"type": 3})", R"({"type": "highlight_add", "highlight_id": "1"})",
          R"({"type": "highlight_add", "highlight_id": 7, "tags": "x"})"}) {
        taggers.read("f", odd);
    }
    CHECK(taggers.tagger(1, 1) == "d");
    CHECK(taggers.tagger(1, 2) == "b");
    CHECK(taggers.tagger(1, 3) == "d");
    CHECK(taggers.tagger(2, 1).empty());
    CHECK(taggers.tagger(7, 1) == "f");
}

TEST_CASE("a database of Taguette with bytes changed does no harm") {
    coding::tests::survives_damage(taguette_schema + taguette_study, 150);
}
