// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/exchange/foreign_program.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/integrity.hpp"

#include "foreign_desk.hpp"

using namespace coding;
using namespace coding::exchange;
using coding::tests::ForeignDesk;
using coding::tests::tells;

namespace {

// As QualCoder 4 makes them (database version 17).
const std::string schema_17 =
    "CREATE TABLE project (databaseversion text, date text, memo text,about text, bookmarkfile integer, "
    "bookmarkpos integer, codername text, recently_used_codes text, avbookmarkfile integer, avbookmarkmsec "
    "integer, avbookmarktextpos integer);"
    "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner "
    "text, date text, av_text_id integer, risid integer, unique(name));"
    "CREATE TABLE code_image (imid integer primary key,id integer,x1 integer, y1 integer, width integer, "
    "height integer, cid integer, memo text, date text, owner text, important integer, pdf_page integer);"
    "CREATE TABLE code_av (avid integer primary key,id integer,pos0 integer, pos1 integer, cid integer, memo "
    "text, date text, owner text, important integer);"
    "CREATE TABLE annotation (anid integer primary key, fid integer,pos0 integer, pos1 integer, memo text, "
    "owner text, date text, unique(fid,pos0,pos1,owner));"
    "CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, "
    "valuetype text);"
    "CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, "
    "date text, owner text, unique(name,attr_type,id));"
    "CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 "
    "integer, "
    "owner text, date text, memo text);"
    "CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text,date text, constraint "
    "ucm unique(name));"
    "CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, "
    "supercatid integer, unique(name));"
    "CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer,seltext text, pos0 integer, "
    "pos1 integer, owner text, date text, memo text, avid integer, important integer, "
    "unique(cid,fid,pos0,pos1,"
    "owner));"
    "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,date "
    "text, color text, supercid integer, unique(name));"
    "CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text, "
    "unique(name));"
    "CREATE TABLE stored_sql (title text, description text, grouper text, ssql text, unique(title));"
    "CREATE TABLE graph (grid integer primary key, name text, description text, date text, scene_width "
    "integer, scene_height integer, unique(name));"
    "CREATE TABLE ris (risid integer, tag text, longtag text, value text);"
    "CREATE TABLE coder_names (name text unique not null, visibility integer not null default 1);"
    "CREATE VIEW code_text_visible AS SELECT * FROM code_text;";

// Windows line ends, a character beyond the 16-bit plane, a combining accent: 64 code points.
const std::string qualcoder_talk =
    "'Anna : J’aime 🙂 le marché.' || char(13,10) || 'Bob : E\xCC\x81nergie chère.' || char(13,10) || "
    "'Anna : oui.' || char(13,10)";

const std::string qualcoder_study =
    "INSERT INTO project VALUES ('v17','2025-03-04 10:20:30','Une étude','QualCoder 4.0',0,0,'Zoé','',0,0,0);"
    "INSERT INTO source VALUES (3,'FG1.docx'," +
    qualcoder_talk +
    ",NULL,'Salle froide','Zoé','2025-03-04 10:00:00',NULL,NULL);"
    "INSERT INTO source VALUES (5,'photo.jpg',NULL,'/images/photo.jpg','','Zoé','',NULL,NULL);"
    "INSERT INTO source VALUES (6,'FG1.mp3',NULL,'/audio/FG1.mp3','','Zoé','',3,NULL);"
    "INSERT INTO source VALUES (7,'loin.mp4',NULL,'video:/home/zoe/loin.mp4','','Zoé','',NULL,NULL);"
    "INSERT INTO source VALUES (8,'perdu.txt',NULL,NULL,'','Zoé','',NULL,NULL);"
    "INSERT INTO code_cat VALUES (1,'Thèmes','Zoé','','Ce dont on parle',NULL);"
    "INSERT INTO code_cat VALUES (2,'Prix / coût','Zoé','','',1);"
    "INSERT INTO code_name VALUES (10,'cher','trop cher',2,'Zoé','','#FF8800',NULL);"
    "INSERT INTO code_name VALUES (11,'goût','',NULL,'Zoé','','#00aa00',NULL);"
    "INSERT INTO code_name VALUES (12,'plaisir','',NULL,'Zoé','','#00aa00',11);"
    "INSERT INTO code_text VALUES (1,11,3,'le marché',16,25,'Zoé','','',NULL,1);"
    "INSERT INTO code_text VALUES (2,10,3,'E\xCC\x81nergie chère',34,48,'Karim','','à revoir',NULL,NULL);"
    "INSERT INTO code_text VALUES (3,12,3,'J’aime 🙂 le marché.' || char(13,10) || "
    "'Bob',7,31,'Zoé','','',NULL,0);"
    "INSERT INTO code_text VALUES (4,99,3,'oui',58,61,'Zoé','','',NULL,0);"
    "INSERT INTO cases VALUES (1,'Anna','Vit seule','Zoé','2025-03-04 11:00:00'),(2,'Bob','','Zoé','');"
    "INSERT INTO case_text VALUES (1,1,3,0,64,'Zoé','',''),(2,2,3,28,51,'Zoé','','il se lève'),"
    "(3,1,5,0,0,'Zoé','','');"
    "INSERT INTO attribute_type VALUES ('âge','','Zoé','en "
    "années','case','numeric'),('lieu','','Zoé','','file',"
    "'character');"
    "INSERT INTO attribute VALUES (1,'âge','case','34',1,'','Zoé'),(2,'âge','case','',2,'','Zoé'),"
    "(3,'lieu','file','Caen',3,'','Zoé'),(4,'lieu','file','Rouen',5,'','Zoé');"
    "INSERT INTO annotation VALUES (1,3,58,61,'un oui du bout des lèvres','Karim','2025-03-05 09:00:00');"
    "INSERT INTO journal VALUES (1,'Mardi','Trop de bruit.','2025-03-04 20:00:00','Zoé');"
    "INSERT INTO stored_sql VALUES ('q','','','select 1');"
    "INSERT INTO graph VALUES (1,'g','','',100,100);"
    "INSERT INTO code_image VALUES (1,5,0,0,9,9,10,'','','Zoé',0,NULL);"
    "INSERT INTO code_av VALUES (1,6,0,900,10,'','','Zoé',0);"
    "INSERT INTO coder_names VALUES ('Zoé',1),('Karim',1),('Ana',1);";

}  // namespace

