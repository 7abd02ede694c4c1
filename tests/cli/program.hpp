// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

/// The program that is tried: the one built beside the tests, or the one that FOCALE_PROGRAM names
/// (script/test: as it is shipped).
std::filesystem::path program_under_test();

/// What one run of the program left behind.
struct Run {
    int status = -1;
    std::string out;
    std::string err;
};

/// What a run of the program has to do with.
struct Surroundings {
    bool nobody = false;           ///< a user for whom permissions count (root passes all of them)
    std::uint64_t file_limit = 0;  ///< bytes that no file may grow beyond, as on a full disk; 0: none
    std::map<std::string, std::string> variables = {};  ///< of the environment
    std::filesystem::path program = {};                 ///< empty: program_under_test()
};

/// A folder of its own, with a project in it that a test may fill; gone with it.
class Workshop {
  public:
    Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop();

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }

    /// Writes a file and returns its path.
    std::string file(const std::string& name, const std::string& contents) const;

    /// What a file in the folder holds.
    [[nodiscard]] std::string contents(const std::string& name) const;

    /// Runs the program in the folder, in English unless the environment given says otherwise.
    [[nodiscard]] Run run(const std::vector<std::string>& words, const std::string& language = "C") const;
    [[nodiscard]] Run run(const std::vector<std::string>& words, const Surroundings& surroundings) const;
    /// Runs another copy of the program, with these variables set.
    [[nodiscard]] Run run_program(const std::filesystem::path& program, const std::vector<std::string>& words,
                                  const std::map<std::string, std::string>& variables) const;
    /// The same, and it must succeed; returns what it printed.
    std::string done(const std::vector<std::string>& words) const;
    /// The rows of what it prints as JSON.
    [[nodiscard]] nlohmann::json rows(std::vector<std::string> words) const;
    /// The state of the project: the hash of its history.
    [[nodiscard]] std::string state() const;

    /// A project "p" with a codebook and one focus group "FG1".
    void fill() const;

  private:
    [[nodiscard]] Run run(const std::vector<std::string>& words, const std::string& language,
                          const Surroundings& surroundings) const;

    std::filesystem::path folder_;
};

/// The transcript that fill() imports.
extern const std::string focus_group;
