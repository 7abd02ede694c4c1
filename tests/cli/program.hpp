// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

/// What one run of the program left behind.
struct Run {
    int status = -1;
    std::string out;
    std::string err;
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

    /// Runs the program in the folder, in English unless the environment given says otherwise.
    [[nodiscard]] Run run(const std::vector<std::string>& words, const std::string& language = "C") const;
    /// The same, and it must succeed; returns what it printed.
    std::string done(const std::vector<std::string>& words) const;
    /// The rows of what it prints as JSON.
    [[nodiscard]] nlohmann::json rows(std::vector<std::string> words) const;
    /// The state of the project: the hash of its history.
    [[nodiscard]] std::string state() const;

    /// A project "p" with a codebook and one focus group "FG1".
    void fill() const;

  private:
    std::filesystem::path folder_;
};

/// The transcript that fill() imports.
extern const std::string focus_group;