TEST_CASE("all that a QualCoder project holds comes in, or is told of") {
    ForeignDesk desk;
    desk.database("P.qda/data.qda", schema_17 + qualcoder_study);
    std::filesystem::create_directories(desk.folder / "P.qda/audio");
    std::ofstream{desk.folder / "P.qda/audio/FG1.mp3"} << "sound";
    const auto before = coding::tests::names_in(desk.folder / "P.qda");
    const auto bytes = coding::tests::file_bytes(desk.folder / "P.qda/data.qda");
    const auto report = desk.brought(desk.folder / "P.qda");
    // Nothing was written into the other program's folder.
    CHECK(coding::tests::names_in(desk.folder / "P.qda") == before);
    CHECK(coding::tests::file_bytes(desk.folder / "P.qda/data.qda") == bytes);

    CHECK(report.name == "P");
    CHECK(report.origin == "QualCoder 4.0");
    CHECK(desk.codings() ==
          std::vector<std::string>{"FG1.docx: Thèmes / Prix/coût / cher: Karim: E\u0301nergie chère",
                                   "FG1.docx: goût / plaisir: Zoé: J’aime 🙂 le marché.\nBob",
                                   "FG1.docx: goût: Zoé: le marché"});
    REQUIRE(report.texts.size() == 1);
    CHECK(report.texts[0].found.certainty == refi::Certainty::proven);
    CHECK(report.texts[0].found.unit == refi::PositionUnit{refi::Counted::code_points, true, false});

    const auto source = store::find_source(desk.project, "FG1.docx");
    REQUIRE(source);
    CHECK(source->media == "P.qda/audio/FG1.mp3");
    CHECK(store::values(desk.project, source->id).at("lieu") == "Caen");
    CHECK(store::blocks(desk.project, source->id).front().kind == BlockKind::turn);
    const auto anna = store::find_participant(desk.project, "Anna");
    REQUIRE(anna);
    CHECK(store::values(desk.project, anna->id) == std::map<std::string, std::string>{{"âge", "34"}});
    CHECK(store::presences(desk.project).size() == 2);
    CHECK(store::coders(desk.project).size() >= 3);

    CHECK(desk.memo("Une étude").on == MemoSubject{WholeProject{}});
    CHECK(desk.memo("Salle froide").on == MemoSubject{source->id});
    CHECK(desk.memo("Vit seule").on == MemoSubject{anna->id});
    CHECK(desk.memo("en années").title == "âge");
    CHECK(desk.memo("Mardi").kind == MemoKind::journal);
    CHECK(desk.memo("Mardi").created_ms == 1741118400000);
    CHECK(desk.passage(desk.memo("un oui du bout des lèvres")) == "oui");
    CHECK(desk.memo("il se lève").title == "Bob");
    CHECK(desk.passage(desk.memo("il se lève")) == "Bob : E\u0301nergie chère.\n");
    CHECK(std::holds_alternative<CodingId>(desk.memo("important").on));
    const auto all = store::codings(desk.project);
    CHECK(std::count_if(all.begin(), all.end(), [](const Coding& c) { return c.memo == "à revoir"; }) == 1);
    const auto codebook = store::codebook(desk.project);
    CHECK(codebook.codes()[*codebook.find("cher")].colour == "#ff8800");
    CHECK(codebook.codes()[*codebook.find("cher")].definition == "trop cher");
    CHECK(codebook.codes()[*codebook.find("Thèmes")].definition == "Ce dont on parle");

    REQUIRE(report.missing.size() == 2);
    CHECK(report.missing[0].name == "perdu.txt");
    CHECK(report.missing[1].path == "video:/home/zoe/loin.mp4");
    for (const auto* pattern :
         {"picture stays", "areas of pictures", "stretches of recordings", "graph}", "stored query",
          "of a text or a code", "of cases to what is no text", "neither a case nor a text"}) {
        INFO(pattern);
        CHECK(tells(report.left_out, pattern));
    }
    SilentProgress progress;
    CHECK(store::check(desk.project, progress).empty());
}

