// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/pdf_text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/text/encoding.hpp"

namespace coding::containers {
namespace {

constexpr std::chrono::minutes patience{2};
constexpr std::int64_t most_megabytes = 512;

[[noreturn]] void refuse(Message message, Message hint) {
    throw Error{ErrorKind::input, std::move(message), std::move(hint)};
}

[[noreturn]] void no_room() {
    refuse(Message{"The PDF could not be laid down for reading: {0}.", std::string{std::strerror(errno)}},
           Message{"Make room in the folder for temporary files."});
}

struct ClosesFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
/// Without a name: gone when it is closed.
using File = std::unique_ptr<std::FILE, ClosesFile>;

File nameless() {
    File file{std::tmpfile()};
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

/// Starts pdftotext from one file to another; nothing where the program is not there.
std::optional<pid_t> started(std::FILE& pdf, std::FILE& made, std::FILE& said) {
    std::array<std::string, 6> words{"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-"};
    std::array<char*, words.size() + 1> pointers{};
    for (std::size_t i = 0; i < words.size(); ++i) pointers[i] = words[i].data();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(&pdf), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(&made), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ::fileno(&said), STDERR_FILENO);
    pid_t child = -1;
    const int fault = ::posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), ::environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return fault == 0 ? std::optional{child} : std::nullopt;
}

bool too_large(std::FILE& file) {
    struct stat facts {};
    return ::fstat(::fileno(&file), &facts) == 0 && (facts.st_size >> 20) > most_megabytes;
}

/// Waits for the program; its exit status, nothing where it had to be ended.
std::optional<int> status_of(pid_t child, std::FILE& made) {
    const auto until = std::chrono::steady_clock::now() + patience;
    std::chrono::milliseconds pause{1};
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (ended < 0 && errno != EINTR) return 127;
        if (std::chrono::steady_clock::now() > until || too_large(made)) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return std::nullopt;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds{50});
    }
}

/// What a PDF calls a character may be none that XML has: those become spaces or U+FFFD.
std::string acceptable(const std::string& xhtml) {
    auto text = text::decode(std::as_bytes(std::span{xhtml})).utf8;
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') c = ' ';
    }
    for (const std::string_view nobody : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (auto at = text.find(nobody); at != std::string::npos; at = text.find(nobody, at + 3))
            text.replace(at, 3, "\ufffd");
    }
    return text;
}

}  // namespace

std::string words_of_pdf(std::span<const std::byte> bytes) {
    const auto pdf = nameless();
    const auto made = nameless();
    const auto said = nameless();
    if (std::fwrite(bytes.data(), 1, bytes.size(), pdf.get()) != bytes.size()) no_room();
    std::rewind(pdf.get());
    const auto child = started(*pdf, *made, *said);
    if (!child) {
        refuse(Message{"To read a PDF, the program pdftotext is needed, and it is not here."},
               Message{"Install it (on Debian and Ubuntu: the package poppler-utils), or import the document "
                       "that the PDF was made from (DOCX, ODT or text)."});
    }
    const auto status = status_of(*child, *made);
    if (!status) {
        refuse(Message{"This PDF takes more than {0, number} minutes or {1, number} MB to read.",
                       static_cast<int>(patience.count()), most_megabytes},
               Message{"Import the document that the PDF was made from (DOCX, ODT or text)."});
    }
    if (*status != 0) {
        if (contents(*said).find("assword") != std::string::npos) {
            refuse(Message{"This document is locked with a password."},
                   Message{"Open it in a PDF reader with the password and print it to a new PDF."});
        }
        refuse(Message{"This PDF is damaged and cannot be read."}, Message{"Export or copy the file again."});
    }
    return acceptable(contents(*made));
}

}  // namespace coding::containers
