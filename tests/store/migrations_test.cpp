// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/migrations.hpp"

#include <array>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/backup.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;

namespace {

constexpr std::array<Migration, 2> steps{{
    {1, "ALTER TABLE source ADD COLUMN place TEXT NOT NULL DEFAULT ''"},
    {2, "UPDATE source SET place = 'Rouen'"},
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
    migrate(database, older.project.path(), steps, 3);
    CHECK(older.version() == 3);
    CHECK(database.text("SELECT place FROM source") == "Rouen");
    CHECK(database.integer("PRAGMA foreign_keys") == 1);
    const auto kept = backups(older.project.path());
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().filename().string().find("before-migration") != std::string::npos);
    CHECK(Database{kept.front(), Database::Mode::read}.integer("PRAGMA user_version") == 1);
    migrate(database, older.project.path(), steps, 3);
    CHECK(backups(older.project.path()).size() == 1);
}

TEST_CASE("a migration that fails leaves the project as it was") {
    const Older older;
    auto& database = older.project.database();
    const auto before = contents(database);
    const std::array<Migration, 2> broken{{steps[0], {2, "UPDATE nothing SET a = 1"}}};
    CHECK_THROWS_AS(migrate(database, older.project.path(), broken, 3), Error);
    const std::array<Migration, 1> dangling{{{1, "DELETE FROM coder; UPDATE block SET source = 5"}}};
    CHECK_THROWS_AS(migrate(database, older.project.path(), dangling, 2), Error);
    CHECK_THROWS_AS(migrate(database, older.project.path(), std::span{steps}.first(1), 3), Error);
    CHECK(older.version() == 1);
    CHECK(contents(database) == before);
    CHECK(database.integer("PRAGMA foreign_keys") == 1);
}

TEST_CASE("a migration may rebuild a table that others refer to") {
    const Older older;
    auto& database = older.project.database();
    const std::array<Migration, 1> rebuild{
        {{1,
          "CREATE TABLE coder_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mail TEXT NOT NULL "
          "DEFAULT '') "
          "STRICT; INSERT INTO coder_new (id, name) SELECT id, name FROM coder; DROP TABLE coder;"
          "ALTER TABLE coder_new RENAME TO coder"}}};
    migrate(database, older.project.path(), rebuild, 2);
    CHECK(database.integer("SELECT count(*) FROM coder") == 1);
    CHECK(older.version() == 2);
}
