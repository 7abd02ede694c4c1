// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/exchange/foreign_program.hpp"
#include "libcoding/store/integrity.hpp"

#include "foreign_desk.hpp"

using namespace coding;
using namespace coding::exchange;
using coding::tests::ForeignDesk;
using coding::tests::tells;

namespace {

// As RQDA 0.2 makes them.
const std::string rqda_schema =
    "create table source (name text, id integer, file text, memo text, owner text, date text, dateM text, "
    "status integer);"
    "create table freecode (name text, memo text, owner text,date text,dateM text, id integer, status "
    "integer, "
    "color text);"
    "create table treecode (cid integer, catid integer, date text, dateM text, memo text, status integer, "
    "owner "
    "text);"
    "create table treefile (fid integer, catid integer, date text,dateM text, memo text, status "
    "integer,owner "
    "text);"
    "create table filecat (name text,fid integer, catid integer, owner text, date text, dateM text,memo "
    "text, "
    "status integer);"
    "create table codecat (name text, cid integer, catid integer, owner text, date text, dateM text,memo "
    "text, "
    "status integer);"
    "create table coding (cid integer, fid integer,seltext text, selfirst real, selend real, status integer, "
    "owner text, date text, memo text);"
    "create table coding2 (cid integer, fid integer,seltext text, selfirst real, selend real, status "
    "integer, "
    "owner text, date text, memo text);"
    "create table project (databaseversion text, date text,dateM text, memo text,about text, imageDir text);"
    "create table cases (name text, memo text, owner text,date text,dateM text, id integer, status integer);"
    "create table caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, "
    "owner "
    "text, date text, memo text);"
    "create table attributes (name text, status integer, date text, dateM text, owner text,memo text, class "
    "text);"
    "create table caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text, "
    "status integer);"
    "create table fileAttr (variable text, value text, fileID integer, date text, dateM text, owner text);"
    "create table journal (name text, journal text, date text, dateM text, owner text,status integer);"
    "create table annotation (fid integer,position integer,annotation text, owner text, date text,dateM "
    "text, "
    "status integer);"
    "create table image (name text, id integer, date text, dateM text, owner text,status integer);"
    "create table imageCoding (cid integer,iid integer,x1 integer, y1 integer, x2 integer, y2 integer, memo "
    "text, date text, dateM text, owner text,status integer);";

const std::string when = "'Tue Mar  4 10:20:30 2025'";
const std::string rqda_study =
    "insert into project values ('0.2.2'," + when +
    ",NULL,'Notre étude','Database created by RQDA',NULL);"
    "insert into source values ('entretien',1,'Un texte simple 🙂.' || char(10) || 'Le prix monte. "
    "L’été "
    "aussi.' || "
    "char(10),'au café','maud'," +
    when +
    ",NULL,1);"
    "insert into source values ('jeté',2,'Rien.','','maud'," +
    when +
    ",NULL,0);"
    "insert into codecat values ('économie',NULL,1,'maud'," +
    when +
    ",NULL,'tout ce qui coûte',1);"
    "insert into codecat values ('saisons',NULL,2,'maud'," +
    when +
    ",NULL,NULL,1);"
    "insert into freecode values ('prix','ce que ça coûte','maud'," +
    when +
    ",NULL,1,1,'antiquewhite1');"
    "insert into freecode values ('été',NULL,'maud'," +
    when +
    ",NULL,2,1,'#FFD700');"
    "insert into freecode values ('vieux',NULL,'maud'," +
    when +
    ",NULL,3,0,NULL);"
    "insert into treecode values (1,1,NULL,NULL,NULL,1,'maud'),(2,2,NULL,NULL,NULL,1,'maud'),"
    "(2,1,NULL,NULL,NULL,1,'maud');"
    "insert into coding values (1,1,'Le prix monte',19.0,32.0,1,'maud'," +
    when +
    ",'net'),"
    "(2,1,'L’été',34.0,39.0,1,'maud'," +
    when + ",NULL),(1,1,'Un',0,2,-1,'maud'," + when +
    ",NULL);"
    "insert into coding2 values (2,1,'L’été',34.0,39.0,1,'maud'," +
    when +
    ",NULL);"
    "insert into cases values ('Anna','à l’aise','maud'," +
    when +
    ",NULL,1,1);"
    "insert into caselinkage values (1,1,19,32,1,'maud'," +
    when +
    ",NULL);"
    "insert into attributes values ('âge',1," +
    when +
    ",NULL,'maud','en années','numeric');"
    "insert into caseAttr values ('âge','34',1," +
    when + ",NULL,'maud',1),('ville','NA',1," + when +
    ",NULL,'maud',1);"
    "insert into fileAttr values ('lieu','Caen',1," +
    when +
    ",NULL,'maud');"
    "insert into filecat values ('vague 1',NULL,1,'maud'," +
    when +
    ",NULL,NULL,1);"
    "insert into treefile values (1,1,NULL,NULL,NULL,1,'maud');"
    "insert into journal values ('Mardi','Il pleut.'," +
    when +
    ",NULL,'maud',1);"
    "insert into annotation values (1,16,'il sourit','maud'," +
    when +
    ",NULL,1);"
    "insert into image values ('photo.png',1," +
    when + ",NULL,'maud',1);";

}  // namespace

