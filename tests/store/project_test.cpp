// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/project.hpp"

#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include "libcoding/error.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/schema.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string schema_of(const Database& database) {
    std::string all;
    auto rows = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name");
    while (rows.step())
        all += rows.text(0) + "|" + rows.text(1) + "|" + rows.text(2) + "|" + rows.text(3) + "\n";
    return all;
}

}  // namespace

TEST_CASE("a new project has the schema of schemas/project.sql") {
    const TemporaryFolder folder;
    const auto project = new_project(folder);
    const Database fresh{folder / "fresh.sqlite", Database::Mode::create};
    fresh.execute(bytes_of(std::string{FOCALE_SOURCE_DIR} + "/schemas/project.sql"));
    CHECK(schema_of(project.database()) == schema_of(fresh));
    CHECK(schema_of(fresh).find("coding_quote") != std::string::npos);
    CHECK(project.database().integer("PRAGMA application_id") == 0x464F434C);
    CHECK(project.database().integer("PRAGMA user_version") == schema_version);
}

TEST_CASE("a new project knows its name, its language and who made it") {
    const TemporaryFolder folder;
    {
        const auto project =
            Project::create(folder / "étude.focale",
                            {.guid = {}, .name = "Transitions", .description = "Trois groupes"}, "Ada");
        CHECK(project.info().guid.size() == 36);
    }
    const auto project = Project::open(folder / "étude.focale", Access::read);
    CHECK(project.info().name == "Transitions");
    CHECK(project.info().language == "fr");
    CHECK(project.info().description == "Trois groupes");
    CHECK(project.info().created_ms > 1'577'836'800'000);
    const auto entries = history(project);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].what == Message{"Made the project {0}", "Transitions"});
    CHECK(entries[0].coder == "Ada");
    CHECK(entries[0].sequence == 1);
    CHECK(project.state().history == entries[0].id);
    CHECK(project.state().sha256.size() == 64);
}

TEST_CASE("a project is never made over a file that is there") {
    const TemporaryFolder folder;
    std::ofstream{folder / "notes.txt"} << "mine";
    try {
        (void)Project::create(folder / "notes.txt", {.guid = {}, .name = "Study", .description = {}}, "Ada");
        FAIL("it was made");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::conflict);
        CHECK(bytes_of(folder / "notes.txt") == "mine");
    }
}

TEST_CASE("looking at a project leaves its bytes alone, closing after a change leaves one file") {
    const TemporaryFolder folder;
    const auto path = folder / "study.focale";
    { const auto project = new_project(folder); }
    const auto before = bytes_of(path);
    CHECK(before.size() > 4096);
    {
        const auto project = Project::open(path);
        CHECK(project.info().name == "Study");
    }
    CHECK(bytes_of(path) == before);
    {
        auto project = Project::open(path, Access::write, Backups::none);
        auto change = project.change("Ada", Message{"Added"});
        add_small_study(change);
        CHECK(change.commit());
    }
    CHECK(bytes_of(path) != before);
    CHECK(bytes_of(path)[18] == '\1');  // no write-ahead log
    CHECK(std::distance(std::filesystem::directory_iterator{folder.path()}, {}) == 1);
}

TEST_CASE("a change not committed leaves nothing, and one that changed nothing no entry") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    const auto before = contents(project.database());
    const auto state = project.state();
    {
        auto change = project.change("Ada", Message{"Added"});
        add_small_study(change);
    }
    CHECK(contents(project.database()) == before);
    auto nothing = project.change("Ada", Message{"Nothing"});
    CHECK_FALSE(nothing.commit());
    {
        auto and_back = project.change("Ada", Message{"There and back"});
        const auto study = add_small_study(and_back);
        and_back.database().prepare("DELETE FROM source WHERE id = ?").bind(1, study.source).run();
        and_back.database().execute("DELETE FROM code; DELETE FROM coder");
        CHECK_FALSE(and_back.commit());
    }
    {
        auto empty_import = project.bulk_change("Ada", Message{"Imported nothing"});
        CHECK_FALSE(empty_import.commit());
    }
    CHECK(project.state().sha256 == state.sha256);
}

