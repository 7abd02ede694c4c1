// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/store/temporary_project.hpp"

/// PATH while a test runs: no program is found but those that the test puts there.
class PathAlone {
  public:
    PathAlone() : before_(std::getenv("PATH")) { ::setenv("PATH", folder_.path().c_str(), 1); }
    PathAlone(const PathAlone&) = delete;
    PathAlone& operator=(const PathAlone&) = delete;
    ~PathAlone() { ::setenv("PATH", before_.c_str(), 1); }

    /// A program of the shell's own commands; what it needs besides, it calls by its path.
    void add(const std::string& name, const std::string& commands) {
        std::ofstream script{folder_ / name};
        script << "#!/bin/sh\n" << commands;
        script.close();
        std::filesystem::permissions(folder_ / name, std::filesystem::perms::owner_all);
    }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const { return folder_ / name; }

  private:
    coding::store::TemporaryFolder folder_;
    std::string before_;
};
