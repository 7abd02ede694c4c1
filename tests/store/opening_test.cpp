// SPDX-License-Identifier: GPL-3.0-or-later
// What opening says of a file that is no project, or a broken one.
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>

#include <catch2/catch.hpp>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/store/integrity.hpp"
#include "libcoding/store/project.hpp"
#include "libcoding/store/schema.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;
namespace fs = std::filesystem;

namespace {

std::string file_bytes(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
}

Error error_of_opening(const fs::path& path, Access access = Access::write) {
    try {
        (void)Project::open(path, access);
    } catch (const Error& error) {
        return error;
    }
    throw std::runtime_error{"opened: " + path.string()};
}

std::string small_project(const TemporaryFolder& folder) {
    {
        auto project = new_project(folder);
        auto change = project.change("Ada", Message{"Added"});
        const auto study = add_small_study(change);
        add_small_coding(change, study);
        change.commit();
    }
    return file_bytes(folder / "study.focale");
}

// Runs as a user for whom permissions count (root passes all of them); true when `act` returned true.
bool as_nobody(const std::function<bool()>& act) {
    const auto child = fork();
    if (child == 0) {
        bool good = geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
        try {
            good = good && act();
        } catch (...) {
            good = false;
        }
        _exit(good ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("each thing that is no project gets a sentence, a hint and its file's name") {
    const TemporaryFolder folder;
    const auto expect = [&](const fs::path& path, ErrorKind kind, const std::string& sentence) {
        for (const auto access : {Access::write, Access::read}) {
            const auto error = error_of_opening(path, access);
            CHECK(error.kind() == kind);
            CHECK(std::string{error.what()} == sentence);
            CHECK_FALSE(error.hint().empty());
            CHECK(error.where().file == path.string());
        }
    };
    expect(folder / "none.focale", ErrorKind::not_found, "There is no such project.");
    expect(folder.path(), ErrorKind::input, "This is a folder, not a Focale project.");
    expect("/dev/null", ErrorKind::input, "This is not a Focale project.");
    write(folder / "empty.focale", "");
    expect(folder / "empty.focale", ErrorKind::input, "The file is empty; it holds no project.");
    write(folder / "short.focale", "PK");
    expect(folder / "short.focale", ErrorKind::input, "This is not a Focale project.");
    write(folder / "text.focale", std::string(10000, 'x'));
    expect(folder / "text.focale", ErrorKind::input, "This is not a Focale project.");
    {
        const Database other{folder / "other.focale", Database::Mode::create};
        other.execute("CREATE TABLE a (b)");
    }
    expect(folder / "other.focale", ErrorKind::input,
           "This is an SQLite database, but not a Focale project.");
}

TEST_CASE("a project from a newer version is refused and left alone, an older one not read by guess") {
    const TemporaryFolder folder;
    small_project(folder);
    const auto path = folder / "study.focale";
    const auto set_version = [&](const std::string& version) {
        const Database database{path, Database::Mode::write};
        database.execute("PRAGMA user_version = " + version);
    };
    set_version("7");
    const auto before = file_bytes(path);
    CHECK(std::string{error_of_opening(path).what()} ==
          "The project was made by a newer Focale: it has version 7 of the format, and this program knows "
          "version " +
              std::to_string(schema_version) + ".");
    CHECK(file_bytes(path) == before);
    set_version("0");
    CHECK(std::string{error_of_opening(path, Access::read).what()} ==
          "The project was made by an older Focale (version 0 of the format).");
}

TEST_CASE("a project cut short anywhere is told as that, or as no project, and never opened as whole") {
    const TemporaryFolder folder;
    const auto whole = small_project(folder);
    const auto path = folder / "cut.focale";
    for (std::size_t length = 1; length < whole.size(); length += length < 200 ? 7 : 4093) {
        write(path, whole.substr(0, length));
        const auto error = error_of_opening(path, Access::read);
        const std::string sentence = error.what();
        if (length >= 512) CHECK(sentence == "The project file is cut short.");
        CHECK((error.kind() == ErrorKind::storage || error.kind() == ErrorKind::input));
    }
}

TEST_CASE("opening and checking survive any flipped bytes") {
    const TemporaryFolder folder;
    const auto whole = small_project(folder);
    const auto path = folder / "flipped.focale";
    std::mt19937 random{4242};
    int refused = 0;
    int found_faulty = 0;
    for (int round = 0; round < 120; ++round) {
        auto bytes = whole;
        const auto flips = 1 + random() % 8;
        for (std::size_t flip = 0; flip < flips; ++flip) {
            // Half of them in the first page: the header and the schema.
            const auto range = round % 2 == 0 ? std::size_t{4096} : bytes.size();
            bytes[random() % range] = static_cast<char>(random() & 0xFF);
        }
        write(path, bytes);
        for (const auto* suffix : {"-wal", "-shm", "-journal"}) fs::remove(path.string() + suffix);
        try {
            const auto project = Project::open(path, Access::read);
            SilentProgress progress;
            if (!check(project, progress).empty()) ++found_faulty;
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK(refused > 0);
    CHECK(found_faulty > 0);
}

TEST_CASE("a project without write permission can be read, and says so when it should be written") {
    const TemporaryFolder folder;
    small_project(folder);
    const auto path = folder / "study.focale";
    chmod(path.c_str(), 0444);
    chmod(folder.path().c_str(), 0555);
    CHECK(as_nobody([&] {
        return Project::open(path, Access::read).database().integer("SELECT count(*) FROM coding") == 1;
    }));
    CHECK(as_nobody([&] {
        const auto error = error_of_opening(path);
        return error.kind() == ErrorKind::storage &&
               std::string{error.what()} == "The project can be read, but not written to.";
    }));
    // Left in WAL mode, and then burnt on a disc.
    chmod(folder.path().c_str(), 0755);
    {
        const Database database{path, Database::Mode::write};
        database.execute("PRAGMA journal_mode = WAL");
    }
    fs::remove(path.string() + "-wal");
    fs::remove(path.string() + "-shm");
    REQUIRE(file_bytes(path)[18] == '\2');
    chmod(folder.path().c_str(), 0555);
    CHECK(as_nobody([&] {
        return Project::open(path, Access::read).database().integer("SELECT count(*) FROM coding") == 1;
    }));
    chmod(folder.path().c_str(), 0755);
}

TEST_CASE("a project that another program holds locked is told as busy") {
    const TemporaryFolder folder;
    small_project(folder);
    const Database other{folder / "study.focale", Database::Mode::write};
    other.execute("BEGIN EXCLUSIVE");
    CHECK(error_of_opening(folder / "study.focale", Access::read).kind() == ErrorKind::busy);
}

TEST_CASE("what a killed program left half written is taken back, for a reader too") {
    const TemporaryFolder folder;
    const auto path = folder / "study.focale";
    small_project(folder);
    const auto child = fork();
    if (child == 0) {
        try {
            const Database database{path, Database::Mode::write};
            database.execute(
                "PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE source SET name = 'half';"
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                "INSERT INTO coder (id, name) SELECT i, 'coder ' || i FROM n");
            kill(getpid(), SIGKILL);
        } catch (...) {
            _exit(1);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(fs::exists(path.string() + "-journal"));
    const auto project = Project::open(path, Access::read);
    CHECK(project.database().text("SELECT name FROM source") == "fg1");
    CHECK(project.database().integer("SELECT count(*) FROM coder") == 1);
}

TEST_CASE("a path with signs that mean something in URIs is a path") {
    const TemporaryFolder folder;
    const auto path = folder / "a?mode=memory&b#c%41 é.focale";
    { const auto project = Project::create(path, {.guid = {}, .name = "Study", .description = {}}, "Ada"); }
    CHECK(Project::open(path, Access::read).info().name == "Study");
    CHECK(Database{path, Database::Mode::read_unchanging}.text("SELECT name FROM project") == "Study");
}