TEST_CASE("undo hides an imported project whole") {
    ForeignDesk desk;
    desk.import(desk.database("P.qda/data.qda", schema_17 + qualcoder_study).parent_path());
    REQUIRE(!desk.codings().empty());
    store::undo(desk.project, "Maud");
    CHECK(desk.codings().empty());
    CHECK(desk.codes().empty());
    CHECK(store::sources(desk.project).empty());
    CHECK(store::participants(desk.project).empty());
    CHECK(store::memos(desk.project).empty());
}

TEST_CASE("a second coder's copy adds what the first had not") {
    ForeignDesk desk;
    desk.import(desk.database("A.qda/data.qda", schema_17 + qualcoder_study).parent_path());
    const auto memos = store::memos(desk.project).size();
    const auto report = desk.brought(
        desk.database("B.qda/data.qda",
                      schema_17 + qualcoder_study +
                          "INSERT INTO code_text VALUES (9,10,3,'oui',58,61,'Ana','','',NULL,0);")
            .parent_path());
    CHECK(report.sources == 0);
    CHECK(report.codings == 1);
    CHECK(report.already > 3);
    CHECK(desk.codings().size() == 4);
    CHECK(store::memos(desk.project).size() == memos);
    CHECK(store::sources(desk.project).size() == 1);
}

