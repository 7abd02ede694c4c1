// SPDX-License-Identifier: GPL-3.0-or-later
// A program killed at any moment: what it was told is kept, is kept.
#include <array>
#include <chrono>
#include <csignal>
#include <limits>
#include <random>
#include <set>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/store/history.hpp"
#include "libcoding/store/integrity.hpp"

#include "temporary_project.hpp"

using namespace coding;
using namespace coding::store;

namespace {

void acknowledge(int pipe_end, std::int64_t id) {
    // Fewer bytes than a pipe writes whole or not at all.
    if (write(pipe_end, &id, sizeof id) != sizeof id) _exit(3);
}

void commit_coding(Project& project, const SmallStudy& study, bool bulk, int pipe_end) {
    auto change =
        bulk ? project.bulk_change("Ada", Message{"Imported"}) : project.change("Ada", Message{"Coded"});
    std::array<std::int64_t, 50> codings{};
    const std::size_t count = bulk ? codings.size() : 1;
    for (std::size_t index = 0; index < count; ++index) codings.at(index) = add_small_coding(change, study);
    change.commit();
    for (std::size_t index = 0; index < count; ++index) acknowledge(pipe_end, codings.at(index));
}

// Writes until it is killed, opening and closing now and then; never returns into the test.
[[noreturn]] void write_on(const std::filesystem::path& path, const SmallStudy& study, bool bulk,
                           int pipe_end) {
    try {
        for (;;) {
            auto project = Project::open(path, Access::write, Backups::none);
            for (int count = 0; count < 7; ++count) commit_coding(project, study, bulk, pipe_end);
            if (!bulk) {  // undo and redo are writes too; this one takes back nothing that was acknowledged
                auto change = project.change("Ada", Message{"Coded"});
                add_small_coding(change, study);
                change.commit();
                undo(project, "Ada");
            }
        }
    } catch (...) {
        _exit(2);
    }
}

// Reads up to `most` ids; fewer when the writer is gone.
void read_acknowledged(int pipe_end, std::set<std::int64_t>& ids, std::size_t most) {
    std::int64_t id = 0;
    for (; most > 0 && read(pipe_end, &id, sizeof id) == sizeof id; --most) ids.insert(id);
}

}  // namespace

TEST_CASE("a program killed while it writes loses no acknowledged coding, and the project stays sound") {
    const TemporaryFolder folder;
    const auto path = folder / "study.focale";
    SmallStudy study{};
    {
        auto project = new_project(folder);
        auto change = project.change("Ada", Message{"Added"});
        study = add_small_study(change);
        change.commit();
    }
    std::mt19937 random{99};
    std::set<std::int64_t> acknowledged;
    constexpr int rounds = 40;
    constexpr auto everything = std::numeric_limits<std::size_t>::max();
    for (int round = 0; round < rounds; ++round) {
        std::array<int, 2> ends{};
        REQUIRE(pipe(ends.data()) == 0);
        const auto child = fork();
        if (child == 0) {
            close(ends[0]);
            write_on(path, study, round % 3 == 2, ends[1]);
        }
        close(ends[1]);
        // Every other writer is at work by then; the rest is hit wherever it is, while it opens too.
        if (round % 2 == 0) read_acknowledged(ends[0], acknowledged, 1 + random() % 3);
        std::this_thread::sleep_for(std::chrono::microseconds{1000 + random() % 60'000});
        kill(child, SIGKILL);
        read_acknowledged(ends[0], acknowledged, everything);
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));  // it was killed at work, and had not failed before

        const auto project =
            Project::open(path, round % 2 == 0 ? Access::write : Access::read, Backups::none);
        auto lookup = project.database().prepare("SELECT 1 FROM coding WHERE id = ? AND hidden = 0");
        for (const auto id : acknowledged) {
            lookup.bind(1, id);
            const bool there = lookup.step();
            lookup.reset();
            REQUIRE(there);
        }
        SilentProgress progress;
        REQUIRE(check(project, progress).empty());
    }
    CHECK(acknowledged.size() >= rounds / 2);
}
