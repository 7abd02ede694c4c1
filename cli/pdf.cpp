// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pdf.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/text/utf8.hpp"

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using coding::Error;
using coding::ErrorKind;

constexpr const char* printing_program = "focale-annotator";

[[noreturn]] void throw_failed(const std::string& why) {
    throw Error{ErrorKind::storage, Message{"The PDF could not be printed: {0}.", why},
                Message{"Write the report as a page (-f html), and print it from a browser."}};
}

/// A folder for this one print, gone with it.
class PrintFolder {
  public:
    PrintFolder() : path_((fs::temp_directory_path() / "focale-print-XXXXXX").string()) {
        if (::mkdtemp(path_.data()) == nullptr) throw_failed(std::strerror(errno));
    }
    PrintFolder(const PrintFolder&) = delete;
    PrintFolder& operator=(const PrintFolder&) = delete;
    ~PrintFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string path(const char* name) const { return (fs::path{path_} / name).string(); }

  private:
    std::string path_;
};

bool runs(const fs::path& program) {
    std::error_code ignored;
    return fs::is_regular_file(program, ignored) && ::access(program.c_str(), X_OK) == 0;
}

std::optional<fs::path> program_that_prints() {
    std::vector<fs::path> folders;
    std::error_code unknown;
    if (const auto self = fs::read_symlink("/proc/self/exe", unknown); !unknown) {
        folders.push_back(self.parent_path());
        folders.push_back(self.parent_path().parent_path() /
                          "annotator");  // in a build that is not installed
    }
    if (const char* listed = std::getenv("PATH"); listed != nullptr) {
        std::istringstream path{listed};
        for (std::string folder; std::getline(path, folder, ':');) {
            if (!folder.empty()) folders.emplace_back(folder);
        }
    }
    for (const auto& folder : folders) {
        if (auto program = folder / printing_program; runs(program)) return program;
    }
    return std::nullopt;
}

/// The environment with Qt’s drawing off screen.
std::vector<std::string> surroundings() {
    constexpr std::string_view platform = "QT_QPA_PLATFORM=";
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        if (!std::string_view{*entry}.starts_with(platform)) all.emplace_back(*entry);
    }
    all.push_back(std::string{platform} + "offscreen");
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> all;
    for (auto& word : words) all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

/// Runs a program without a shell, what it says going into a file. Returns its exit status, 128 and more when
/// it was ended.
int status_of(std::vector<std::string> words, const std::string& said) {
    auto environment = surroundings();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, said.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                       0600);
    ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = -1;
    const int fault = ::posix_spawn(&child, words.front().c_str(), &actions, nullptr, pointers(words).data(),
                                    pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) throw_failed(std::strerror(fault));
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) throw_failed(std::strerror(errno));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// The last line that a program said: what ended it.
std::string last_line(const std::string& said) {
    const auto words = coding::text::trimmed(said);
    const auto line = words.rfind('\n');
    return std::string{line == std::string_view::npos ? words : words.substr(line + 1)};
}

}  // namespace

std::string pdf_of_page(std::string_view html) {
    const auto program = program_that_prints();
    if (!program) {
        throw Error{
            ErrorKind::not_found, Message{"A PDF is printed by {0}, which was not found.", printing_program},
            Message{"Install Focale’s window (the program {0}, beside focale or on PATH), or write the "
                    "report as a page (-f html) and print it from a browser.",
                    printing_program}};
    }
    const PrintFolder folder;
    const auto page = folder.path("page.html"), paper = folder.path("page.pdf"), said = folder.path("said");
    write_file(page, html);
    const int status = status_of({program->string(), "--print", page, paper}, said);
    auto pdf = contents(paper);
    if (status == 0 && pdf.starts_with("%PDF-")) return pdf;
    const auto why = last_line(contents(said));
    throw_failed(why.empty() ? std::string{printing_program} + " (" + std::to_string(status) + ")" : why);
}

}  // namespace cli
