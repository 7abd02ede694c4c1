// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/report/chart_picture.hpp"

namespace coding::report {
namespace {

struct ClosesFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
/// Without a name: gone when it is closed.
using File = std::unique_ptr<std::FILE, ClosesFile>;

std::string bytes_of_image(std::FILE& file) {
    std::string bytes;
    std::rewind(&file);
    std::array<char, 65536> piece{};
    for (std::size_t read = 0; (read = std::fread(piece.data(), 1, piece.size(), &file)) > 0;) {
        bytes.append(piece.data(), read);
    }
    return bytes;
}

/// rsvg-convert from one file to another; true when it did it.
bool converts(int from, int to) {
    std::array<std::string, 4> words{"rsvg-convert", "--format=png", "--zoom=2", "--background-color=white"};
    std::array<char*, words.size() + 1> pointers{};
    for (std::size_t i = 0; i < words.size(); ++i) pointers[i] = words[i].data();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, from, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, to, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int fault = ::posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), ::environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) return false;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> png_of(const ChartPicture& picture) {
    const File drawing{std::tmpfile()};
    const File image{std::tmpfile()};
    if (!drawing || !image) return std::nullopt;
    const auto& svg = picture.svg;
    if (std::fwrite(svg.data(), 1, svg.size(), drawing.get()) != svg.size()) return std::nullopt;
    std::rewind(drawing.get());
    if (!converts(::fileno(drawing.get()), ::fileno(image.get()))) return std::nullopt;
    auto bytes = bytes_of_image(*image);
    if (!bytes.starts_with("\x89PNG")) return std::nullopt;
    return bytes;
}

}  // namespace coding::report
