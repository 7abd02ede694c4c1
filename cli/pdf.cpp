// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pdf.hpp"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>
#include <vector>

#include <unistd.h>

#include "libcoding/error.hpp"
#include "libcoding/other_program.hpp"
#include "libcoding/text/utf8.hpp"

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using coding::Error;
using coding::ErrorKind;

constexpr const char* printing_program = "focale-annotator";
constexpr std::chrono::minutes longest_print{10};

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
    const auto page = folder.path("page.html"), paper = folder.path("page.pdf");
    write_file(page, html);
    coding::OtherProgram printing{{program->string(), "--print", page, paper}};
    printing.environment = {"QT_QPA_PLATFORM=offscreen"};
    printing.patience = longest_print;
    const auto ended = run(printing);
    auto pdf = contents(paper);
    if (ended && ended->status == 0 && pdf.starts_with("%PDF-")) return pdf;
    const auto why = ended ? last_line(ended->said) : std::string{};
    throw_failed(why.empty() ? printing_program : why);
}

}  // namespace cli