TEST_CASE("a quote that stands elsewhere is looked for nearby; one that stands nowhere is told of") {
    ForeignDesk desk;
    const auto report = desk.brought(
        desk.database("P.qda/data.qda",
                      schema_17 + qualcoder_study +
                          "INSERT INTO code_text VALUES (5,11,3,'oui',50,53,'Ana','','',NULL,0);"
                          "INSERT INTO code_text VALUES (6,11,3,'jamais dit',0,4,'Ana','','',NULL,0);"
                          "INSERT INTO code_text VALUES (7,11,3,'ni cela',900,910,'Ana','','',NULL,0);"
                          "INSERT INTO code_text VALUES (8,12,3,'le marché',900,909,'Ana','','',NULL,0);")
            .parent_path());
    const auto codings = desk.codings();
    const auto has = [&](const std::string& told) {
        return std::find(codings.begin(), codings.end(), told) != codings.end();
    };
    CHECK(has("FG1.docx: goût: Ana: oui"));
    CHECK(has("FG1.docx: goût: Ana: Anna"));
    CHECK(has("FG1.docx: goût / plaisir: Ana: le marché"));
    CHECK(codings.size() == 6);
    CHECK(tells(report.notes, "put where the words"));
    CHECK(tells(report.notes, "please look at it"));
    CHECK(tells(report.left_out, "outside the text"));
}

TEST_CASE("an older schema is read by what is there") {
    ForeignDesk desk;
    const auto path =
        desk.database("old.qda/data.qda",
                      "CREATE TABLE project (databaseversion text, date text, memo text, about text);"
                      "INSERT INTO project VALUES ('v1','','','QualCoder');"
                      "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath "
                      "text, memo text, owner "
                      "text, date text, unique(name));"
                      "INSERT INTO source VALUES (1,'a','un mot',NULL,NULL,'Zoé',NULL);"
                      "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, "
                      "owner text,date "
                      "text, color text, unique(name));"
                      "INSERT INTO code_name VALUES (1,'mot',NULL,NULL,'Zoé',NULL,NULL);"
                      "CREATE TABLE code_text (cid integer, fid integer,seltext text, pos0 integer, pos1 "
                      "integer, owner text, "
                      "date text, memo text, unique(cid,fid,pos0,pos1, owner));"
                      "INSERT INTO code_text VALUES (1,1,'mot',3,6,'Zoé',NULL,NULL);");
    CHECK(foreign_program(path) == ForeignProgram::qualcoder);
    // The database alone is as good as its folder.
    CHECK(desk.brought(path).name == "old");
    CHECK(desk.codings() == std::vector<std::string>{"a: mot: Zoé: mot"});
}

TEST_CASE("wrong types, circles and doubled names are read as far as they are sound") {
    ForeignDesk desk;
    const auto report = desk.brought(
        desk.database(
                "P.qda/data.qda",
                schema_17 + qualcoder_study +
                    "UPDATE code_cat SET supercatid = 2 WHERE catid = 1;"
                    "INSERT INTO code_name VALUES (20,'Prix/coût',x'C3A9',1,x'FF',NULL,x'00',20);"
                    "INSERT INTO code_name VALUES (21,NULL,NULL,'2',NULL,NULL,'lilas','x');"
                    "INSERT INTO code_text VALUES (30,'21','3',x'6F7569',58.0,'61',NULL,NULL,NULL,NULL,'x');"
                    "INSERT INTO code_text VALUES (31,10,3,NULL,NULL,-9e18,NULL,NULL,NULL,NULL,NULL);"
                    "INSERT INTO code_text VALUES (32,10,3,'',61,58,'Ana','','',NULL,NULL);"
                    "INSERT INTO source VALUES (40,'nul',x'00010203',NULL,NULL,NULL,NULL,NULL,NULL);"
                    "INSERT INTO source VALUES (41,'latin',x'E974E9',NULL,NULL,NULL,NULL,NULL,NULL);")
            .parent_path());
    CHECK(tells(report.notes, "within themselves"));
    CHECK(tells(report.left_out, "empty or no text"));
    CHECK(report.sources == 2);
    const auto latin = store::find_source(desk.project, "latin");
    REQUIRE(latin);
    CHECK(store::source_text(desk.project, latin->id) == "été");
    const auto codings = desk.codings();
    CHECK(std::any_of(codings.begin(), codings.end(),
                      [](const std::string& told) { return told.ends_with(": oui"); }));
    SilentProgress progress;
    CHECK(store::check(desk.project, progress).empty());
}

