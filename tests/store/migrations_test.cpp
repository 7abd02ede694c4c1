// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/migrations.hpp"

#include <array>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/backup.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/schema.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;

namespace {

namespace fs = std::filesystem;

std::string file_contents(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A project as an older version made it, with a source, a coding and its history.
fs::path project_of_version(int version, const TemporaryFolder& folder) {
    const auto path = folder / "old.focale";
    const auto made = folder / "made.focale";
    {
        auto project =
            Project::create(made, {.guid = {}, .name = "Old", .description = {}}, "Ada", Backups::none);
        auto change = project.change("Ada", Message{"Added"});
        add_small_coding(change, add_small_study(change));
        change.commit();
    }
    Database old{path, Database::Mode::create};
    old.execute(file_contents(std::string{FOCALE_SOURCE_DIR} + "/tests/store/old_schemas/project-" +
                              std::to_string(version) + ".sql"));
    old.execute("PRAGMA application_id = " + std::to_string(application_id) +
                "; PRAGMA user_version = " + std::to_string(version));
    old.execute("ATTACH '" + made.string() + "' AS made");
    for (const char* table :
         {"project", "copy", "history", "coder", "source", "code", "block", "block_text", "mark", "coding"}) {
        old.execute("INSERT INTO main." + std::string{table} + " SELECT * FROM made." + table);
    }
    return path;
}

constexpr std::array<Migration, 2> next_steps{{
    {schema_version, "ALTER TABLE source ADD COLUMN place TEXT NOT NULL DEFAULT ''"},
    {schema_version + 1, "UPDATE source SET place = 'Rouen'"},
}};

struct Older {
    TemporaryFolder folder;
    Project project = new_project(folder);
    Older() {
        auto change = project.change("Ada", Message{"Added"});
        add_small_study(change);
        change.commit();
    }
    [[nodiscard]] std::int64_t version() const { return project.database().integer("PRAGMA user_version"); }
};

}  // namespace

TEST_CASE("an older project is brought up to date in steps, after a backup") {
    const Older older;
    auto& database = older.project.database();
    migrate(database, older.project.path(), next_steps, schema_version + 2);
    CHECK(older.version() == schema_version + 2);
    CHECK(database.text("SELECT place FROM source") == "Rouen");
    CHECK(database.integer("PRAGMA foreign_keys") == 1);
    const auto kept = backups(older.project.path());
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().filename().string().find("before-migration") != std::string::npos);
    CHECK(Database{kept.front(), Database::Mode::read}.integer("PRAGMA user_version") == schema_version);
    migrate(database, older.project.path(), next_steps, schema_version + 2);
    CHECK(backups(older.project.path()).size() == 1);
}

TEST_CASE("a migration that fails leaves the project as it was") {
    const Older older;
    auto& database = older.project.database();
    const auto before = contents(database);
    const std::array<Migration, 2> broken{{next_steps[0], {schema_version + 1, "UPDATE nothing SET a = 1"}}};
    CHECK_THROWS_AS(migrate(database, older.project.path(), broken, schema_version + 2), Error);
    const std::array<Migration, 1> dangling{
        {{schema_version, "DELETE FROM coder; UPDATE block SET source = 5"}}};
    CHECK_THROWS_AS(migrate(database, older.project.path(), dangling, schema_version + 1), Error);
    CHECK_THROWS_AS(
        migrate(database, older.project.path(), std::span{next_steps}.first(1), schema_version + 2), Error);
    CHECK(older.version() == schema_version);
    CHECK(contents(database) == before);
    CHECK(database.integer("PRAGMA foreign_keys") == 1);
}

TEST_CASE("a migration may rebuild a table that others refer to") {
    const Older older;
    auto& database = older.project.database();
    const std::array<Migration, 1> rebuild{
        {{schema_version,
          "CREATE TABLE coder_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mail TEXT NOT NULL "
          "DEFAULT '') "
          "STRICT; INSERT INTO coder_new (id, name) SELECT id, name FROM coder; DROP TABLE coder;"
          "ALTER TABLE coder_new RENAME TO coder"}}};
    migrate(database, older.project.path(), rebuild, schema_version + 1);
    CHECK(database.integer("SELECT count(*) FROM coder") == 1);
    CHECK(older.version() == schema_version + 1);
}

TEST_CASE("a project of an older version opens as one of this version, sound and with its history") {
    const int version = GENERATE(1, 2, 3, 4, 5);
    const TemporaryFolder folder;
    const auto path = project_of_version(version, folder);
    CHECK_THROWS_AS(Project::open(path, Access::read), Error);

    auto project = Project::open(path, Access::write, Backups::none);
    CHECK(project.database().integer("PRAGMA user_version") == schema_version);
    REQUIRE(backups(path).size() == 1);
    CHECK(Database{backups(path).front(), Database::Mode::read}.integer("PRAGMA user_version") == version);
    SilentProgress none;
    // Tables, indexes, views: all as in a new project.
    CHECK(check(project, none).empty());
    CHECK(project.database().integer("SELECT count(*) FROM coding") == 1);

    undo(project, "Ada");
    CHECK(project.database().integer("SELECT count(*) FROM coding") == 0);
    redo(project, "Ada");
    CHECK(project.database().integer("SELECT count(*) FROM coding") == 1);
}
