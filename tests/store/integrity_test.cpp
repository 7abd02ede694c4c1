// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/integrity.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/language/catalogue.hpp"
#include "libcoding/store/backup.hpp"
#include "libcoding/store/codes.hpp"
#include "libcoding/store/codings.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/people.hpp"
#include "libcoding/store/sources.hpp"
#include "libcoding/text/segmentation.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;

namespace {

std::vector<std::string> faults_of(const Project& project) {
    SilentProgress progress;
    std::vector<std::string> sentences;
    for (const auto& fault : check(project, progress)) {
        sentences.push_back(Catalogue{Language::english}.text(fault.what) +
                            (fault.repairable ? " (repairable)" : ""));
    }
    return sentences;
}

using Sentences = std::vector<std::string>;

struct SoundStudy {
    TemporaryFolder folder;
    Project project = new_project(folder);
    SmallStudy rows{};
    std::int64_t coding = 0;
    SoundStudy() {
        auto change = project.change("Ada", Message{"Added"});
        rows = add_small_study(change);
        coding = add_small_coding(change, rows);
        change.commit();
    }
    /// Behind the history's back.
    void damage(const std::string& sql) const { project.database().execute(sql); }
};

}  // namespace

TEST_CASE("a sound project has no faults, read by a reader too") {
    const SoundStudy study;
    CHECK(faults_of(study.project).empty());
    CHECK(faults_of(Project::open(study.project.path(), Access::read)).empty());
}

TEST_CASE("sources and codings made by the library are sound by the check's own reckoning") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    auto change = project.change("Ada", Message{"Added"});
    text::Segmenter segmenter{"fr"};
    Source source;
    source.name = "fg1";
    std::vector<Block> blocks(3);
    blocks[0].kind = BlockKind::turn;
    blocks[0].text = "Zoé : c’est (rires) l’énergie, aujourd’hui ! 👩‍👩‍👧\n";
    blocks[0].speech_begin = 6;
    blocks[0].marks = {{MarkKind::label, {0, 6}}, {MarkKind::stage, {12, 19}}};
    blocks[1].text = "Un paragraphe de 3 mots à peu près.\n";
    blocks[2].kind = BlockKind::heading;
    blocks[2].text = "Un titre\n";
    add_source(change, source, blocks, segmenter);
    Coding passage;
    passage.source = source.id;
    passage.code = add_code(change,
                            [] {
                                Code code;
                                code.name = "price";
                                return code;
                            }())
                       .id;
    passage.coder = coder_named(change, "Ada").id;
    passage.span = {8, blocks[0].characters + 10};
    add_coding(change, passage, SourceLayout{change, source.id});
    change.commit();
    CHECK(faults_of(project).empty());
}