TEST_CASE("a damaged or unfinished database is refused in a sentence, and a view is no table") {
    ForeignDesk desk;
    const auto sound = desk.database("P.qda/data.qda", schema_17 + qualcoder_study);
    auto bytes = coding::tests::file_bytes(sound);
    const auto refuses = [&](const std::filesystem::path& path, ErrorKind kind) {
        try {
            desk.import(path);
            FAIL("was taken");
        } catch (const Error& error) {
            CHECK(error.kind() == kind);
            CHECK(error.where().file == path.string());
        }
        CHECK(store::sources(desk.project).empty());
    };
    SECTION("torn") {
        for (std::size_t at = 4096; at < bytes.size(); ++at) bytes[at] = '\x5A';
        std::ofstream{sound, std::ios::binary} << bytes;
        refuses(sound.parent_path(), ErrorKind::input);
    }
    SECTION("no schema") {
        for (std::size_t at = 100; at < bytes.size(); ++at) bytes[at] = '\x5A';
        std::ofstream{sound, std::ios::binary} << bytes;
        refuses(sound, ErrorKind::input);
    }
    SECTION("open elsewhere") {
        std::ofstream{sound.string() + "-wal"} << "pages";
        refuses(sound.parent_path(), ErrorKind::busy);
    }
    SECTION("views") {
        const auto path = desk.database("V.db",
                                        "CREATE VIEW source AS SELECT 1 AS id; CREATE VIEW code_name AS "
                                        "SELECT 1 AS cid; CREATE VIEW code_text AS SELECT 1 AS cid;");
        CHECK_FALSE(foreign_program(path));
    }
}

TEST_CASE("a QualCoder project within a folder is one project") {
    ForeignDesk desk;
    desk.database("all/P.qda/data.qda", schema_17 + qualcoder_study);
    std::filesystem::create_directories(desk.folder / "all/P.qda/documents");
    std::ofstream{desk.folder / "all/P.qda/documents/FG1.txt"} << "P1 : Un mot.\n";
    std::ofstream{desk.folder / "all/FG2.txt"} << "P1 : Un mot.\nP2 : Deux.\n";
    const auto report = desk.import(desk.folder / "all");
    REQUIRE(report.files.size() == 2);
    CHECK(report.files[0].kind == "transcript");
    CHECK(report.files[1].format == "qualcoder");
}

TEST_CASE("a database of QualCoder with bytes changed does no harm") {
    coding::tests::survives_damage(schema_17 + qualcoder_study, 150);
}

TEST_CASE("codes below codes without end go up to where a codebook ends") {
    ForeignDesk desk;
    const auto report = desk.brought(
        desk.database(
                "P.qda/data.qda",
                schema_17 +
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT "
                    "INTO code_name SELECT i, 'c' || i, '', NULL, '', '', '', i - 1 FROM n;")
            .parent_path());
    CHECK(report.codes == 2000);
    CHECK(tells(report.notes, "deeper than"));
    CHECK(split_code_path(desk.codes().back()).size() == 32);
}

TEST_CASE("where QualCoder's window counted an emoji as two, the quotes prove it") {
    ForeignDesk desk;
    const auto report = desk.brought(
        desk.database(
                "P.qda/data.qda",
                schema_17 + qualcoder_study +
                    "DELETE FROM code_text;"
                    "INSERT INTO code_text VALUES (1,11,3,'le marché',17,26,'Zoé','','',NULL,0);"
                    "INSERT INTO code_text VALUES (2,10,3,'E\xCC\x81nergie chère',35,49,'Zoé','','',NULL,0);")
            .parent_path());
    REQUIRE(report.texts.size() == 1);
    CHECK(report.texts[0].found.unit.counted == refi::Counted::utf16);
    CHECK(report.texts[0].found.certainty == refi::Certainty::proven);
    CHECK_FALSE(tells(report.notes, "put where the words"));
    CHECK(desk.codings() ==
          std::vector<std::string>{"FG1.docx: Thèmes / Prix/coût / cher: Zoé: E\u0301nergie chère",
                                   "FG1.docx: goût: Zoé: le marché"});
}
