// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/file_in_use.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/wait.h>

#include "libcoding/error.hpp"
#include "libcoding/progress.hpp"
#include "libcoding/store/backup.hpp"
#include "libcoding/store/copying.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/transaction.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;
namespace fs = std::filesystem;

namespace {

void add_study(Project& project, const std::string& name) {
    auto change = project.change("Ada", Message{"Added"});
    add_small_study(change, name);
    change.commit();
}

std::int64_t sources_in(const fs::path& path) {
    return Project::open(path, Access::read, Backups::none).database().integer("SELECT count(*) FROM source");
}

/// Whether another process sees any lock on the file. (A process of its own: one's own locks are not in one's
/// way.)
bool locked_for_others(const fs::path& path) {
    const auto child = fork();
    if (child == 0) {
        const int file = open(path.c_str(), O_RDWR | O_CLOEXEC);
        struct flock asked {};
        asked.l_type = F_WRLCK;
        asked.l_whence = SEEK_SET;
        if (file < 0 || fcntl(file, F_GETLK, &asked) != 0) _exit(2);
        _exit(asked.l_type == F_UNLCK ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) != 2);
    return WEXITSTATUS(status) == 1;
}

}  // namespace

TEST_CASE("opening a project twice in one program keeps the locks of the first") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    add_study(project, "fg1");
    leave_one_file(project.database());
    project.database().execute("BEGIN IMMEDIATE");
    REQUIRE(locked_for_others(project.path()));
    { const auto reading = Project::open(project.path(), Access::read, Backups::none); }
    CHECK(locked_for_others(project.path()));
    project.database().execute("ROLLBACK");
}

TEST_CASE("a project that was renamed while it is open takes no act, and is whole under its new name") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    add_study(project, "fg1");
    CHECK_FALSE(has_moved(project));
    fs::rename(project.path(), folder / "renamed.focale");
    CHECK(has_moved(project));
    try {
        add_study(project, "fg2");
        FAIL("it was taken");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::storage);
        CHECK(error.where().file == project.path().string());
    }
    // As another program would copy it: without the log, which still has the old name.
    fs::copy_file(folder / "renamed.focale", folder / "copy.focale");
    CHECK(sources_in(folder / "copy.focale") == 1);
    fs::rename(folder / "renamed.focale", project.path());
    CHECK_NOTHROW(require_in_place(project));
    add_study(project, "fg2");
    CHECK(project.database().integer("SELECT count(*) FROM source") == 2);
}

TEST_CASE("a project whose file another took the place of writes to neither") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    add_study(project, "fg1");
    {
        auto other = Project::create(folder / "other.focale",
                                     {.guid = {}, .name = "Other", .description = {}}, "Bo", Backups::none);
    }
    fs::rename(folder / "other.focale", project.path());
    CHECK_THROWS_AS(add_study(project, "fg2"), Error);
    CHECK(project.database().integer("SELECT count(*) FROM source") == 1);
}

TEST_CASE("a removed project is copied from what is open, a little at a time, with what is done meanwhile") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    for (int i = 0; i < 500; ++i) add_study(project, "fg" + std::to_string(i));
    Copying copying{project, folder / "copy.focale"};
    REQUIRE(copying.step());
    CHECK_FALSE(fs::exists(folder / "copy.focale"));
    add_study(project, "late");
    fs::remove(project.path());
    while (copying.step()) {
    }
    const auto copy = Project::open(folder / "copy.focale", Access::read, Backups::none);
    CHECK(copy.database().integer("SELECT count(*) FROM source") == 501);
    SilentProgress progress;
    CHECK(check(copy, progress).empty());
    CHECK(fs::file_size(folder / "copy.focale") > 0);
}

TEST_CASE("a copy that is not finished leaves nothing, and none takes the place of the project itself") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    for (int i = 0; i < 300; ++i) add_study(project, "fg" + std::to_string(i));
    {
        Copying copying{project, folder / "copy.focale"};
        REQUIRE(copying.step());
    }
    CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) <= 3);  // the project, its log and index
    CHECK_FALSE(fs::exists(folder / "copy.focale.part"));
    CHECK_THROWS_AS(Copying(project, project.path()), Error);
    CHECK_THROWS_AS(Copying(project, folder / "absent" / "copy.focale"), Error);
}

TEST_CASE("a changed project whose file was removed is rescued among its backups when it is closed") {
    const TemporaryFolder folder;
    const auto path = folder / "study.focale";
    { auto project = new_project(folder); }
    {
        auto project = Project::open(path);
        add_study(project, "fg1");
        fs::remove(path);
    }
    const auto kept = backups(path);
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().string().find("-rescued.focale") != std::string::npos);
    CHECK(sources_in(kept.front()) == 1);
}

TEST_CASE("a connection waits for another's lock no longer than it was told") {
    const TemporaryFolder folder;
    auto project = new_project(folder);
    add_study(project, "fg1");
    wait_at_most(project, std::chrono::milliseconds{0});
    CHECK(project.database().integer("PRAGMA busy_timeout") == 0);
    auto other = Project::open(project.path(), Access::write, Backups::none);
    auto change = other.change("Bo", Message{"Writes"});
    try {
        add_study(project, "fg2");
        FAIL("both wrote");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::busy);
    }
}
