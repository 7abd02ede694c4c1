// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/containers/pdf_text.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/text/encoding.hpp"
#include "libcoding/text/utf8.hpp"

namespace coding::containers {
namespace {

namespace fs = std::filesystem;

constexpr const char* reading_program = "pdftotext";
constexpr std::chrono::minutes patience{2};
constexpr std::uintmax_t most_bytes = 512ULL << 20;

[[noreturn]] void refuse(Message message, Message hint) {
    throw Error{ErrorKind::input, std::move(message), std::move(hint)};
}

[[noreturn]] void no_room(const std::string& why) {
    refuse(Message{"The PDF could not be laid down for reading: {0}.", why},
           Message{"Make room in the folder for temporary files."});
}

/// A folder for this one reading, gone with it.
class ReadingFolder {
  public:
    ReadingFolder() : path_((fs::temp_directory_path() / "focale-pdf-XXXXXX").string()) {
        if (::mkdtemp(path_.data()) == nullptr) no_room(std::strerror(errno));
    }
    ReadingFolder(const ReadingFolder&) = delete;
    ReadingFolder& operator=(const ReadingFolder&) = delete;
    ~ReadingFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string path(const char* name) const { return (fs::path{path_} / name).string(); }

  private:
    std::string path_;
};

std::string program_that_reads() {
    if (const char* listed = std::getenv("PATH"); listed != nullptr) {
        std::istringstream path{listed};
        for (std::string folder; std::getline(path, folder, ':');) {
            const auto program = fs::path{folder} / reading_program;
            if (!folder.empty() && ::access(program.c_str(), X_OK) == 0) return program.string();
        }
    }
    refuse(
        Message{"To read a PDF, the program pdftotext is needed, and it is not here."},
        Message{"Install it (on Debian and Ubuntu: the package poppler-utils), or import the document that "
                "the PDF was made from (DOCX, ODT or text)."});
}

/// Waits for the program; its exit status, nothing where it had to be ended.
std::optional<int> status_of(pid_t child, const std::string& made) {
    const auto until = std::chrono::steady_clock::now() + patience;
    std::chrono::milliseconds pause{1};
    for (;;) {
        int status = 0;
        const pid_t ended = ::waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (ended < 0 && errno != EINTR) return 127;
        std::error_code none_yet;
        const auto size = fs::file_size(made, none_yet);
        if (std::chrono::steady_clock::now() > until || (!none_yet && size > most_bytes)) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return std::nullopt;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, std::chrono::milliseconds{50});
    }
}

std::optional<int> run(const std::string& pdf, const std::string& made, const std::string& said) {
    std::vector<std::string> words{program_that_reads(), "-bbox-layout", "-enc", "UTF-8", pdf, made};
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, said.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                       0600);
    pid_t child = -1;
    const int fault =
        ::posix_spawn(&child, words.front().c_str(), &actions, nullptr, pointers.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) no_room(std::strerror(fault));
    return status_of(child, made);
}

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
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
    const ReadingFolder folder;
    const auto pdf = folder.path("in.pdf");
    const auto made = folder.path("out.html");
    const auto said = folder.path("said");
    {
        std::ofstream file{pdf, std::ios::binary};
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) no_room(std::strerror(errno));
    }
    const auto status = run(pdf, made, said);
    if (!status) {
        refuse(Message{"This PDF takes more than {0, number} minutes or {1, number} MB to read.",
                       static_cast<int>(patience.count()), static_cast<int>(most_bytes >> 20)},
               Message{"Import the document that the PDF was made from (DOCX, ODT or text)."});
    }
    if (*status != 0) {
        if (contents(said).find("assword") != std::string::npos) {
            refuse(Message{"This document is locked with a password."},
                   Message{"Open it in a PDF reader with the password and print it to a new PDF."});
        }
        refuse(Message{"This PDF is damaged and cannot be read."}, Message{"Export or copy the file again."});
    }
    return acceptable(contents(made));
}

}  // namespace coding::containers
