// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/other_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>

#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/error.hpp"

namespace coding {
namespace {

struct ClosesFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
/// Without a name: gone when it is closed.
using NamelessFile = std::unique_ptr<std::FILE, ClosesFile>;

[[noreturn]] void no_room() {
    throw Error{
        ErrorKind::storage,
        Message{"There is no room for the work of another program: {0}.", std::string{std::strerror(errno)}},
        Message{"Make room in the folder for temporary files."}};
}

NamelessFile nameless() {
    NamelessFile file{std::tmpfile()};
    if (!file) no_room();
    return file;
}

std::string contents(std::FILE& file) {
    std::string bytes;
    std::rewind(&file);
    std::array<char, 65536> piece{};
    for (std::size_t read = 0; (read = std::fread(piece.data(), 1, piece.size(), &file)) > 0;) {
        bytes.append(piece.data(), read);
    }
    return bytes;
}

std::vector<std::string> surroundings(std::vector<std::string> own) {
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view variable{*entry};
        const auto name = variable.substr(0, variable.find('=') + 1);
        const bool replaced = std::any_of(own.begin(), own.end(),
                                          [&](const std::string& other) { return other.starts_with(name); });
        if (!replaced) own.emplace_back(variable);
    }
    return own;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

/// The files that a program reads and writes.
struct Passed {
    NamelessFile input = nameless(), written = nameless(), said = nameless();
};

std::optional<pid_t> started(const OtherProgram& program, const Passed& passed) {
    auto words = program.words;
    auto environment = surroundings(program.environment);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(passed.input.get()), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(passed.written.get()), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(passed.said.get()), STDERR_FILENO);
    pid_t child = -1;
    const int fault = ::posix_spawnp(&child, words.front().c_str(), &actions, nullptr, pointers(words).data(),
                                     pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    return fault == 0 ? std::optional{child} : std::nullopt;
}

bool larger(std::FILE& file, std::int64_t megabytes) {
    struct stat facts {};
    return ::fstat(::fileno(&file), &facts) == 0 && (facts.st_size >> 20) > megabytes;
}

std::optional<int> status_of(pid_t child, const OtherProgram& program, const Passed& passed) {
    const auto until = std::chrono::steady_clock::now() + program.patience;
    std::chrono::milliseconds pause{1};
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (ended < 0 && errno != EINTR) return 127;
        if (std::chrono::steady_clock::now() > until || larger(*passed.written, program.most_megabytes) ||
            larger(*passed.said, program.most_megabytes)) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return std::nullopt;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds{50});
    }
}

}  // namespace

std::optional<EndedProgram> run(const OtherProgram& program) {
    const Passed passed;
    const auto& input = program.input;
    if (std::fwrite(input.data(), 1, input.size(), passed.input.get()) != input.size()) no_room();
    std::rewind(passed.input.get());
    const auto child = started(program, passed);
    if (!child) return std::nullopt;
    const auto status = status_of(*child, program, passed);
    return EndedProgram{status, contents(*passed.written), contents(*passed.said)};
}

}  // namespace coding
