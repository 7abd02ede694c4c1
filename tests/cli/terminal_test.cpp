// SPDX-License-Identifier: GPL-3.0-or-later
// What the program prints where its output goes to a terminal.
#include <algorithm>
#include <cstdlib>
#include <sstream>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/text/display_width.hpp"

#include "program.hpp"

namespace {

/// Runs the program in the shop's folder on a terminal of so many columns; what it showed.
std::string shown_on_terminal(const Workshop& shop, std::vector<std::string> words, unsigned short columns) {
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(terminal >= 0);
    REQUIRE(::grantpt(terminal) == 0);
    REQUIRE(::unlockpt(terminal) == 0);
    const int line = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY);
    REQUIRE(line >= 0);
    winsize size{};
    size.ws_col = columns;
    size.ws_row = 40;
    REQUIRE(::ioctl(line, TIOCSWINSZ, &size) == 0);

    words.insert(words.begin(), program_under_test().string());
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, line, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const auto folder = shop.folder().string();
    ::posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    pid_t child = -1;
    REQUIRE(::posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ) == 0);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(line);

    std::string shown;
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(terminal, piece, sizeof piece)) > 0;) {
        shown.append(piece, static_cast<std::size_t>(got));
    }
    ::close(terminal);
    int status = -1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    shown.erase(std::remove(shown.begin(), shown.end(), '\r'), shown.end());
    return shown;
}

std::size_t broadest_line(const std::string& text) {
    std::istringstream lines{text};
    std::size_t broadest = 0;
    for (std::string line; std::getline(lines, line);) {
        broadest = std::max(broadest, coding::text::display_width(line));
    }
    return broadest;
}

}  // namespace

TEST_CASE("a report is as broad as the terminal it goes to, and never broader than in a file") {
    const Workshop shop;
    shop.fill();
    const std::vector<std::string> words{"--lang", "en", "report", "p", "frequency"};
    const auto piped = shop.done(words);
    CHECK(broadest_line(piped) > 80);
    const auto narrow = shown_on_terminal(shop, words, 80);
    CHECK(broadest_line(narrow) <= 80);
    CHECK(broadest_line(narrow) > 60);
    CHECK(narrow.find("Codes and themes") != std::string::npos);
    CHECK(broadest_line(shown_on_terminal(shop, {"--lang", "en", "list", "p", "turns"}, 60)) <= 60);
    CHECK(shown_on_terminal(shop, words, 300) == piped);
    CHECK(shown_on_terminal(shop, words, 0) == piped);
    // One cut to nothing is no use to anybody.
    CHECK(broadest_line(shown_on_terminal(shop, words, 5)) > 20);
}