TEST_CASE("each kind of damage is found and told") {
    const SoundStudy study;
    SECTION("characters") {
        study.damage("UPDATE block SET characters = 24 WHERE position = 0");
        CHECK(faults_of(study.project) ==
              Sentences{"The characters of block 1 of fg1 are counted wrongly. (repairable)"});
    }
    SECTION("words") {
        study.damage("UPDATE block SET words = 9 WHERE position = 1");
        CHECK(faults_of(study.project) ==
              Sentences{"The words of block 2 of fg1 are counted wrongly. (repairable)"});
    }
    SECTION("places of words") {
        study.damage("UPDATE block_text SET word_starts = x'ffffffffff'");
        CHECK(faults_of(study.project).size() == 2);
    }
    SECTION("a coding's words") {
        study.damage("UPDATE coding SET end_word = 2");
        CHECK(faults_of(study.project) == Sentences{"The words of a coding of fg1 are counted wrongly (id " +
                                                    std::to_string(study.coding) + "). (repairable)"});
    }
    SECTION("a coding past the text") {
        study.damage("UPDATE coding SET end_offset = 20");
        CHECK(faults_of(study.project) ==
              Sentences{"A coding of fg1 lies outside the text (id " + std::to_string(study.coding) + ")."});
    }
    SECTION("a coding that ends before it begins") {
        study.damage("UPDATE coding SET begin_block = end_block, begin_offset = 9");
        CHECK(faults_of(study.project).size() == 1);
    }
    SECTION("a reference to nothing") {
        study.damage("PRAGMA foreign_keys = OFF; UPDATE coding SET coder = 5; PRAGMA foreign_keys = ON");
        CHECK(faults_of(study.project) ==
              Sentences{"A row of the table coding refers to a row of the table coder that is not there."});
    }
    SECTION("a block without text") {
        study.damage("DELETE FROM block_text WHERE block = (SELECT max(block) FROM block_text)");
        CHECK(faults_of(study.project).front() == "Block 2 of fg1 has no text.");
    }
    SECTION("two blocks at one place") {
        study.damage("UPDATE block SET position = 0 WHERE position = 1");
        CHECK(faults_of(study.project).front() ==
              "Two blocks of fg1 have the same number, so that their order is not known.");
    }
    SECTION("a mark past the text") {
        study.damage("UPDATE mark SET end_at = 100 WHERE block = (SELECT min(block) FROM mark)");
        CHECK(faults_of(study.project).front() ==
              "A label, time code or stage direction of block 1 of fg1 lies outside its text.");
    }
    SECTION("the full-text index") {
        study.damage("INSERT INTO block_search (rowid, folded) VALUES (4, 'ghost')");
        CHECK(faults_of(study.project) ==
              Sentences{"The full-text index does not fit the texts. (repairable)"});
    }
    SECTION("an emptied full-text index") {
        study.damage("INSERT INTO block_search (block_search) VALUES ('delete-all')");
        CHECK(faults_of(study.project) ==
              Sentences{"The full-text index does not fit the texts. (repairable)"});
    }
    SECTION("a rule of the codebook that is no UTF-8") {
        study.damage(
            "INSERT INTO code (id, name, position, when_to_use) VALUES (1, 'a', 0, CAST(x'636166e9' AS "
            "TEXT)), (2, "
            "'b', 1, CAST(x'c3' AS TEXT)), (3, 'c', 2, 'café')");
        CHECK(faults_of(study.project) ==
              Sentences{"The column when_to_use of the table code holds what is not UTF-8 in 2 rows."});
    }
    SECTION("a condition, a value and a note that are no UTF-8") {
        study.damage(
            "UPDATE coding SET condition = CAST(x'ff' AS TEXT);"
            "INSERT INTO attribute (id, name, of) VALUES (7, 'ville', 'source');"
            "INSERT INTO source_value SELECT id, 7, CAST(x'eda080' AS TEXT) FROM source;"
            "UPDATE project SET description = CAST(x'80' AS TEXT)");
        CHECK(faults_of(study.project) ==
              Sentences{"The column condition of the table coding holds what is not UTF-8 in 1 row.",
                        "The column description of the table project holds what is not UTF-8 in 1 row.",
                        "The column value of the table source_value holds what is not UTF-8 in 1 row."});
    }
    SECTION("a circle in the codebook") {
        study.damage(
            "INSERT INTO code (id, name, parent, position) VALUES (1, 'a', NULL, 0), (2, 'b', 1, 0), (3, "
            "'c', 2, 0), "
            "(4, 'd', 3, 0); UPDATE code SET parent = 3 WHERE id = 1");
        auto faults = faults_of(study.project);
        std::sort(faults.begin(), faults.end());
        CHECK(faults == Sentences{"The code a lies below itself.", "The code b lies below itself.",
                                  "The code c lies below itself."});
    }
    SECTION("a rewritten history") {
        study.damage("UPDATE history SET coder = 'Eve' WHERE id = (SELECT max(id) FROM history)");
        REQUIRE(faults_of(study.project).size() == 1);
        CHECK(faults_of(study.project).front().starts_with("The history was altered at the entry "));
    }
    SECTION("a removed entry of history") {
        study.damage("DELETE FROM history WHERE id = (SELECT min(id) FROM history)");
        CHECK(faults_of(study.project).size() == 1);
    }
    SECTION("rows of an import that never was") {
        study.damage("UPDATE coding SET batch = 12");
        CHECK(faults_of(study.project) ==
              Sentences{"Rows of the table coding belong to an import that the history does not know."});
    }
    SECTION("another table") {
        study.damage("CREATE TABLE extra (a)");
        CHECK(faults_of(study.project) == Sentences{"The project holds extra, which Focale did not make."});
    }
    SECTION("a trigger taken out") {
        study.damage("DROP TRIGGER block_text_changed");
        CHECK(faults_of(study.project) ==
              Sentences{"The project’s block_text_changed is not as Focale makes it."});
    }
}

TEST_CASE("rows of an import shown against the history are found") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    auto import = project.bulk_change("Ada", Message{"Imported"});
    add_small_coding(import, add_small_study(import));
    import.commit();
    CHECK(faults_of(project).empty());
    undo(project, "Ada");
    CHECK(faults_of(project).empty());
    project.database().execute("UPDATE coding SET hidden = 0");
    CHECK(faults_of(project) ==
          Sentences{"Rows of the table coding are shown or hidden against the history."});
}

TEST_CASE("repair derives again what follows from the texts, after a backup, and can be undone") {
    SoundStudy study;
    const auto sound = contents(study.project.database());
    study.damage(
        "UPDATE block SET characters = 3, words = 9; UPDATE block_text SET word_starts = x'80';"
        "UPDATE coding SET begin_word = 7, end_word = 0;"
        "INSERT INTO block_search (block_search) VALUES ('delete-all')");
    const auto damaged = contents(study.project.database());
    SilentProgress progress;
    CHECK(repair(study.project, "Ada", progress).size() == 6);
    CHECK(contents(study.project.database()) == sound);
    CHECK(faults_of(study.project).empty());
    REQUIRE(backups(study.project.path()).size() == 1);
    CHECK(contents(Database{backups(study.project.path()).front(), Database::Mode::read}) == damaged);
    undo(study.project, "Ada");
    CHECK(contents(study.project.database()) == damaged);
    redo(study.project, "Ada");
    CHECK(contents(study.project.database()) == sound);
    CHECK(repair(study.project, "Ada", progress).empty());
    CHECK(backups(study.project.path()).size() == 1);
}

TEST_CASE("a check can be stopped") {
    struct Impatient final : Progress {
        bool report(std::uint64_t, std::uint64_t, const Message&) override { return false; }
    };
    const SoundStudy study;
    Impatient progress;
    try {
        (void)check(study.project, progress);
        FAIL("it went on");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::cancelled);
    }
    CHECK(faults_of(study.project).empty());
}