TEST_CASE("all that an RQDA project holds comes in, or is told of") {
    ForeignDesk desk;
    // By what is in it, not by its name.
    const auto path = desk.database("étude.db", rqda_schema + rqda_study);
    CHECK(foreign_program(path) == ForeignProgram::rqda);
    const auto report = desk.brought(path);
    CHECK(report.name == "étude");
    CHECK(report.origin == "RQDA (0.2.2)");
    CHECK(desk.codings() == std::vector<std::string>{"entretien: saisons / été: maud (2): L’été",
                                                     "entretien: saisons / été: maud: L’été",
                                                     "entretien: économie / prix: maud: Le prix monte"});
    CHECK(desk.codes().size() == 4);
    const auto source = store::find_source(desk.project, "entretien");
    REQUIRE(source);
    CHECK(store::values(desk.project, source->id).at("lieu") == "Caen");
    const auto anna = store::find_participant(desk.project, "Anna");
    REQUIRE(anna);
    CHECK(store::values(desk.project, anna->id) == std::map<std::string, std::string>{{"âge", "34"}});
    CHECK(store::presences(desk.project).size() == 1);
    const auto groups = store::groups(desk.project);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].name == "vague 1");
    CHECK(store::members(desk.project, groups[0].id) == std::vector{source->id});

    CHECK(desk.memo("Notre étude").on == MemoSubject{WholeProject{}});
    CHECK(desk.memo("Notre étude").created_ms == 1741083630000);
    CHECK(desk.memo("au café").on == MemoSubject{source->id});
    CHECK(desk.memo("à l’aise").on == MemoSubject{anna->id});
    CHECK(desk.memo("en années").title == "âge");
    CHECK(desk.memo("Mardi").kind == MemoKind::journal);
    CHECK(desk.passage(desk.memo("il sourit")) == "🙂");
    CHECK(desk.passage(desk.memo("Anna")) == "Le prix monte");
    const auto codebook = store::codebook(desk.project);
    CHECK(codebook.codes()[*codebook.find("prix")].definition == "ce que ça coûte");
    CHECK(codebook.codes()[*codebook.find("économie")].definition == "tout ce qui coûte");
    CHECK(codebook.codes()[*codebook.find("prix")].colour.empty());
    CHECK(codebook.codes()[*codebook.find("saisons / été")].colour == "#ffd700");
    for (const auto* pattern : {"more than one category", "deleted in RQDA", "picture stays"}) {
        INFO(pattern);
        CHECK(tells(report.left_out, pattern));
    }
    SilentProgress progress;
    CHECK(store::check(desk.project, progress).empty());
}

TEST_CASE("an RQDA project from before cases, attributes and second codings comes in too") {
    ForeignDesk desk;
    const auto report = desk.brought(desk.database(
        "vieux.rqda",
        "create table source (name text, id integer, file text, memo text, owner text, date text, dateM "
        "text, "
        "status integer);"
        "create table freecode (name text, memo text, owner text,date text,dateM text, id integer, status "
        "integer);"
        "create table coding (cid integer, fid integer,seltext text, selfirst real, selend real, status "
        "integer, "
        "owner text, date text, memo text);"
        "insert into source values ('a',1,'un mot',NULL,NULL,NULL,NULL,1);"
        "insert into freecode values ('mot',NULL,NULL,NULL,NULL,1,1);"
        "insert into coding values (1,1,'mot',3,6,1,NULL,NULL,NULL);"));
    CHECK(report.codings == 1);
    // Nobody is named: it is the one's who imports.
    CHECK(desk.codings() == std::vector<std::string>{"a: mot: Maud: mot"});
}

TEST_CASE("a database of RQDA with bytes changed does no harm") {
    coding::tests::survives_damage(rqda_schema + rqda_study, 150);
}
