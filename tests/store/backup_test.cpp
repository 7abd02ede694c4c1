// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/backup.hpp"

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "libcoding/error.hpp"
#include "libcoding/store/project.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names(const fs::path& project) {
    std::vector<std::string> all;
    for (const auto& path : backups(project)) all.push_back(path.filename().string());
    return all;
}

void touch(const fs::path& path) {
    fs::create_directories(path.parent_path());
    std::ofstream{path} << "x";
}

}  // namespace

TEST_CASE("a backup is the project as committed, one plain file, under a name that tells time and reason") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    auto change = project.change("Ada", Message{"Added"});
    add_small_study(change);
    change.commit();
    const auto committed = contents(project.database());
    const auto open_change = project.change("Ada", Message{"More"});
    project.database().execute("DELETE FROM source");  // in the open change
    const auto path = back_up(project.path(), "by-hand");
    CHECK(path.parent_path() == folder / "study.backups");
    CHECK(path.filename().string().size() == std::string{"study-2026-11-24T132000-by-hand.focale"}.size());
    CHECK(contents(Project::open(path, Access::read).database()) == committed);
    std::ifstream file{path, std::ios::binary};
    std::string header(20, ' ');
    file.read(header.data(), 20);
    CHECK(header[18] == '\1');  // no write-ahead log
    CHECK(back_up(project.path(), "by-hand") != path);
    CHECK(backups(project.path()).size() == 2);
}

TEST_CASE("a backup that cannot be written leaves no part of one") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    touch(folder / "study.backups");  // a file where the folder should be
    try {
        (void)back_up(project.path(), "by-hand");
        FAIL("it was written");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::storage);
    }
    fs::remove(folder / "study.backups");
    CHECK_THROWS_AS(back_up(folder / "none.focale", "by-hand"), Error);
    CHECK(backups(folder / "none.focale").empty());
    CHECK_FALSE(fs::exists(folder / "none.backups"));
}

TEST_CASE("closing after a change makes the day's backup, once") {
    const TemporaryFolder folder;
    const auto path = folder / "study.focale";
    const auto add = [&](const std::string& name, Backups how) {
        auto project = Project::open(path, Access::write, how);
        auto change = project.change("Ada", Message{"Added"});
        add_small_study(change, name);
        change.commit();
    };
    { const auto project = Project::create(path, {.guid = {}, .name = "Study", .description = {}}, "Ada"); }
    { const auto project = Project::open(path); }
    CHECK(backups(path).empty());
    add("fg1", Backups::none);
    CHECK(backups(path).empty());
    CHECK(backup_due(path));
    add("fg2", Backups::daily);
    REQUIRE(backups(path).size() == 1);
    CHECK(contents(Database{backups(path).front(), Database::Mode::read}).find("fg2") != std::string::npos);
    CHECK_FALSE(backup_due(path));
    add("fg3", Backups::daily);
    CHECK(backups(path).size() == 1);
    CHECK(backup_due(path, std::chrono::hours{-1}));
}

TEST_CASE("backups come newest first, and other files are none") {
    const TemporaryFolder folder;
    const auto path = folder / "a-b.focale";
    for (const auto* name : {"a-b-2026-01-02T030405-daily.focale", "a-b-2026-11-24T132000-daily.focale",
                             "a-b-2026-03-01T000000-x.focale", "a-b-2026-03-01T000000-x.focale.part",
                             "a-2026-03-01T000000-x.focale", "a-b-last-year-really.focale", "notes.txt"}) {
        touch(folder / "a-b.backups" / name);
    }
    CHECK(names(path) == std::vector<std::string>{"a-b-2026-11-24T132000-daily.focale",
                                                  "a-b-2026-03-01T000000-x.focale",
                                                  "a-b-2026-01-02T030405-daily.focale"});
    CHECK(backups(folder / "none.focale").empty());
}

TEST_CASE("thinning keeps a week whole, then one a week, then one a month, and those before a migration") {
    const TemporaryFolder folder;
    const auto path = folder / "s.focale";
    const auto name = [](const std::string& day, const std::string& reason = "daily") {
        return "s-" + day + "T120000-" + reason + ".focale";
    };
    // Weeks and months are counted from 1970-01-01: here a week begins on 11-19, 11-12, 11-05, 10-29, and
    // thirty days on 10-04, 09-04, 08-05, 04-07.
    const std::vector<std::string> kept{name("2026-11-24"),
                                        name("2026-11-23"),
                                        name("2026-11-18"),  // the last seven days
                                        name("2026-11-11"),
                                        name("2026-11-04"),  // the newest of their weeks
                                        name("2026-09-11"),
                                        name("2026-09-01"),
                                        name("2026-05-01"),  // and of their months
                                        name("2026-04-01", "before-migration"),
                                        name("2025-01-01", "before-migration")};
    const std::vector<std::string> thinned{name("2026-11-10"), name("2026-11-05"), name("2026-10-30"),
                                           name("2026-09-05"), name("2026-08-20"), name("2026-04-27")};
    for (const auto& one : kept) touch(folder / "s.backups" / one);
    for (const auto& one : thinned) touch(folder / "s.backups" / one);
    const auto now = std::chrono::system_clock::from_time_t(1'795'523'400);  // 2026-11-24T12:30Z
    thin_backups(path, now);
    CHECK(names(path) == kept);
    thin_backups(path, now + 100000h);
    CHECK(names(path).front() == kept.front());  // the newest stays, whatever its age
}
