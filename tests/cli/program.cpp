// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.hpp"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

const std::string focus_group =
    "Date : 12 mars 2026\n\nAnim : Qu’est-ce qui vous aide ?\nP1 : Le prix, c’est trop cher pour nous.\n"
    "P2 : Chez nous le prix n’est rien, c’est l’éloignement.\nP3 : Et la cantine, on y cuisine local.\n"
    "Anim : Et ensuite ?\nP1 : On continue. 🌱 C’est tout.\n";

namespace {

std::string contents(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool enter(const Surroundings& surroundings) {
    if (surroundings.file_limit != 0) {
        const rlimit limit{surroundings.file_limit, surroundings.file_limit};
        std::signal(SIGXFSZ, SIG_IGN);  // so that the write fails
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return false;
    }
    constexpr unsigned nobody = 65534;
    return !surroundings.nobody || ::geteuid() != 0 || (::setgid(nobody) == 0 && ::setuid(nobody) == 0);
}

[[noreturn]] void become(const fs::path& folder, const std::vector<std::string>& words,
                         const std::string& language, const Surroundings& surroundings) {
    const auto redirect = [&](const char* name, int descriptor) {
        const int file = ::open((folder / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(126);
    };
    redirect(".out", STDOUT_FILENO);
    redirect(".err", STDERR_FILENO);
    const auto built = (surroundings.program.empty() ? program_under_test() : surroundings.program).string();
    if (::chdir(folder.c_str()) != 0) ::_exit(126);
    ::unsetenv("LC_MESSAGES");
    ::unsetenv("LANG");
    ::setenv("LC_ALL", language.c_str(), 1);
    for (const auto& [name, value] : surroundings.variables) ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<std::string> copy{built};
    copy.insert(copy.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (auto& word : copy) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    // Opened before, as the folder of the program may be closed to nobody.
    const int program = ::open(built.c_str(), O_RDONLY | O_CLOEXEC);
    if (program < 0 || !enter(surroundings)) ::_exit(126);
    ::fexecve(program, arguments.data(), environ);
    ::_exit(126);
}

/// As `become` in a child, without a copy of this process, which takes longer than the program does under
/// AddressSanitizer; -1 when it cannot be started.
pid_t spawn(const fs::path& folder, const std::vector<std::string>& words, const std::string& language,
            const Surroundings& surroundings) {
    std::map<std::string, std::string> variables = surroundings.variables;
    variables.emplace("LC_ALL", language);
    std::vector<std::string> environment;
    for (char** one = environ; *one != nullptr; ++one) {
        const std::string variable{*one};
        const auto name = variable.substr(0, variable.find('='));
        if (name != "LC_MESSAGES" && name != "LANG" && !variables.contains(name))
            environment.push_back(variable);
    }
    for (const auto& [name, value] : variables) environment.push_back(name + '=' + value);
    std::vector<std::string> arguments{
        (surroundings.program.empty() ? program_under_test() : surroundings.program).string()};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> all;
        for (auto& text : texts) all.push_back(text.data());
        all.push_back(nullptr);
        return all;
    };

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    const auto out = (folder / ".out").string(), err = (folder / ".err").string();
    constexpr int anew = O_WRONLY | O_CREAT | O_TRUNC;
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), anew, 0600);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), anew, 0600);
    ::posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    pid_t child = -1;
    const auto fault = ::posix_spawn(&child, arguments.front().c_str(), &actions, nullptr,
                                     pointers(arguments).data(), pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    return fault == 0 ? child : -1;
}

}  // namespace

fs::path program_under_test() {
    const char* named = std::getenv("FOCALE_PROGRAM");
    return named == nullptr ? fs::path{FOCALE_BINARY} : fs::absolute(named);
}

Workshop::Workshop() {
    static std::atomic<int> made{0};
    folder_ = fs::temp_directory_path() /
              ("focale-cli-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
    fs::create_directories(folder_);
}

Workshop::~Workshop() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string Workshop::file(const std::string& name, const std::string& text) const {
    std::ofstream{folder_ / name, std::ios::binary} << text;
    return path(name);
}

Run Workshop::run(const std::vector<std::string>& words, const std::string& language) const {
    return run(words, language, {});
}

Run Workshop::run(const std::vector<std::string>& words, const Surroundings& surroundings) const {
    return run(words, "C", surroundings);
}

Run Workshop::run(const std::vector<std::string>& words, const std::string& language,
                  const Surroundings& surroundings) const {
    auto child = pid_t{-1};
    if (surroundings.nobody || surroundings.file_limit != 0) {
        child = ::fork();
        if (child == 0) become(folder_, words, language, surroundings);
    } else {
        child = spawn(folder_, words, language, surroundings);
    }
    REQUIRE(child > 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contents(folder_ / ".out"),
            contents(folder_ / ".err")};
}

Run Workshop::run_program(const fs::path& program, const std::vector<std::string>& words,
                          const std::map<std::string, std::string>& variables) const {
    Surroundings surroundings;
    surroundings.variables = variables;
    surroundings.program = program;
    return run(words, surroundings);
}

std::string Workshop::contents(const std::string& name) const {
    return ::contents(folder_ / name);
}

std::string Workshop::done(const std::vector<std::string>& words) const {
    const auto result = run(words);
    INFO(result.err);
    REQUIRE(result.status == 0);
    return result.out;
}

nlohmann::json Workshop::rows(std::vector<std::string> words) const {
    words.insert(words.end(), {"-f", "json"});
    return nlohmann::json::parse(done(words)).at("rows");
}

std::string Workshop::state() const {
    return nlohmann::json::parse(done({"list", "p", "sources", "-f", "json"})).at("state").at("sha256");
}

void Workshop::fill() const {
    const auto codebook = file("codebook.csv",
                               "path;kind\nalimentaire;theme\nalimentaire / cuisine;concept\nprix;concept\n"
                               "lieu;barrier\nconvivialité;lever\n");
    done({"new", "p", "--template", codebook});
    done({"import", "p", file("FG1.txt", focus_group), "--group", "campus"});
}
