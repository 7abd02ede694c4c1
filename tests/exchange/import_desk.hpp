// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "libcoding/exchange/import.hpp"
#include "libcoding/exchange/preview.hpp"
#include "libcoding/store/people.hpp"

#include "tests/store/temporary_project.hpp"

namespace coding::tests {

/// A folder with files to import and a project beside them.
class ImportDesk {
  public:
    ImportDesk() : project_(store::new_project(folder_)) {}

    std::filesystem::path file(const std::string& name, const std::string& bytes) const {
        const auto path = folder_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }

    exchange::ImportReport import(const std::vector<std::filesystem::path>& paths,
                                  const exchange::ImportOptions& options = {}) {
        SilentProgress progress;
        return exchange::import_files(project_, paths, options, "Maud", progress);
    }
    std::vector<exchange::PreviewedFile> preview(const std::vector<std::filesystem::path>& paths) {
        SilentProgress progress;
        return exchange::preview_files(project_, paths, progress);
    }

    /// The names of all participants, in order.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& person : store::participants(project_)) found.push_back(person.name);
        std::sort(found.begin(), found.end());
        return found;
    }

    store::Project& project() { return project_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

  private:
    store::TemporaryFolder folder_;
    store::Project project_;
};

/// Three people who speak twice each.
inline const std::string short_talk =
    "P1 : Un mot.\nP2 : Deux mots.\nHélène : Trois mots.\nP1 : Encore.\nHélène : Oui.\nP2 : Non.\n";

}  // namespace coding::tests