TEST_CASE("one change at a time in a program") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    const auto change = project.change("Ada", Message{"Added"});
    CHECK_THROWS_AS(project.change("Ada", Message{"Added"}), Error);
}

TEST_CASE("a project open for reading refuses a change and keeps seeing what others commit") {
    const TemporaryFolder folder;
    auto writer = new_project(folder);
    auto reader = Project::open(folder / "study.focale", Access::read);
    CHECK_THROWS_AS(reader.change("Ada", Message{"Added"}), Error);
    auto change = writer.change("Ada", Message{"Added"});
    add_small_study(change);
    CHECK(reader.database().integer("SELECT count(*) FROM source") == 0);  // reads on during a write
    change.commit();
    CHECK(reader.database().integer("SELECT count(*) FROM source") == 1);
    CHECK(reader.state().sha256 == writer.state().sha256);
}

TEST_CASE("a second writer is told that the project is busy") {
    const TemporaryFolder folder;
    auto first = new_project(folder);
    auto second = Project::open(folder / "study.focale");
    sqlite3_busy_timeout(second.database().handle(), 10);
    auto change = first.change("Ada", Message{"Added"});
    add_small_study(change);
    try {
        (void)second.change("Bea", Message{"Added"});
        FAIL("two wrote at once");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::busy);
        CHECK_FALSE(error.hint().empty());
    }
    change.commit();
    auto after = second.change("Bea", Message{"Added"});
    add_small_study(after, "fg2");
    CHECK(after.commit());
}

TEST_CASE("a full disk fails the change and leaves the project as it was") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    const auto before = contents(project.database());
    const auto state = project.state();
    project.database().execute("PRAGMA max_page_count = " +
                               std::to_string(project.database().integer("PRAGMA page_count") + 3));
    const auto fill = [&](Change& change) {
        for (int number = 0; number < 1000; ++number) add_small_study(change, "fg" + std::to_string(number));
        change.commit();
    };
    for (const bool bulk : {false, true}) {
        try {
            auto change = bulk ? project.bulk_change("Ada", Message{"Filled"})
                               : project.change("Ada", Message{"Filled"});
            fill(change);
            FAIL("it fitted");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::storage);
            CHECK(std::string{error.what()} == "The disk is full; the project is as it was before.");
        }
        CHECK(contents(project.database()) == before);
        CHECK(project.state().sha256 == state.sha256);
    }
    project.database().execute("PRAGMA max_page_count = 100000");
    auto change = project.change("Ada", Message{"Added"});
    add_small_study(change);
    CHECK(change.commit());
}

TEST_CASE("a bulk import that updates or deletes what it does not record is stopped") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    auto import = project.bulk_change("Ada", Message{"Imported"});
    add_small_study(import);
    auto& database = import.database();
    CHECK_THROWS_AS(database.execute("UPDATE source SET name = 'other'"), Error);
    CHECK_THROWS_AS(database.execute("DELETE FROM block"), Error);
    CHECK_THROWS_AS(database.execute("UPDATE coder SET name = 'other'"), Error);
    CHECK_NOTHROW(database.execute("INSERT INTO attribute (id, name, of) VALUES (1, 'age', 'participant')"));
    CHECK_NOTHROW(database.execute("UPDATE attribute SET name = 'age group'"));
    CHECK(import.commit());
    auto change = project.change("Ada", Message{"Renamed"});
    CHECK_NOTHROW(change.database().execute("UPDATE source SET name = 'other'"));
    CHECK(change.commit());
}

TEST_CASE("ids of a change are consecutive, greater than all before, and positive") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    std::int64_t last = project.state().history.value;
    for (int round = 0; round < 20; ++round) {
        auto change = project.change("Ada", Message{"Added"});
        const auto first = change.mint();
        CHECK(first > last);
        CHECK(change.mint() == first + 1);
        last = first + 1;
    }
    CHECK((last >> 30) > 157'000'000);  // seconds since 2020
}
